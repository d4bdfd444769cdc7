#!/usr/bin/env python3
"""Keeps one issue about a workflow that runs by itself: report_issue.py, with NEEDS as GitHub's `needs`.

Opened when something failed, told of each further failure, closed when all is well again.
"""

import json
import os

import github
from all_passed import failed

MARKER = "<!-- marquee: nightly -->"
TITLE = "The nightly checks fail"


def open_issue() -> int | None:
    found = github.api(
        github.repository("issues?state=open&creator=github-actions%5Bbot%5D&per_page=100")
    )
    numbers = [each["number"] for each in found if (each["body"] or "").startswith(MARKER)]
    return min(numbers, default=None)


def report(wrong: list[str], run: str) -> str:
    """What was done about it, in words."""
    number = open_issue()
    if not wrong:
        if number is None:
            return "All is well"
        comments = github.repository(f"issues/{number}/comments")
        github.api(comments, "POST", body=f"All is well again: {run}")
        github.api(github.repository(f"issues/{number}"), "PATCH", state="closed")
        return f"Closed #{number}"
    said = f"Failed: {', '.join(wrong)}. {run}"
    if number is None:
        opened = github.api(
            github.repository("issues"), "POST", title=TITLE, body=f"{MARKER}\n{said}"
        )
        return f"Opened #{opened['number']}"
    github.api(github.repository(f"issues/{number}/comments"), "POST", body=said)
    return f"Added to #{number}"


def main() -> None:
    server, repository = os.environ["GITHUB_SERVER_URL"], os.environ["GITHUB_REPOSITORY"]
    run = f"{server}/{repository}/actions/runs/{os.environ['GITHUB_RUN_ID']}"
    github.summary(report(failed(json.loads(os.environ["NEEDS"])), run))


if __name__ == "__main__":
    main()
