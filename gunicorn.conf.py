"""How gunicorn serves Dateline. `HOST`, `PORT` and `WEB_CONCURRENCY` come from the environment, as hosts set them."""

import gc
import os
from pathlib import Path
from typing import Any

from service.api.logs import SERVER_LOG

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Reading is work for the processor: a process a core. Threads let a slow sender or a health probe not hold up the rest.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", os.cpu_count() or 1))
threads = 2

# The application is made, and the parser loaded, once, before the workers fork: they share that memory.
preload_app = True

# A worker is replaced now and then, so that memory cannot creep; with jitter, so that not all go at once.
max_requests = 2000
max_requests_jitter = 200

# gthread does not end a long request: the deadline in the settings does. This only finds workers that hang.
timeout = 60
graceful_timeout = 30
keepalive = 5
limit_request_line = 8190  # a text/plain article has its title and address in the query

control_socket_disable = True
if Path("/dev/shm").is_dir():
    worker_tmp_dir = "/dev/shm"  # heartbeats on a disk can block


def when_ready(_server: Any) -> None:
    """What is loaded by now stays: the collector passes over it from here on, and the workers go on sharing it."""
    gc.collect()
    gc.freeze()


# One line a request is written by the application itself.
accesslog = None
logconfig_dict = SERVER_LOG
