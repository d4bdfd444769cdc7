#!/usr/bin/env python3
"""Judges the workflows and composite actions by rules.py."""

import sys
from pathlib import Path

import rules

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    facts = rules.Facts.of(ROOT)
    files = rules.definitions(ROOT)
    found = [each for file in files for each in rules.findings(file, facts)]
    for each in found:
        print(each, file=sys.stderr)
    if found or not files:
        sys.exit(f"workflows: {len(found)} findings in {len(files)} files")
    print(f"workflows: {len(files)} files, {len(rules.RULES)} rules, 0 findings")


if __name__ == "__main__":
    main()
