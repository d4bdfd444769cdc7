#!/usr/bin/env python3
"""What Grafana would only show: that dashboards are whole, and that Prometheus can read them."""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Links and bookmarks hold them: a dashboard may be added, but keeps its uid for ever.
UIDS = {
    f"marquee-{name}"
    for name in ("overview", "http", "cache", "tmdb", "data", "runtime", "kubernetes", "business")
}
UNITS = {"percentunit", "none", "reqps", "ops", "s", "bytes", "Bps"}
LONGEST_EXPRESSION = 280
OWN_VARIABLES = {"__rate_interval", "__range", "__interval"}


def panels(dashboard: dict) -> list[dict]:
    return [panel for panel in dashboard["panels"] if panel["type"] != "row"]


def of_dashboard(dashboard: dict) -> Iterator[str]:
    title = dashboard["title"]
    if not dashboard["description"] or not panels(dashboard):
        yield f"{title}: has no description or no panels"
    variables = {it["name"] for it in dashboard["templating"]["list"]}
    if not {"datasource", "namespace"} <= variables:
        yield f"{title}: data source and namespace must be variables"
    ids = Counter(panel["id"] for panel in dashboard["panels"])
    if max(ids.values()) > 1:
        yield f"{title}: two panels have the same id"
    cells = Counter(cell for panel in dashboard["panels"] for cell in covered(panel["gridPos"]))
    if max(cells.values()) > 1 or max(x for x, _ in cells) >= 24:
        yield f"{title}: panels lie on each other or beside the dashboard"
    for panel in panels(dashboard):
        yield from (f"{title}: {panel['title']}: {it}" for it in of_panel(panel, variables))


def covered(place: dict) -> Iterator[tuple[int, int]]:
    for x in range(place["x"], place["x"] + place["w"]):
        for y in range(place["y"], place["y"] + place["h"]):
            yield x, y


def of_panel(panel: dict, variables: set[str]) -> Iterator[str]:
    if not panel["title"] or not panel["description"].endswith("."):
        yield "needs a title and a description in sentences"
    if panel["fieldConfig"]["defaults"]["unit"] not in UNITS:
        yield f"unit is none of {sorted(UNITS)}"
    for part in (panel, *panel["targets"]):
        if part["datasource"]["uid"] != "${datasource}":
            yield "the data source must be the variable"
    for target in panel["targets"]:
        used = set(re.findall(r"\$\{?(\w+)", target["expr"]))
        if unknown := used - variables - OWN_VARIABLES:
            yield f"variables that do not exist: {sorted(unknown)}"
        if "namespace" not in used:
            yield "must ask for the namespace that was chosen"
        if len(target["expr"]) > LONGEST_EXPRESSION:
            yield f"{len(target['expr'])} characters: record a part of it"


def unreadable(dashboards: list[dict]) -> Iterator[str]:
    """promtool reads expressions only as rules."""
    targets = [it for one in dashboards for panel in panels(one) for it in panel["targets"]]
    rules = [
        {"record": f"panel:{number}", "expr": re.sub(r"\$__\w+", "5m", target["expr"])}
        for number, target in enumerate(targets)
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"groups": [{"name": "panels", "rules": rules}]}, file)
        file.flush()
        read = subprocess.run(
            ["promtool", "check", "rules", file.name], capture_output=True, text=True
        )
        if read.returncode:
            yield read.stderr
    print(f"{len(dashboards)} dashboards, {len(targets)} expressions")


def main() -> None:
    subprocess.run([sys.executable, HERE / "build.py", "--check"], check=True)
    dashboards = [json.loads(file.read_text()) for file in sorted((HERE / "dashboards").iterdir())]
    findings = [it for dashboard in dashboards for it in of_dashboard(dashboard)]
    if sorted(it["uid"] for it in dashboards) != sorted(UIDS):
        findings.append("the uids are not those that links hold")
    listed = (HERE / "kustomization.yaml").read_text()
    findings += [
        f"{uid}: is not in kustomization.yaml" for uid in UIDS if f"{uid}.json" not in listed
    ]
    findings += unreadable(dashboards)
    if findings:
        sys.exit("\n".join(findings))


if __name__ == "__main__":
    main()
