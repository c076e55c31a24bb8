# buildseg_trainer: one entry for users, developers and CI. `make` lists the targets.
#
# Variables:  PROFILE=…       QGIS profile folder for `make install` (default: the user's default profile)
#             QGIS_PYTHON=…   the Python that can import QGIS        QGIS_PROCESS=…   qgis_process
#             BUILDSEG_TRAINER_PYTHON=…  a training interpreter to use instead of making build/environment
#             BASE_PYTHON=…   the Python to make build/environment from (default: one is looked for); another one makes it again
#             MODELS=…        names for `make test-models`, separated by commas (default: all)
#             JOBS=…          how many tests of the worker run at once (default: 2)
#             ROOTS=…         folder of the systems of `make test-matrix`     SYSTEMS=…   some of them (default: all)
#             PLATFORM=…      of `make wheelhouse`: linux-x86_64 (default), linux-aarch64, windows-x86_64 or macos-arm64;
#                             DEVICE=… PURPOSE=… as of "Set up training environment", WHEELS=… the folder
#             TESTS=…         what pytest runs in `make test-unit` and its likes, instead of the whole folder

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

# Relative, since make cannot name targets with spaces; absolute, and quoted, where a child works elsewhere.
BUILD := build
VENV := $(BUILD)/venv
WORKER_TESTS := $(BUILD)/worker-tests
BENCH := $(BUILD)/bench
HERE := $(CURDIR)
PROFILE ?=
# Most of a test of the worker is the start of a process, which takes one core.
JOBS ?= 2

# Looked for when a recipe needs them, so after `make setup` may have installed QGIS.
FIND_QGIS_PYTHON = $$(tests/tools/qgis.sh python)
ifdef BUILDSEG_TRAINER_PYTHON
ENVIRONMENT_READY :=
TRAINING_PYTHON := $(BUILDSEG_TRAINER_PYTHON)
else
ENVIRONMENT_READY := $(BUILD)/environment/.ready
TRAINING_PYTHON := $(HERE)/$(BUILD)/environment/bin/python
endif

# The tests must neither see nor change the user's QGIS, and need no screen.
SANDBOX = mkdir -p $(BUILD)/home && mkdir -p -m 700 $(BUILD)/run && env -u PYTHONPATH -u XDG_CONFIG_HOME \
	-u XDG_DATA_HOME -u XDG_CACHE_HOME HOME="$(HERE)/$(BUILD)/home" XDG_RUNTIME_DIR="$(HERE)/$(BUILD)/run" \
	QT_QPA_PLATFORM=offscreen ORT_DISABLE_TELEMETRY=1 BUILDSEG_TRAINER_PYTHON="$(TRAINING_PYTHON)"
PYTEST = $(VENV)/bin/python -m pytest

.PHONY: help
help: ## list the targets and variables
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo && sed -n '/^# Variables:/,/^$$/s/^# \?//p' $(firstword $(MAKEFILE_LIST))

## What the others need

.PHONY: setup qgis
setup: qgis $(VENV)/.ready $(ENVIRONMENT_READY) ## install what is missing: QGIS (apt), test tools, training environment

qgis:
	@tests/tools/qgis.sh install

$(VENV)/.ready: tests/requirements.txt | qgis
	rm -rf $(VENV)
	$(FIND_QGIS_PYTHON) -m venv --system-site-packages $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

# Again when the lock or BASE_PYTHON changes; with an environment that is up to date it only verifies.
$(BUILD)/environment/.ready: resources/requirements/training.txt $(BUILD)/base-python | qgis
	$(FIND_QGIS_PYTHON) tests/tools/make_environment.py $(BUILD)/environment "$(BASE_PYTHON)"
	touch $@

# The BASE_PYTHON that was given last. Without one the environment stays as it is.
$(BUILD)/base-python: FORCE
	@mkdir -p $(BUILD)
	@[ -e $@ ] || touch $@
	@[ -z "$(BASE_PYTHON)" ] || [ "$$(cat $@)" = "$(BASE_PYTHON)" ] || echo "$(BASE_PYTHON)" >$@

.PHONY: FORCE
FORCE:

$(WORKER_TESTS)/.ready: tests/requirements-worker.txt $(ENVIRONMENT_READY)
	rm -rf $(WORKER_TESTS)
	"$(TRAINING_PYTHON)" -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --target $(WORKER_TESTS) -r $<
	touch $@

$(BENCH)/.ready: tests/bench/requirements.txt | qgis
	rm -rf $(BENCH)
	$(FIND_QGIS_PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

## Use

.PHONY: demo install package translations models screenshots
demo: qgis $(ENVIRONMENT_READY) ## run the whole chain on the bundled sample, about ten minutes
	BUILDSEG_TRAINER_PYTHON="$(TRAINING_PYTHON)" $(FIND_QGIS_PYTHON) tests/demo/demo.py $(BUILD)/demo

install: ## install and enable the plugin in a QGIS profile (PROFILE=folder)
	@python3 tests/tools/stage.py profile "$(PROFILE)"

package: ## make build/buildseg_trainer-VERSION.zip for the plugin site
	@python3 tests/tools/stage.py zip $(BUILD)

screenshots: qgis ## take the pictures of the guide in a real QGIS, of the products of `make demo` (needs Xvfb)
	@mkdir -p -m 700 $(BUILD)/run
	BUILDSEG_TRAINER_PYTHON="$(TRAINING_PYTHON)" XDG_RUNTIME_DIR="$(HERE)/$(BUILD)/run" \
		$(FIND_QGIS_PYTHON) tests/tools/screenshots.py $(BUILD)/demo $(BUILD)/screenshots

models: qgis ## make resources/models/*.model3 again, after parameters have changed
	@$(SANDBOX) $(FIND_QGIS_PYTHON) tests/tools/make_models.py

translations: ## update resources/i18n/*.ts and print what is not translated
	@python3 tests/tools/translations.py

## Check

.PHONY: test lint docs-check scan test-unit test-random test-qgis test-qt6 test-worker test-models test-install test-matrix
.PHONY: bench gpu-check wheelhouse lock lock-check
test: lint scan test-unit test-qt6 test-worker test-qgis ## everything that CI runs

lint: $(VENV)/.ready ## ruff: rules and format; flake8-qgis: what Qt 6 and QGIS 4 refuse
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/flake8 --select QGS4,QGS101,QGS102,QGS103,QGS104,QGS106 buildseg_trainer tests/qgis

docs-check: $(VENV)/.ready ## links, pictures and parameter names of README and guide (also part of the tests)
	$(VENV)/bin/python -m pytest -p no:pytest_qgis tests/unit/test_docs.py

scan: $(VENV)/.ready ## the rules of the plugin site and qgis-plugin-analyzer, on the plugin as it is shipped
	python3 tests/tools/stage.py folder $(BUILD)/staged
	PATH="$(HERE)/$(VENV)/bin:$$PATH" tests/tools/scan.sh $(BUILD)/staged/buildseg_trainer

test-unit: $(VENV)/.ready $(ENVIRONMENT_READY) ## tests that need no running QGIS
	$(SANDBOX) $(PYTEST) -p no:pytest_qgis $(or $(TESTS),tests/unit)

test-random: $(VENV)/.ready $(ENVIRONMENT_READY) ## the same tests, with new examples for the property tests
	$(SANDBOX) BUILDSEG_TRAINER_TEST_EXAMPLES=random $(PYTEST) -p no:pytest_qgis $(or $(TESTS),tests/unit)

test-qgis: $(VENV)/.ready $(ENVIRONMENT_READY) ## tests in a real QGIS
	$(SANDBOX) $(PYTEST) $(or $(TESTS),tests/qgis)

test-qt6: $(VENV)/.ready ## our widgets under PyQt6, with a stand-in for QGIS
	$(SANDBOX) $(PYTEST) -p no:pytest_qgis $(or $(TESTS),tests/qt6)

test-worker: $(WORKER_TESTS)/.ready ## tests of the worker, in the training environment
	$(SANDBOX) PYTHONPATH="$(HERE)/$(WORKER_TESTS):$(HERE)" "$(TRAINING_PYTHON)" -m pytest -n $(JOBS) \
		--dist worksteal $(or $(TESTS),tests/worker)

test-models: $(WORKER_TESTS)/.ready ## train, evaluate and export every model of the list, about half an hour
	$(SANDBOX) PYTHONPATH="$(HERE)/$(WORKER_TESTS)" "$(TRAINING_PYTHON)" tests/models/every_model.py $(if $(MODELS),--models $(MODELS))

test-install: $(VENV)/.ready ## install the training environment in every way, and repair it, ten minutes
	$(SANDBOX) $(PYTEST) -p no:pytest_qgis $(or $(TESTS),tests/install)

test-matrix: ## test-unit and test-qgis with other versions of QGIS, in systems made in ROOTS (needs root and debootstrap)
	tests/tools/matrix.sh $(or $(ROOTS),$(BUILD)/roots) $(SYSTEMS)

bench: $(VENV)/.ready $(ENVIRONMENT_READY) $(BENCH)/.ready ## benchmarks, with their figures
	@for script in tests/bench/bench_*.py; do echo "== $$script"; \
		$(SANDBOX) BENCH_PYTHON="$(HERE)/$(BENCH)/bin/python" $(VENV)/bin/python $$script; done

gpu-check: ## try everything on this computer's graphics card, ten minutes, and write build/gpu-check.md to send us
	python3 tests/tools/gpu_check.py $(BUILD)/gpu-check.md $(if $(DEVICE),--device $(DEVICE)) \
		$(if $(BUILDSEG_TRAINER_PYTHON),--python "$(BUILDSEG_TRAINER_PYTHON)")

wheelhouse: $(VENV)/.ready ## collect build/wheels for a computer without a network (PLATFORM=… DEVICE=… PURPOSE=…)
	$(VENV)/bin/python tests/tools/wheelhouse.py "$(or $(WHEELS),$(BUILD)/wheels)" \
		$(if $(PLATFORM),--platform $(PLATFORM)) $(if $(DEVICE),--device $(DEVICE)) $(if $(PURPOSE),--purpose $(PURPOSE))

lock: $(VENV)/.ready ## write the hashes of all wheels of the lock files, for every Python and platform
	$(VENV)/bin/python tests/tools/write_lock.py

lock-check: $(VENV)/.ready ## check that the lock files are what the package index has, for every Python and platform
	$(VENV)/bin/python tests/tools/write_lock.py --check

.PHONY: clean
clean: ## remove everything that was built, the environments too
	rm -rf $(BUILD) .pytest_cache .ruff_cache .hypothesis .qgis-settings
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
