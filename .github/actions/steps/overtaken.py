#!/usr/bin/env python3
"""Ends the step where an environment runs a newer commit than this one: overtaken.py dev

Runs of two pushes go side by side, and the later may be there first. Only a run that was started by hand
(with the older image's tag) goes back.
"""

import subprocess
import sys

import github


def is_behind(commit: str) -> bool:
    """Whether the commit has this one in its history; one that is not known here has not."""
    if subprocess.check_output(["git", "rev-parse", "HEAD"], text=True).strip() == commit:
        return False
    command = ["git", "merge-base", "--is-ancestor", "HEAD", commit]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


def main() -> None:
    environment = sys.argv[1]
    commit = github.last_deployed(environment)
    if commit and is_behind(commit):
        github.fail(
            f"{environment} runs {commit[:12]} already, which is newer."
            " To go back, run deploy by hand with the older image's tag."
        )


if __name__ == "__main__":
    main()
