#!/usr/bin/env python3
"""What promtool and amtool do not check of the alerts: that each is told, explained and tested."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
RUNBOOK = HERE.parents[1] / "docs/runbook.md"
ALERTMANAGER = HERE / "alertmanager.yaml"
PARTS = ("Meaning", "Impact", "Diagnosis", "Mitigation")
RECEIVERS = {
    "severity=page namespace=movie-service-prod": "page",
    "severity=page namespace=movie-service-dev": "ticket",
    "severity=page": "page",
    "severity=ticket namespace=movie-service-prod": "ticket",
    "severity=critical namespace=kube-system": "ticket",
    "alertname=Watchdog severity=none": "nobody",
}


def rules() -> list[dict]:
    return [
        rule
        for file in sorted((HERE / "rules").glob("*.yaml"))
        for group in yaml.safe_load(file.read_text())["groups"]
        for rule in group["rules"]
    ]


def tests() -> list[dict]:
    return [
        test
        for file in sorted((HERE / "tests").glob("*.yaml"))
        for test in yaml.safe_load(file.read_text())["tests"]
    ]


def name(alert: dict) -> str:
    """An alert may stand there several times, as page and ticket or by window."""
    labels = alert["labels"]
    return " ".join(filter(None, [alert["alert"], labels.get("severity"), labels.get("window")]))


def malformed(alerts: list[dict]) -> Iterator[str]:
    for alert in alerts:
        if alert["labels"].get("severity") not in ("page", "ticket"):
            yield f"{name(alert)}: severity must be page or ticket"
        heading = "{{ $externalLabels.runbook }}#" + alert["alert"].lower()
        if alert["annotations"].get("runbook_url") != heading:
            yield f"{name(alert)}: runbook_url must be {heading}"
        if not alert["annotations"].get("summary"):
            yield f"{name(alert)}: has no summary"


def unexplained(alerts: list[dict]) -> Iterator[str]:
    sections = re.split(r"^## ", RUNBOOK.read_text(), flags=re.MULTILINE)[1:]
    by_heading = {section.split("\n", 1)[0]: section for section in sections}
    known = {alert["alert"] for alert in alerts}
    for alert in sorted(known):
        for part in PARTS:
            if f"**{part}.**" not in by_heading.get(alert, ""):
                yield f"{alert}: the runbook says no {part}"
    for heading in by_heading:
        if heading.startswith("Marquee") and heading not in known:
            yield f"{heading}: the runbook explains an alert that does not exist"


def fires(case: dict, alert: dict) -> bool:
    wanted = {k: v for k, v in alert["labels"].items() if k in ("severity", "window")}
    return any(wanted.items() <= it["exp_labels"].items() for it in case["exp_alerts"])


def minutes(time: str) -> float:
    units = {"d": 1440, "h": 60, "m": 1, "s": 1 / 60}
    return sum(int(number) * units[unit] for number, unit in re.findall(r"(\d+)([dhms])", time))


def is_seen_clearing(alert: dict) -> bool:
    """In one test it fires, and later it does not."""
    for test in tests():
        cases = [c for c in test.get("alert_rule_test", []) if c["alertname"] == alert["alert"]]
        cases.sort(key=lambda case: minutes(case["eval_time"]))
        story = "".join("x" if fires(case, alert) else "-" for case in cases)
        if "x-" in story:
            return True
    return False


def untested(all_rules: list[dict]) -> Iterator[str]:
    expressions = " ".join(
        case["expr"] for test in tests() for case in test.get("promql_expr_test", [])
    )
    for rule in all_rules:
        if "record" in rule and rule["record"] not in expressions:
            yield f"{rule['record']}: no test asks for it"
        if "alert" in rule and not is_seen_clearing(rule):
            yield f"{name(rule)}: no test sees it fire and clear"


def misrouted(alerts: list[dict]) -> Iterator[str]:
    for labels, receiver in RECEIVERS.items():
        command = ["amtool", "config", "routes", "test", f"--config.file={ALERTMANAGER}"]
        told = subprocess.run([*command, *labels.split()], capture_output=True, text=True)
        if told.stdout.strip() != receiver:
            yield f"{labels}: goes to {told.stdout.strip() or told.stderr}, not to {receiver}"
    text = ALERTMANAGER.read_text()
    known = {alert["alert"] for alert in alerts}
    for mentioned in set(re.findall(r"Marquee[A-Z]\w+", text)) - known:
        yield f"{mentioned}: Alertmanager is told of an alert that does not exist"


def main() -> None:
    all_rules = rules()
    alerts = [rule for rule in all_rules if "alert" in rule]
    findings = [
        *malformed(alerts),
        *unexplained(alerts),
        *untested(all_rules),
        *misrouted(alerts),
    ]
    print(*findings, sep="\n", end="\n" if findings else "")
    if findings:
        sys.exit(1)
    print(f"{len(alerts)} alerts are explained, tested and routed, {len(all_rules)} rules tested")


if __name__ == "__main__":
    main()
