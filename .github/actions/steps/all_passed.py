#!/usr/bin/env python3
"""Fails unless every job before this one passed or had nothing to do: NEEDS is GitHub's `needs`.

A branch's rules want one name that stands for all jobs; a job that was skipped because another failed
would count as passed there.
"""

import json
import os

import github


def failed(needs: dict[str, dict]) -> list[str]:
    return [name for name, job in needs.items() if job["result"] not in ("success", "skipped")]


def main() -> None:
    needs = json.loads(os.environ["NEEDS"])
    if wrong := failed(needs):
        github.fail(f"not passed: {', '.join(wrong)}")
    print(f"{len(needs)} jobs passed")


if __name__ == "__main__":
    main()
