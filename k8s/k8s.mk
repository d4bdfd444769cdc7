# Image, manifests, chart, platform and the checks of them.

# --- image -----------------------------------------------------------------------------------------
REGISTRY ?=
COMMIT := $(shell git rev-parse HEAD 2>/dev/null)
# A tag names one content: what is not committed is told apart, and never looks like a commit.
TAG ?= $(shell git rev-parse --short=12 HEAD)$(shell git diff --quiet HEAD -- || echo -dirty)
PLATFORMS ?= linux/amd64,linux/arm64
# For registries without TLS: INSECURE=true. For another base image: BASE=…
INSECURE ?= false
BASE ?=
SOURCE := $(shell git remote get-url origin 2>/dev/null | sed -n 's|^git@\([^:]*\):|https://\1/|; s|\.git$$||; /^https:/p')
IMAGE = $(MVN) -q package -Dmaven.test.skip=true -Dquarkus.container-image.build=true -Dquarkus.container-image.push=true \
	-Dquarkus.container-image.registry=$(REGISTRY) -Dquarkus.container-image.tag=$(TAG) \
	-Dquarkus.container-image.insecure=$(INSECURE) -Dquarkus.jib.platforms=$(PLATFORMS)

.PHONY: image
image: needs-registry $(MAVEN) ## build and push the image (REGISTRY=… TAG=… PLATFORMS=linux/amd64,linux/arm64)
	@export GIT_COMMIT=$(COMMIT) IMAGE_SOURCE=$(or $(SOURCE),unknown)
	$(IMAGE) -Dmarquee.deployment $(if $(BASE),-Dquarkus.jib.base-jvm-image=$(BASE))
	echo "$(REGISTRY)/marquee/movie-service:$(TAG)@$$(cat $(SERVICE)/target/jib-image.digest)"

.PHONY: native
native: needs-registry $(MAVEN) ## build and push the native image (needs Docker or Podman for Mandrel's builder)
	@export GIT_COMMIT=$(COMMIT) IMAGE_SOURCE=$(or $(SOURCE),unknown)
	$(IMAGE)-native -Dnative $(if $(BASE),-Dquarkus.jib.base-native-image=$(BASE))
	echo "$(REGISTRY)/marquee/movie-service:$(TAG)-native@$$(cat $(SERVICE)/target/jib-image.digest)"

.PHONY: needs-registry
needs-registry: needs
	@[ -n "$(REGISTRY)" ] || { echo "Where to? make image REGISTRY=host/path (INSECURE=true without TLS)"; exit 1; }
