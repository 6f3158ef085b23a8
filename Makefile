# Rakeen: every task of the house. A bare `make` prints this list.
PYTHON ?= python3
PORT ?= 8000
UV := $(shell command -v uv 2>/dev/null || echo var/tool/bin/uv)
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS := never
export UV_PYTHON := $(PYTHON)
export PORT

.DEFAULT_GOAL := help
.PHONY: help run test test-full check format bench backup restore messages cluster

help: ## print this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{printf "  make %-11s %s\n", $$1, $$2}'

.venv/.ready: pyproject.toml uv.lock
	@command -v $(PYTHON) >/dev/null || { echo "rakeen: $(PYTHON) was not found; Python 3.11 or newer is needed." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "rakeen: Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V 2>&1 | cut -d" " -f2). Name another with PYTHON=." >&2; exit 1; }
	@mkdir -p var 2>/dev/null && test -w var -a -w . || { echo "rakeen: this folder cannot be written to." >&2; exit 1; }
	@echo "[environment] installing locked dependencies"
	@test -x "$(UV)" || { $(PYTHON) -m venv var/tool && var/tool/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"; } || { echo "rakeen: uv could not be installed; Python's venv and pip are needed (Debian: python3-venv)." >&2; exit 1; }
	@$(UV) sync --quiet --frozen
	@touch $@

run: .venv/.ready ## start the whole house at http://127.0.0.1:$(PORT)/
	@exec $(BIN)/python -m rakeen run

test: .venv/.ready ## the quick suite, browser journeys included
	@$(BIN)/python -m rakeen.testing.browser
	@$(BIN)/python -m rakeen catalogue --compile
	@exec $(BIN)/pytest -n 2 -m "not full and not cluster"

test-full: .venv/.ready ## everything, the long drills included
	@$(BIN)/python -m rakeen.testing.browser
	@$(BIN)/python -m rakeen catalogue --compile
	@exec $(BIN)/pytest -n 2 -m "not cluster"

cluster: .venv/.ready ## the suite without the browser on PostgreSQL and Redis
	@exec $(BIN)/python -m rakeen.testing.cluster

check: .venv/.ready ## format, lint, types, imports, migrations, translations, deployment
	@exec $(BIN)/python -m rakeen.testing.check

format: .venv/.ready ## put the code into its format
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

messages: .venv/.ready ## bring the catalogues up to date with the sources
	@$(BIN)/python -m rakeen catalogue

bench: .venv/.ready ## ratios against references measured in the same run; ONLY=B5,B8 picks lines
	@exec $(BIN)/python -m rakeen.bench

backup: .venv/.ready ## database, files and keys into var/backups, or TO=folder
	@exec $(BIN)/python -m rakeen backup $(if $(TO),--to "$(TO)")

restore: .venv/.ready ## bring back FROM=archive into an empty var
	@exec $(BIN)/python -m rakeen restore "$(FROM)"
