"""Dateline: an article's text and its publication date go in, an ordered timeline of dated events comes out.

::

    Article -> text: Document -> times: Reading -> events: Reports -> timeline: Timeline -> render: bytes

`pipeline` is that sentence executed; `README.md` in this folder is the law of who may import whom.
"""

__version__ = "0.1.0"
