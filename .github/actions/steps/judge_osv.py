#!/usr/bin/env python3
"""Judges what osv-scanner found: judge_osv.py RESULTS.json

Fails on what is high or critical and can be mended by a newer version; the rest is listed.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import github

HIGH = 7.0
WORDS = {"CRITICAL": 9.0, "HIGH": 7.0, "MODERATE": 4.0, "MEDIUM": 4.0, "LOW": 0.1}


@dataclass(frozen=True)
class Finding:
    """A vulnerability of a package in one source; score is CVSS, or the least of a word like HIGH."""

    name: str
    package: str
    version: str
    source: str
    score: float | None
    fixed: tuple[str, ...]

    @property
    def fails(self) -> bool:
        # What nobody has rated may be anything.
        return bool(self.fixed) and (self.score is None or self.score >= HIGH)


def read(results: dict) -> list[Finding]:
    return [
        finding(group, package, result["source"]["path"])
        for result in results.get("results") or []
        for package in result["packages"]
        for group in package.get("groups") or []
    ]


def finding(group: dict, package: dict, source: str) -> Finding:
    known = [each for each in package["vulnerabilities"] if each["id"] in group["ids"]]
    name = package["package"]["name"]
    fixed = {version for each in known for version in fixes(each, package["package"])}
    return Finding(
        name=min(group["ids"]),
        package=name,
        version=package["package"]["version"],
        source=source,
        score=score(group, known),
        fixed=tuple(sorted(fixed)),
    )


def fixes(vulnerability: dict, package: dict) -> list[str]:
    """The versions that mend it, of this package."""
    return [
        event["fixed"]
        for affected in vulnerability.get("affected", [])
        if affected.get("package", {}).get("name") == package["name"]
        for span in affected.get("ranges", [])
        if span["type"] != "GIT"
        for event in span["events"]
        if "fixed" in event
    ]


def score(group: dict, known: list[dict]) -> float | None:
    if group.get("max_severity"):
        return float(group["max_severity"])
    said = [each.get("database_specific", {}).get("severity") for each in known]
    rated = [WORDS[word] for word in said if word in WORDS]
    return max(rated, default=None)


def table(findings: list[Finding]) -> str:
    lines = [
        "| | vulnerability | package | fixed in | score | source |",
        "|---|---|---|---|--:|---|",
    ]
    for each in sorted(findings, key=lambda each: (not each.fails, -(each.score or 10.0))):
        mark = "**fails**" if each.fails else ""
        score = "?" if each.score is None else f"{each.score:.1f}"
        what = f"{each.package} {each.version}"
        fixed = ", ".join(each.fixed) or "nothing yet"
        lines.append(f"| {mark} | {each.name} | {what} | {fixed} | {score} | {each.source} |")
    return "\n".join(lines)


def main() -> None:
    results = json.loads(Path(sys.argv[1]).read_text())
    findings = read(results)
    failing = sum(each.fails for each in findings)
    if findings:
        github.summary(table(findings))
    print(f"dependencies: {len(findings)} known vulnerabilities, {failing} high and mendable")
    if failing:
        github.fail(f"{failing} dependencies must be updated")


if __name__ == "__main__":
    main()
