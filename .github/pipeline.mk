# The pipeline: what judges its workflows, and the steps that a laptop can run as well.
PIPELINE := .github
PIPELINE_TOOLS := $(TOOLS)/pipeline
PIPELINE_PYTHON := $(PIPELINE_TOOLS)/python/bin/python
PIPELINE_GO := GOBIN=$(PIPELINE_TOOLS)/bin CGO_ENABLED=0 GOFLAGS=-trimpath go install
ACTIONLINT := $(PIPELINE_TOOLS)/bin/actionlint
OSV_SCANNER := $(PIPELINE_TOOLS)/bin/osv-scanner
GRYPE := $(PIPELINE_TOOLS)/bin/grype
STEPS := $(PIPELINE)/actions/steps

$(PIPELINE_PYTHON): $(PIPELINE)/check/requirements.txt
	@python3 -m venv $(PIPELINE_TOOLS)/python || { echo "No venv for Python: apt-get install python3-venv"; exit 1; }
	$@ -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(ACTIONLINT): | needs-go
	@$(PIPELINE_GO) github.com/rhysd/actionlint/cmd/actionlint@v1.7.12

$(OSV_SCANNER): | needs-go
	@$(PIPELINE_GO) github.com/google/osv-scanner/v2/cmd/osv-scanner@v2.6.0

$(GRYPE): | needs-go
	@$(PIPELINE_GO) github.com/anchore/grype/cmd/grype@v0.121.2

# --- check and test --------------------------------------------------------------------------------
check: pipeline-check

.PHONY: pipeline-check
pipeline-check: $(PIPELINE_PYTHON) $(ACTIONLINT) ## judge the workflows: actionlint, shellcheck, zizmor, our own rules
	@export PATH=$(dir $(PIPELINE_PYTHON)):$$PATH
	$(ACTIONLINT)
	scripts=($$(grep -rlE '^#!/usr/bin/env bash' $(PIPELINE)))
	shellcheck --external-sources --source-path=SCRIPTDIR "$${scripts[@]}"
	zizmor --offline --no-progress --quiet --persona=pedantic $(PIPELINE)
	$(PIPELINE_PYTHON) $(PIPELINE)/check/workflows.py

.PHONY: pipeline-test
pipeline-test: $(PIPELINE_PYTHON) ## test what the workflows run
	@for folder in $$(find $(PIPELINE) -name 'test_*.py' -printf '%h\n' | sort -u); do
		echo "- $$folder"
		(cd "$$folder" && $(PIPELINE_PYTHON) -m unittest -q)
	done
