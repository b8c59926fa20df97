# Two commands for a machine that has Python 3.11 or later with venv and pip, and make:
#   make demo   show the example dossier
#   make test   run the whole suite
# Choose another interpreter with PYTHON=, as in: make test PYTHON=python3.13

ifndef PYTHON
PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
    && { echo "$$name"; break; }; done)
endif

VENV := .venv
BIN := $(VENV)/bin

# uv installs fast but reads neither pip's variables nor its certificate, so it is told.
# It does not read pip's configuration files either: where it cannot install, pip does.
UV = env UV_SYSTEM_CERTS=true \
  $${PIP_CERT:+"SSL_CERT_FILE=$$PIP_CERT"} \
  $${PIP_INDEX_URL:+"UV_DEFAULT_INDEX=$$PIP_INDEX_URL"} \
  $${PIP_EXTRA_INDEX_URL:+"UV_EXTRA_INDEX_URL=$$PIP_EXTRA_INDEX_URL"} \
  $${PIP_NO_INDEX:+"UV_NO_INDEX=true"} \
  $${PIP_FIND_LINKS:+"UV_FIND_LINKS=$$(echo $$PIP_FIND_LINKS | tr ' ' ,)"} \
  $(BIN)/python -m uv pip install --quiet --python $(BIN)/python

.PHONY: demo test
.DELETE_ON_ERROR:

demo: $(VENV)/.installed-cli
	@$(BIN)/diplorecords demo

test: $(VENV)/.installed-test
	@$(BIN)/python -m pytest

# The stamp files make the second run quick; they go when .venv goes.
$(VENV)/.installed-%: pyproject.toml $(VENV)/.made
	@echo "installing diplorecords[$*] into $(VENV)"
	@$(UV) --editable '.[$*]' 2>/dev/null \
	  || { echo "uv cannot install here, so pip does"; \
	       $(BIN)/python -m pip install --quiet --editable '.[$*]'; }
	@touch $@

$(VENV)/.made:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "making $(VENV) with $(PYTHON)"
	@"$(PYTHON)" -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv \
	  || echo "pip cannot fetch uv, so pip installs"
	@touch $@
