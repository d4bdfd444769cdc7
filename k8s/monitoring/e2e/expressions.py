"""Every expression of every dashboard and rule, in a form that can be asked for data."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import shortened
import yaml

MONITORING = Path(__file__).resolve().parents[1]
DASHBOARDS = MONITORING.parents[1] / "grafana/dashboards"
VARIABLES = {
    "$namespace": "movie-service-prod",
    "$pod": ".*",
    "$uri": ".*",
    "$__rate_interval": shortened.RATE_INTERVAL,
    "$__range": shortened.RANGE,
}
# What only a cluster tells: kube-state-metrics and the kubelet.
CLUSTER = re.compile(r"\b(kube|container)_")
COMPARISON = re.compile(r"\s(?:==|<|>)\s[\d.\s*/]+$")


@dataclass(frozen=True)
class Expression:
    """One expression and where it stands."""

    place: str
    text: str

    @property
    def needs_cluster(self) -> bool:
        return bool(CLUSTER.search(self.text))


def of_dashboards() -> Iterator[Expression]:
    for file in sorted(DASHBOARDS.glob("*.json")):
        dashboard = json.loads(file.read_text())
        for panel in dashboard["panels"]:
            for target in panel.get("targets", []):
                text = shortened.expression(target["expr"])
                for name, value in VARIABLES.items():
                    text = text.replace(name, value)
                place = f"{dashboard['title']}: {panel['title']} {target['refId']}"
                yield Expression(place, text)


def of_rules() -> Iterator[Expression]:
    for file in sorted((MONITORING / "rules").glob("*.yaml")):
        for group in yaml.safe_load(shortened.rules(file.read_text()))["groups"]:
            for rule in group["rules"]:
                if "record" in rule:
                    yield Expression(rule["record"], rule["expr"])
                else:
                    yield from watched(rule)


def watched(alert: dict) -> Iterator[Expression]:
    """What an alert looks at: without the comparison, which gives nothing while all is well."""
    for number, operand in enumerate(re.split(r"\n\s*(?:and|or) ", alert["expr"].strip())):
        text = COMPARISON.sub("", operand.strip())
        text = re.sub(r"^absent\((.*)\)$", r"\1", text)
        window = alert["labels"].get("window", "")
        yield Expression(f"{alert['alert']} {window} {number + 1}", text)
