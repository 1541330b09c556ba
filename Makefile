# What a developer does. `make help` lists it; each target makes the virtual environment first, where it is missing or
# older than the lock file.

PYTHON ?= python3
VENV ?= .venv
CORPORA ?= ../shared/corpora
PUBLISHED ?= 2017-06-01

BIN := $(VENV)/bin
READY := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup check test serve explain accuracy floors speed openapi readme lock

help: ## list what there is to do
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

setup: $(READY) ## make the virtual environment from the lock file (PYTHON=python3.12 names another Python)

# The stamp is written last, so that an installation that broke off is done again.
$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; name one: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

check: $(READY) ## ruff (rules and format) and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: check ## check, then all tests (ARGS="-k seeds" for some of them)
	$(BIN)/python -m pytest $(ARGS)

serve: $(READY) ## serve on 127.0.0.1:8000, as the Procfile does (HOST and PORT change that)
	@PATH="$(abspath $(BIN)):$$PATH" sh -c "exec $$(sed -n 's/^web: *//p' Procfile)"

explain: $(READY) ## why a text is read as it is (TEXT="It rained on Tuesday." PUBLISHED=2017-06-01; else a seed)
	@if [ -n "$$TEXT" ]; then set -- "$$TEXT"; else set -- --file seeds/mehr-isil-leaves-raqqa.txt; fi; \
	$(BIN)/python -m service explain "$$@" --published $(PUBLISHED)

accuracy: $(READY) ## measure against gold annotations (CORPORA=folder; bench/README.md says where they are to be had)
	$(BIN)/python -m bench.accuracy $(CORPORA)

floors: $(READY) ## pin what is measured in tests/floors.toml; refuses to lower (ARGS=--lower, ARGS=--times)
	$(BIN)/python -m bench.floors $(CORPORA) $(ARGS)

speed: $(READY) ## measure time expressions and whole timelines on one core, beside dateparser
	$(BIN)/python -m bench.speed $(CORPORA)

openapi: $(READY) ## write openapi.yaml from the code
	$(BIN)/python -m service openapi > openapi.yaml.new && mv openapi.yaml.new openapi.yaml

readme: $(READY) ## write the generated parts of README.md from the code
	$(BIN)/python -m tests.readme

lock: ## write requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --quiet --extra dev --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url --upgrade --output-file requirements.lock
