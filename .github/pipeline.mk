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
	@$(PIPELINE_GO) github.com/google/osv-scanner/v2/cmd/osv-scanner@v2.5.0

$(GRYPE): | needs-go
	@$(PIPELINE_GO) github.com/anchore/grype/cmd/grype@v0.119.0

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
	cd $(PIPELINE)/check && $(PIPELINE_PYTHON) -m unittest -q -b

.PHONY: pipeline-test
pipeline-test: ## test what the workflows and the rehearsal run (needs Python 3.11)
	@if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
		echo "pipeline-test: NOT RUN, there is no Python 3.11 here (apt-get install python3)"
		exit
	fi
	for folder in $(PIPELINE)/actions/*/ $(REHEARSAL)/ k8s/platform/; do
		if compgen -G "$$folder/test_*.py" >/dev/null; then
			echo "- $$folder"
			(cd "$$folder" && python3 -B -m unittest -q -b)
		fi
	done

# --- Python ----------------------------------------------------------------------------------------
RUFF = $(dir $(PIPELINE_PYTHON))ruff
PYTHON_FILES = $$(git ls-files '*.py')

check: python-check

.PHONY: python-check
python-check: $(PIPELINE_PYTHON) ## format and lint of all Python
	@$(RUFF) check --quiet --no-cache --config $(PIPELINE)/check/ruff.toml $(PYTHON_FILES)
	$(RUFF) format --check --quiet --no-cache --config $(PIPELINE)/check/ruff.toml $(PYTHON_FILES)

format: python-format

.PHONY: python-format
python-format: $(PIPELINE_PYTHON)
	@$(RUFF) format --quiet --no-cache --config $(PIPELINE)/check/ruff.toml $(PYTHON_FILES)

# --- image -----------------------------------------------------------------------------------------
.PHONY: needs-docker
needs-docker: needs
	@command -v docker >/dev/null || { echo "No Docker found: docs.docker.com/get-docker"; exit 1; }

.PHONY: image-test
image-test: needs-docker $(MAVEN) ## build the image into this machine's Docker, start it, look at it
	@$(call load_image,local) -Dmarquee.deployment
	$(STEPS)/try-image marquee/movie-service:local $(COMMIT)

.PHONY: native-test
native-test: needs-docker $(MAVEN) ## the same of the native image (Mandrel's builder in Docker)
	@$(call load_image,local-native) -Dnative
	$(STEPS)/try-image marquee/movie-service:local-native $(COMMIT)

# Scanners know what a file is by its name.
.PHONY: sbom-document
sbom-document: sbom ## the list of contents as target/movie-service.cdx.json
	@mkdir -p target
	cp $(SERVICE)/target/*-cyclonedx.json target/movie-service.cdx.json

# --- vulnerabilities -------------------------------------------------------------------------------
IMAGE ?= marquee/movie-service:local

.PHONY: scan
scan: scan-dependencies scan-image ## look for known vulnerabilities; what is high and can be mended fails

.PHONY: scan-dependencies
scan-dependencies: needs $(MAVEN) $(OSV_SCANNER) ## osv-scanner on all dependencies of Maven, npm and Python
	@rm -rf target/dependencies.txt
	$(MVN) -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:list -Dsort=true -Dstyle.color=never \
		-DoutputFile=$(CURDIR)/target/dependencies.txt -DappendOutput=true
	$(STEPS)/scan-dependencies $(OSV_SCANNER) target

.PHONY: scan-image
scan-image: $(GRYPE) ## Grype on an image (IMAGE=marquee/movie-service:local)
	@$(GRYPE) --only-fixed --fail-on high $(IMAGE)

# --- infrastructure --------------------------------------------------------------------------------
.PHONY: diff-report
diff-report: infra-tools ## what this tree changes in AWS, as target/diff.txt (BASE=main)
	@mkdir -p target
	$(MAKE) --no-print-directory diff >target/diff.txt
	cat target/diff.txt

PROJECT ?= marquee
REGION ?= $(or $(AWS_REGION),us-east-1)

.PHONY: infra-deploy
infra-deploy: infra-tools needs-environment ## deploy the stacks of an environment (ENV=dev|prod REGION=us-east-1)
	@$(MVN) -q -pl $(INFRA) compile
	cd $(INFRA)
	npx cdk deploy '$(PROJECT)-$(ENV)-$(REGION)/*' --require-approval never --progress events

.PHONY: kubeconfig
kubeconfig: needs-environment ## point kubectl at an environment's cluster (ENV=dev|prod REGION=us-east-1)
	@command -v aws >/dev/null || { echo "No AWS CLI found: aws.amazon.com/cli"; exit 1; }
	cluster=$$(aws ssm get-parameter --region $(REGION) --name /$(PROJECT)/$(ENV)/eks/cluster --query Parameter.Value --output text)
	aws eks update-kubeconfig --region $(REGION) --name "$$cluster"

.PHONY: needs-environment
needs-environment:
	@[[ "$(ENV)" = dev || "$(ENV)" = prod ]] || { echo "Which environment? ENV=dev or ENV=prod"; exit 1; }
