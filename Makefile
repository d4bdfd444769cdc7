# Marquee. `make` lists what there is.
.DEFAULT_GOAL := help
.ONESHELL:
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

SERVICE := movie-service
APP := $(SERVICE)/target/quarkus-app
PAGE := $(SERVICE)/src/main/webui
TOOLS := $(CURDIR)/.tools
INFRA := infra-cdk
CFN_LINT := $(TOOLS)/cfn-lint/bin/cfn-lint

# The CDK is JavaScript behind Java: it is unpacked once, and says nothing about the age of Node.js.
export JSII_RUNTIME_PACKAGE_CACHE := enabled
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION := 20

# A JDK of 25 or newer: JAVA_HOME if it is one, otherwise the first in the usual folders.
JDK := $(shell for home in "$${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "$$HOME"/.sdkman/candidates/java/* \
	/Library/Java/JavaVirtualMachines/*/Contents/Home; do \
	[ -f "$$home/release" ] && [ -x "$$home/bin/javac" ] || continue; \
	version=$$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$$home/release"); \
	if [ "$${version:-0}" -ge 25 ]; then echo "$$home"; break; fi; done)
export JAVA_HOME := $(JDK)

# Debian's Maven is older than what quarkus:dev wants, so a newer one is fetched as an artifact.
MAVEN_VERSION := 3.9.16
FETCHED_MAVEN := $(TOOLS)/apache-maven-$(MAVEN_VERSION)/bin/mvn
MAVEN := $(shell case "$$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')" in \
	(3.9.*|4.*) command -v mvn;; (*) echo "$(FETCHED_MAVEN)";; esac)
MVN := $(MAVEN) -B -ntp

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: needs
needs:
	@[ -n "$(JDK)" ] || { echo "No JDK 25 found: apt-get install temurin-25-jdk (or set JAVA_HOME)"; exit 1; }
	command -v mvn >/dev/null || { echo "No Maven found: apt-get install maven"; exit 1; }
	node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' \
		2>/dev/null && command -v npm >/dev/null \
		|| { echo "No Node.js 20.19 or newer with npm found: apt-get install nodejs npm (or nodejs.org)"; exit 1; }

$(FETCHED_MAVEN): | needs
	@mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack -DoutputDirectory=$(TOOLS) \
		-Dartifact=org.apache.maven:apache-maven:$(MAVEN_VERSION):zip:bin
	chmod +x $@

.PHONY: run
run: build ## serve the catalog on http://localhost:8080 (TMDB_API_TOKEN: live TMDB)
	@export QUARKUS_LOG_CONSOLE_JSON_ENABLED=false MARQUEE_ACCESS_LOG_ENABLED=false QUARKUS_SHUTDOWN_DELAY=0
	exec $(SERVICE)/src/main/jvm/start $(APP)

.PHONY: dev
dev: needs $(MAVEN) ## serve with live reload
	@$(MVN) -Ddev -pl $(SERVICE) quarkus:dev

.PHONY: build
build: needs $(MAVEN) ## package the service and record its AOT cache
	@$(MVN) -q package -DskipTests
	$(SERVICE)/src/main/jvm/record-aot $(APP)

page_tests = npm --prefix $(PAGE) test && npm --prefix $(PAGE) run e2e && .ci/live-reload

.PHONY: test
test: needs $(MAVEN) browser ## run every test: service, infrastructure, page, journeys in a browser, live reload, pipeline, README
	@$(MVN) verify
	$(page_tests)
	$(MAKE) --no-print-directory pipeline-test docs-test

.PHONY: test-service
test-service: needs $(MAVEN) ## the tests of the service alone, and of it as packaged
	@$(MVN) -pl $(SERVICE) verify

.PHONY: test-infra
test-infra: needs $(MAVEN) ## the tests of the infrastructure alone
	@$(MVN) -pl $(INFRA) verify

.PHONY: test-page
test-page: build browser ## the tests of the page alone: units, journeys in a browser, live reload
	@$(page_tests)

.PHONY: check
check: needs $(MAVEN) $(PAGE)/node_modules manifests-check ## format, lint and drift checks
	@$(MVN) -q spotless:check
	npm --prefix $(PAGE) run check
	$(MAKE) --no-print-directory infra-check

# The tests named here synthesise every variant of the infrastructure into target/variants.
.PHONY: infra-check
infra-check: infra-tools ## judge the templates: AWS Solutions rules, cfn-lint, cfn-guard, drift
	@rm -rf $(INFRA)/target/variants
	$(MVN) -q -pl $(INFRA) test -Dtest='NagTest,SnapshotTest,DocumentTest'
	templates=($$(find $(INFRA)/target/variants -name '*.template.json'))
	$(CFN_LINT) -- "$${templates[@]}"
	echo "cfn-lint: $${#templates[@]} templates, 0 findings"
	node $(INFRA)/check/guard.mjs "$${templates[@]}"

.PHONY: synth
synth: infra-tools ## write the CloudFormation templates to infra-cdk/cdk.out (ARGS='-c dev.target=ecs')
	@$(MVN) -q -pl $(INFRA) compile
	cd $(INFRA)
	npx cdk synth '**' -q $(ARGS)

.PHONY: diff
diff: infra-tools ## what this tree changes in AWS, compared with the commit BASE=main
	@MAVEN=$(MAVEN) $(INFRA)/check/diff $(or $(BASE),main)

.PHONY: infra-tools
infra-tools: needs $(MAVEN) $(INFRA)/node_modules/.package-lock.json $(CFN_LINT)

$(INFRA)/node_modules/.package-lock.json: $(INFRA)/package-lock.json | needs
	@npm ci --prefix $(INFRA) --loglevel=error
	touch $@

$(CFN_LINT): $(INFRA)/requirements.txt
	@python3 -m venv $(TOOLS)/cfn-lint || { echo "No venv for Python: apt-get install python3-venv"; exit 1; }
	$(TOOLS)/cfn-lint/bin/pip install -q --disable-pip-version-check -r $<
	touch $@

$(PAGE)/node_modules: $(PAGE)/package-lock.json | needs
	@npm --prefix $(PAGE) ci
	touch $@

# The journeys' Chromium: what is there, Debian's package for root, otherwise Playwright's own download.
.PHONY: browser
browser: $(PAGE)/node_modules
	@cd $(PAGE)
	if node e2e/support/browser.mjs; then exit; fi
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		apt-get update -qq
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation
	else
		npx playwright install chromium
	fi

LIGHTHOUSE := $(SERVICE)/src/main/webui/lighthouse
RUNS ?= 3

$(LIGHTHOUSE)/node_modules/.package-lock.json: $(LIGHTHOUSE)/package-lock.json
	@npm ci --prefix $(LIGHTHOUSE) --loglevel=error
	touch $@

.PHONY: lighthouse
lighthouse: build $(LIGHTHOUSE)/node_modules/.package-lock.json ## judge the page with Lighthouse (RUNS=3; needs Chrome or Chromium)
	@npm run --silent --prefix $(LIGHTHOUSE) lighthouse -- $(RUNS)

ROUNDS ?= 5
SECONDS ?= 6
KEYS ?= 1000000
BENCH = python3 $(SERVICE)/bench/bench.py

.PHONY: bench
bench: build ## measure beside nginx and the Flask design (about 7 minutes; writes docs/performance.md)
	@$(BENCH) --rounds $(ROUNDS) --seconds $(SECONDS)

.PHONY: bench-smoke
bench-smoke: build ## one short round of the benchmark, to see that it works
	@$(BENCH) --smoke

.PHONY: bench-keys
bench-keys: build ## a million distinct keys in a heap of 256 MB
	@$(BENCH) --keys $(KEYS)

.PHONY: bench-fleet
bench-fleet: build ## three replicas and a Valkey: one call per key, one budget, faults (about 3 minutes)
	@python3 $(SERVICE)/bench/fleet.py

.PHONY: bench-titles
bench-titles: build ## the title index: import of a million names, search while typing, typos
	@python3 $(SERVICE)/bench/titles.py

include k8s/k8s.mk

include .github/pipeline.mk

.PHONY: format
format: needs $(MAVEN) ## format the sources
	@$(MVN) -q spotless:apply

include k8s/monitoring/monitoring.mk

# --- documents -------------------------------------------------------------------------------------
DOCS_CHECK := docs/check

check: docs-check

.PHONY: docs-check
docs-check: ## links, anchors, make targets, tests and folders that documents name are there
	@command -v git >/dev/null && command -v curl >/dev/null \
		|| { echo "No git or curl found: apt-get install git curl"; exit 1; }
	python3 -B -m unittest discover -s $(DOCS_CHECK) -b
	python3 -B $(DOCS_CHECK)/links.py
	python3 -B $(DOCS_CHECK)/names.py

EXTERNAL ?= false

.PHONY: links
links: ## every link in the documents leads somewhere (EXTERNAL=true: other servers are asked too)
	@python3 -B $(DOCS_CHECK)/links.py $(if $(filter true,$(EXTERNAL)),--external)

# The first page is waited for for five minutes, building included. A newcomer may have neither
# Python nor curl; .ci/run installs both.
.PHONY: docs-test
docs-test: ## run what README.md marks as runnable, as a newcomer would
	@if command -v python3 >/dev/null && command -v curl >/dev/null; then
		python3 -B $(DOCS_CHECK)/commands.py
	else
		echo "docs-test: NOT RUN, since there is no python3 or curl: apt-get install python3 curl"
	fi

.PHONY: clean
clean: ## remove what was built
	@rm -rf target */target
