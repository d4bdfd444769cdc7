#!/usr/bin/env python3
"""Keeps the benchmark's ratios, night by night: bench_history.py docs/performance.md

They are in history.csv of the branch bench-history, which has no other history. Runners differ, so that
only ratios are compared: each round has all servers on the same machine. Fails when one is worse than
0.8 of the median of its last ten.
"""

import base64
import csv
import io
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import github

BRANCH, FILE = "bench-history", "history.csv"
# Rows of the page whose measure is a ratio, of which more is better.
RATIO = re.compile(
    r"^\| (?P<what>[^|]+) \| ≥ [^|]*(?:× nginx|×) \| (?P<ratio>[0-9.]+)(?: ×)? \|", re.M
)
LAST, LEAST = 10, 0.8
# Fewer than these say little.
ENOUGH = 3

History = list[dict[str, str]]


def ratios(page: str) -> dict[str, float]:
    section = page.partition("<!-- bench:begin -->")[2].partition("<!-- bench:end -->")[0]
    found = {row["what"].strip(): float(row["ratio"]) for row in RATIO.finditer(section)}
    if not found:
        raise ValueError("no ratio in the page: did the benchmark run?")
    return found


def median_of_last(history: History, what: str) -> float | None:
    known = [float(line["ratio"]) for line in history if line["what"] == what][-LAST:]
    return median(known) if len(known) >= ENOUGH else None


def worse(history: History, tonight: dict[str, float]) -> list[str]:
    before = {what: median_of_last(history, what) for what in tonight}
    return [
        f"{what}: {ratio:.2f}, usually {before[what]:.2f}"
        for what, ratio in tonight.items()
        if (usual := before[what]) is not None and ratio < LEAST * usual
    ]


def table(history: History, tonight: dict[str, float]) -> str:
    lines = ["| | tonight | median of the last ten |", "|---|--:|--:|"]
    for what, ratio in tonight.items():
        usual = median_of_last(history, what)
        lines.append(f"| {what} | {ratio:.2f} | {'' if usual is None else f'{usual:.2f}'} |")
    return "\n".join(lines)


def parse(text: str) -> History:
    return list(csv.DictReader(io.StringIO(text)))


def write(history: History) -> str:
    out = io.StringIO()
    lines = csv.DictWriter(out, ["date", "commit", "what", "ratio"], lineterminator="\n")
    lines.writeheader()
    lines.writerows(history)
    return out.getvalue()


def fetch() -> tuple[History, str | None]:
    """What is kept, and the file's identity, which GitHub wants back with the new content."""
    branches = github.api(github.repository(f"git/matching-refs/heads/{BRANCH}"))
    if not any(branch["ref"] == f"refs/heads/{BRANCH}" for branch in branches):
        return [], None
    file = github.api(github.repository(f"contents/{FILE}?ref={BRANCH}"))
    return parse(base64.b64decode(file["content"]).decode()), file["sha"]


def keep(history: History, identity: str | None) -> None:
    text, message = write(history), f"Benchmark of {history[-1]['date']}"
    if identity is None:
        entry = {"path": FILE, "mode": "100644", "type": "blob", "content": text}
        tree = github.api(github.repository("git/trees"), "POST", tree=[entry])["sha"]
        whole = {"message": message, "tree": tree, "parents": []}
        commit = github.api(github.repository("git/commits"), "POST", **whole)["sha"]
        reference = f"refs/heads/{BRANCH}"
        github.api(github.repository("git/refs"), "POST", ref=reference, sha=commit)
        return
    content = base64.b64encode(text.encode()).decode()
    change = {"message": message, "content": content, "sha": identity, "branch": BRANCH}
    github.api(github.repository(f"contents/{FILE}"), "PUT", **change)


def main() -> None:
    tonight = ratios(Path(sys.argv[1]).read_text())
    history, identity = fetch()
    github.summary(table(history, tonight))
    slower = worse(history, tonight)
    when = {"date": datetime.now(UTC).date().isoformat(), "commit": os.environ["GITHUB_SHA"]}
    added = [{**when, "what": what, "ratio": f"{ratio:.3f}"} for what, ratio in tonight.items()]
    keep([*history, *added], identity)
    if slower:
        github.fail("slower than usual: " + "; ".join(slower))


if __name__ == "__main__":
    main()
