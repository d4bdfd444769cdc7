#!/usr/bin/env python3
"""Puts Maven's own list of dependencies into osv-scanner's words: maven_packages.py LIST.txt OUT.json

LIST.txt is of `mvn dependency:list`. osv-scanner 2.5 finds no versions in a POM whose parent has them, and
reads packages of a CycloneDX document without their group, so that it would find nothing, ever.
"""

import json
import re
import sys
from pathlib import Path

# group:name:type[:classifier]:version:scope
LINE = re.compile(
    r"^ +(?P<name>[\w.-]+:[\w.-]+):[\w.-]+(?::[\w.-]+)?:(?P<version>[\w.+-]+)"
    r":(?:compile|provided|runtime|test|system)\b",
    re.M,
)


def packages(text: str) -> list[dict[str, str]]:
    found = {(line["name"], line["version"]) for line in LINE.finditer(text)}
    return [
        {"name": name, "version": version, "ecosystem": "Maven"} for name, version in sorted(found)
    ]


def main() -> None:
    given, out = map(Path, sys.argv[1:])
    found = packages(given.read_text())
    if not found:
        sys.exit(f"{given} names no dependency")
    listed = [{"package": each} for each in found]
    out.write_text(json.dumps({"results": [{"packages": listed}]}))


if __name__ == "__main__":
    main()
