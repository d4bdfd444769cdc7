"""What steps tell GitHub and ask of it: outputs, summaries, and its API by way of `gh`."""

import json
import os
import subprocess
import sys
from typing import Any


def api(path: str, method: str = "GET", **fields: Any) -> Any:
    """GitHub's answer; fields go as JSON. The token is in GH_TOKEN, so that no log shows it."""
    command = ["gh", "api", "--method", method, path]
    body = None
    if fields:
        command += ["--input", "-"]
        body = json.dumps(fields)
    done = subprocess.run(command, input=body, text=True, capture_output=True)
    if done.returncode:
        raise Refused(f"{method} {path}: {done.stderr.strip()}")
    return json.loads(done.stdout) if done.stdout.strip() else None


class Refused(Exception):
    """GitHub did not do what it was asked for."""


def repository(path: str) -> str:
    return f"repos/{os.environ['GITHUB_REPOSITORY']}/{path}"


def last_deployed(environment: str) -> str | None:
    """The commit of the newest deployment that succeeded, of the last thirty."""
    path = repository(f"deployments?environment={environment}&per_page=30")
    for deployment in api(path):
        states = api(repository(f"deployments/{deployment['id']}/statuses"))
        # The one before the last has succeeded, and was then put out of service.
        if any(status["state"] == "success" for status in states):
            return deployment["sha"]
    return None


def output(**values: str) -> None:
    """Gives values to later steps; on a laptop they are printed only."""
    lines = [f"{name.replace('_', '-')}={value}" for name, value in values.items()]
    if any("\n" in line for line in lines):
        raise ValueError("an output is one line")
    append("GITHUB_OUTPUT", lines)
    print("\n".join(lines))


def summary(markdown: str) -> None:
    append("GITHUB_STEP_SUMMARY", [markdown])
    print(markdown)


def append(variable: str, lines: list[str]) -> None:
    if file := os.environ.get(variable):
        with open(file, "a") as out:
            out.write("\n".join(lines) + "\n")


def fail(reason: str) -> None:
    """Ends the step with an annotation."""
    sys.exit(f"::error::{reason}" if os.environ.get("GITHUB_ACTIONS") else reason)
