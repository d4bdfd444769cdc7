#!/usr/bin/env python3
"""Says whether the infrastructure changed since an environment's last deployment: infra_changed.py dev

What was deployed is asked of GitHub, which keeps a record of every job with an environment, but not of
its region: a region that was asked for (OTHER_REGION) is always deployed. Whatever cannot be found out
counts as a change: deploying what is there already changes nothing.
"""

import os
import subprocess
import sys

import github

PATHS = ["infra-cdk", "pom.xml", "k8s/platform", "k8s/monitoring"]


def changed(commit: str) -> bool:
    command = ["git", "diff", "--quiet", commit, "HEAD", "--", *PATHS]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode != 0


def main() -> None:
    environment = sys.argv[1]
    if region := os.environ.get("OTHER_REGION"):
        differs, since = True, f"perhaps, in {region}"
    else:
        commit = github.last_deployed(environment)
        differs = commit is None or changed(commit)
        since = f"since {commit[:12]}" if commit else "never deployed"
    github.summary(f"Infrastructure of {environment}: {'changed' if differs else 'same'} ({since})")
    github.output(changed=str(differs).lower())


if __name__ == "__main__":
    main()
