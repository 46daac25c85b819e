# Two commands for a newcomer: make run, make test. The others are for those who change the project.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
APP := $(BIN)/python app.py

.PHONY: run test check bench eval peers constraints model clean

run: $(VENV)/installed
	$(APP)

test: $(VENV)/installed-dev browser postgresql check
	$(BIN)/python -m pytest

check: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/installed-dev browser
	$(BIN)/python -m eval.bench
	$(BIN)/python -m eval.browser_speed
	$(BIN)/python -m eval.load --minutes 2 --people 100 --every 5

eval: $(VENV)/installed
	$(APP) eval

# What the evaluation compares with. LlamaIndex's retriever asks for an older PyStemmer, but runs with this one.
peers: $(VENV)/installed
	$(BIN)/pip install --quiet -c constraints.txt -e '.[peers]'
	$(BIN)/pip install --quiet --no-deps llama-index-retrievers-bm25==0.8.0

model: $(VENV)/installed-dev
	$(BIN)/python -m ingest.training.encoding
	$(BIN)/python -m ingest.training.embedding
	$(BIN)/python -m ingest.training.scope

$(VENV)/installed: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet -c constraints.txt -e .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/pip install --quiet -c constraints.txt -e '.[dev]'
	touch $@

# The browser test drives Debian's Chromium; fonts make its screenshots readable.
.PHONY: browser
browser:
	@sh tests/install_browser.sh

# The tests of the records run on SQLite and on a PostgreSQL server that they start for themselves.
.PHONY: postgresql
postgresql:
	@sh tests/install_postgresql.sh

# Pins: resolved from pyproject.toml by uv (seconds), CUDA packages dropped, torch kept at a version with a CPU build.
constraints: $(VENV)/installed-dev
	$(BIN)/pip install --quiet uv
	echo 'torch==2.13.0' > $(VENV)/torch.in
	$(BIN)/uv pip compile pyproject.toml --all-extras -c $(VENV)/torch.in --python-version 3.11 \
		--no-header --no-annotate --quiet -o $(VENV)/pins.txt
	grep -vE '^(nvidia-|triton|cuda-)' $(VENV)/pins.txt > constraints.txt

clean:
	rm -rf $(VENV) var build *.egg-info
