# The two commands: `make demo` and `make test`. Both set everything up first, in .venv, once.
.PHONY: demo test check bench train-coder tune-encoder setup format clean lock

VENV := .venv
RUN := $(VENV)/bin/python -m

setup:
	@sh scripts/setup.sh $(VENV)

demo: setup
	@$(VENV)/bin/zhiren serve --demo --data demo $(DEMO_ARGS)

# One thread a process: the test runner already uses every core.
test: setup
	@OPENBLAS_NUM_THREADS=1 $(RUN) pytest -q -n auto --cov --cov-fail-under=95

check: setup
	@$(RUN) ruff format --check .
	@$(RUN) ruff check .
	@$(RUN) mypy
	@$(VENV)/bin/lint-imports

format: setup
	@$(RUN) ruff format .
	@$(RUN) ruff check --fix .

bench: setup
	@$(RUN) benchmarks

# What stands on the encoder as it is tuned, fitted to the example bank: two minutes; the same bank gives the same file.
train-coder: setup
	@$(VENV)/bin/python -c "from zhiren.evidence.coder.train import train; train()"

# The encoder tuned to the example bank first, then the heads: forty minutes on two recent cores. Memory is kept
# between steps: giving it back and asking again would cost as much as the arithmetic.
tune-encoder: setup
	@$(RUN) pip install --quiet --disable-pip-version-check --require-hashes -r requirements/train.txt
	@MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=8589934592 PYTHONPATH=scripts $(RUN) tune_encoder

lock: setup
	@sh scripts/lock.sh $(VENV)

clean:
	rm -rf $(VENV) demo build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis
