#!/usr/bin/env python3
"""Says whether a tag may be released, and with which notes: release.py v1.2.3

The POM and CHANGELOG.md must name the version, and the commit must have passed on main. Writes the
changelog's section to target/release-notes.md.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import github

POM = "{http://maven.apache.org/POM/4.0.0}"
# The job of ci.yml that stands for all of them, as deploy.yml calls it.
PASSED = "ci / passed"


def version_of(tag: str) -> str:
    if not re.fullmatch(r"v\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?", tag):
        raise ValueError(f"{tag}: not v1.2.3 or v1.2.3-rc.1")
    return tag[1:]


def built_version(pom: str) -> str | None:
    return ElementTree.fromstring(pom).findtext(f"{POM}version")


def notes(changelog: str, version: str) -> str:
    """The section of a version, without its heading."""
    heading = re.compile(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d{{2}}-\d{{2}}$", re.M)
    found = heading.search(changelog)
    if not found:
        raise ValueError(f"CHANGELOG.md: no section ## [{version}] - date")
    # The next section, or the addresses of links at the end.
    rest = changelog[found.end() :]
    end = re.search(r"^(## |\[[^]]+\]: )", rest, re.M)
    text = rest[: end.start() if end else None].strip()
    if not text:
        raise ValueError(f"CHANGELOG.md: nothing is said of {version}")
    return text


def passed(checks: list[dict]) -> bool:
    """Whether the newest run of the check succeeded."""
    runs = [check for check in checks if check["name"] == PASSED]
    newest = max(runs, key=lambda check: check["id"], default=None)
    return newest is not None and newest["conclusion"] == "success"


def check(tag: str, root: Path) -> str:
    version = version_of(tag)
    built = built_version((root / "pom.xml").read_text())
    if built != version:
        raise ValueError(f"pom.xml builds {built}, the tag says {version}")
    return notes((root / "CHANGELOG.md").read_text(), version)


def main() -> None:
    tag, root, commit = sys.argv[1], Path.cwd(), os.environ["GITHUB_SHA"]
    try:
        text = check(tag, root)
        on_main = ["git", "merge-base", "--is-ancestor", commit, "origin/main"]
        if subprocess.run(on_main).returncode:
            raise ValueError(f"{commit} is not on main")
        path = f"commits/{commit}/check-runs?check_name={PASSED.replace(' ', '%20')}"
        if not passed(github.api(github.repository(path))["check_runs"]):
            raise ValueError(f"{commit} has not passed {PASSED}")
    except ValueError as wrong:
        github.fail(str(wrong))
    (root / "target").mkdir(exist_ok=True)
    (root / "target/release-notes.md").write_text(text + "\n")
    # Registries want it in small letters.
    owner = os.environ["GITHUB_REPOSITORY_OWNER"].lower()
    github.output(version=tag[1:], prerelease=str("-" in tag).lower(), owner=owner)


if __name__ == "__main__":
    main()
