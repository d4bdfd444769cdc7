# Alerts, dashboards, and what tests them.
MONITORING := k8s/monitoring
MONITORING_VENV := $(TOOLS)/monitoring-venv
# Python with PyYAML: the installed one if it has it, otherwise one of our own.
MONITORING_PYTHON = $(shell python3 -c 'import yaml' 2>/dev/null && echo python3 || echo $(MONITORING_VENV)/bin/python)

$(MONITORING_VENV)/bin/python: $(MONITORING)/requirements.txt
	@python3 -m venv $(MONITORING_VENV)
	$@ -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

.PHONY: monitoring-needs
monitoring-needs: $(filter-out python3,$(MONITORING_PYTHON))
	@command -v promtool >/dev/null && command -v amtool >/dev/null \
		|| { echo "No promtool or amtool found: apt-get install prometheus prometheus-alertmanager"; exit 1; }

check: alerts-test

.PHONY: alerts-test
alerts-test: monitoring-needs ## alerts fire, clear, are explained and routed; dashboards are whole
	@promtool check rules $(MONITORING)/rules/*.yaml >/dev/null
	amtool check-config $(MONITORING)/alertmanager.yaml >/dev/null
	# promtool writes a database for each test, and waits for the disk each time.
	if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi
	promtool test rules $(MONITORING)/tests/*.yaml
	$(MONITORING_PYTHON) $(MONITORING)/prometheusrule.py --check
	$(MONITORING_PYTHON) $(MONITORING)/check.py
	$(MONITORING_PYTHON) grafana/check.py

.PHONY: monitoring-test
monitoring-test: build monitoring-needs ## watch the packaged service, break its parts, see alerts come and go (about 4 minutes)
	@PYTHONPATH=$(SERVICE)/bench $(MONITORING_PYTHON) $(MONITORING)/e2e/monitoring_test.py

.PHONY: dashboards
dashboards: monitoring-needs ## write what is generated of monitoring: dashboards, PrometheusRule
	@$(MONITORING_PYTHON) grafana/build.py
	$(MONITORING_PYTHON) $(MONITORING)/prometheusrule.py

.PHONY: monitoring
monitoring: ## apply alerts and dashboards to the cluster at hand (ENV=dev|prod, or PUBLIC_URL=https://movies.example.org)
	@url=$(PUBLIC_URL)
	if [ -z "$$url" ] && [ -n "$(ENV)" ]; then
		url=$$(aws ssm get-parameter --region $(REGION) --name /$(PROJECT)/$(ENV)/alb/url --query Parameter.Value --output text)
	fi
	[ -n "$$url" ] || { echo "Say which address visitors use: make monitoring PUBLIC_URL=… (or ENV=dev|prod)"; exit 1; }
	kubectl kustomize $(MONITORING) | sed "s|https://movies\.example\.com/|$${url%/}/|" \
		| kubectl apply --server-side -f -
