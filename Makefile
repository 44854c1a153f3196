# Wervel's few commands. `make` alone shows them. `make run` and `make test` set up all they need.

HOST ?= 127.0.0.1
PORT ?= 8000
ARGS ?=
WORKERS ?= auto
PEOPLE ?= 1000000
# What opens the record: these tests run on SQLite and once more on PostgreSQL.
KEPT := tests/integration/record tests/integration/running tests/faults

BIN := .venv/bin
PY := $(BIN)/python
# The generated documents, once their maker is there.
DOCS := $(wildcard tools/docs.py tools/docs/__main__.py)

.DEFAULT_GOAL := help
.PHONY: help run test coverage check fix docs seal prove proof engines oracle interview intake witnesses \
    mutation bench model corpus faults sbom audit lock clean

help: ## show these lines
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/.run ## open the demo hospital at a local address, with its worker (HOST=, PORT=)
	@$(BIN)/wervel serve --demo --host $(HOST) --port $(PORT)

test: .venv/.dev ## run every test (ARGS="-k words" for some)
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal $(ARGS)
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal -q --database postgres $(KEPT) $(ARGS) \
	    || [ $$? = 5 ]

coverage: .venv/.dev ## branch coverage by the tests that name what they expect
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal -q --cov --cov-report=term:skip-covered \
	    tests/unit tests/spec tests/integration $(ARGS)

check: .venv/.dev ## format, lint, types, floors, and whether the generated documents are current
	@failed=; \
	say() { name=$$1; shift; printf "%s\n" "-- $$name"; "$$@" || failed="$$failed $$name"; }; \
	say format $(BIN)/ruff format --check --quiet --output-format concise .; \
	say lint $(BIN)/ruff check --quiet --output-format concise .; \
	say types $(BIN)/mypy; \
	say floors $(BIN)/lint-imports --no-logo; \
	say seal $(PY) -m tools.seal --check; \
	$(if $(DOCS),say documents $(PY) -m tools.docs --check;) \
	if [ -n "$$failed" ]; then echo "make check found something in:$$failed"; exit 1; fi

fix: .venv/.dev ## format, and repair what can be repaired
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .

docs: .venv/.dev ## write the generated documents anew
ifneq ($(DOCS),)
	@$(PY) -m tools.docs
else
	@echo "There are no generated documents yet: tools/docs.py makes them."
endif

seal: .venv/.dev ## after a rule has changed on purpose: seal the guideline, keep its version, write it out
	@$(PY) -m tools.seal
	@$(PY) -m tools.guideline_changes --keep
	@$(PY) -m tools.docs

prove: .venv/.run ## prove the safety properties for every possible patient
	@$(BIN)/wervel prove

engines: .venv/.dev .venv/.spark ## a million people on every engine, cell by cell: docs/engines.md
	@$(PY) -m tools.engines --people $(PEOPLE) --spark 100000

oracle: .venv/.dev ## the whole guideline as CQL, run by others (needs Node): docs/oracle.md
	@$(PY) -m tools.oracle

proof: .venv/.dev ## the safety properties as at a release: 20 000 stories each (takes hours)
	@WERVEL_RELEASE=1 $(PY) -m pytest -n $(WORKERS) tests/unit/logic tests/generative tests/spec \
	    tests/integration/patient/test_telling.py $(ARGS)

model: .venv/.dev ## the record beside a plain model: 2 000 lives of 50 deeds, both databases (hours)
	@for database in sqlite postgres; do \
	    WERVEL_RELEASE=1 $(PY) -m pytest -n $(WORKERS) tests/integration/record/test_model.py \
	        --database $$database $(ARGS) || exit 1; \
	done

corpus: .venv/.dev ## every hostile text through every field of every form, and every parameter
	@WERVEL_RELEASE=1 $(PY) -m pytest -n $(WORKERS) --dist worksteal tests/corpus $(ARGS)

intake: .venv/.dev ## what a patient is asked and how long it takes, over 1 000 of them: docs/intake.md
	@$(PY) -m tools.intake

interview: .venv/.dev ## how long the interview is, over 10 000 imagined people: docs/interview.md
	@$(PY) -m tools.interview

witnesses: .venv/.dev ## write the stories that pin every flag down, after a rule has changed
	@$(PY) -m tools.witnesses

mutation: .venv/.dev ## break the core on purpose and see whether a test notices
	@$(PY) -m tools.mutate_guideline
	@rm -rf mutants
	@$(BIN)/mutmut run; $(BIN)/mutmut results

bench: .venv/.bench ## one patient and many, beside what people would otherwise use: docs/benchmarks/
	@$(PY) -m benchmarks.assess
	@$(PY) -m benchmarks.population

lock: ## pin requirements/*.in anew, with hashes and without addresses (needs uv)
	@cd requirements && for name in run dev bench spark; do \
	    uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-config \
	        --no-emit-index-url --no-emit-find-links --quiet $$name.in -o $$name.txt || exit 1; \
	done

faults: .venv/.dev ## kill, fill up and fail on purpose, and write down what was lost (ARGS="kill-sqlite")
	@$(PY) -m tools.faults $(ARGS)

sbom: .venv/.dev ## what Wervel is made of, as CycloneDX: build/sbom.json
	@$(PY) -m tools.supply sbom

audit: .venv/.dev ## known faults in our code and in what we lean on (bandit, pip-audit)
	@$(PY) -m tools.supply audit

clean: ## remove all that these commands made
	@rm -rf .venv var mutants .hypothesis .coverage .coverage.* htmlcov build dist \
	    .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.%: requirements/%.txt pyproject.toml tools/environment
	@tools/environment $*
