#!/usr/bin/env python3
"""What documents name is there: make targets, tests, and the folders in README's table."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown import Document, documents, files

ROOT = Path(__file__).resolve().parents[2]
RULE = re.compile(r"^([a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*)\s*:(?!=)", re.MULTILINE)
INCLUDE = re.compile(r"^include\s+(.+)$", re.MULTILINE)
MAKE = re.compile(r"(?:^|[;&|(]|\$ )\s*(?:\w+=\S*\s+)*make(\s[^;&|]*)")
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
COMMENT = re.compile(r"(^|\s)#.*")
TEST = re.compile(r"^(\w+(?:Test|IT))\.(\w+)$")
CODE = re.compile(r"`([^`]+)`")
THREATS = "docs/security.md"
# The head of a column that names tests, and what stands in it where there is none.
PROOF = "test"
UNTESTED = "none: "


def targets(makefile: Path) -> set[str]:
    """The targets of a Makefile and of those that it includes."""
    text = makefile.read_text(encoding="utf-8")
    found = {name for rule in RULE.findall(text) for name in rule.split()}
    for included in INCLUDE.findall(text):
        for name in included.split():
            found |= targets(makefile.parent / name)
    return found


def made(command: str) -> Iterator[str]:
    """The targets that a command line asks make for."""
    for call in MAKE.finditer(COMMENT.sub("", QUOTED.sub("''", command))):
        before = ""
        for word in call[1].split():
            if before != "-C" and re.fullmatch(r"[a-z][a-z0-9-]*", word):
                yield word
            before = word


def commands(document: Document) -> Iterator[tuple[int, str]]:
    """Lines of fenced blocks, and code in running text."""
    for block in document.blocks:
        for offset, line in enumerate(block.text.splitlines()):
            yield block.line + offset, line
    yield from document.code()


def missing_targets(root: Path) -> Iterator[str]:
    known = targets(root / "Makefile")
    for document in documents(root):
        for line, command in commands(document):
            for target in made(command):
                if target not in known:
                    yield f"{document.path.relative_to(root)}:{line}: make {target}: no such target"


def missing_tests(root: Path) -> Iterator[str]:
    """Tests that are named as `ClassTest.method`, and are in no such class."""
    # Two packages may have a test of the same name.
    sources: dict[str, str] = defaultdict(str)
    for path in files(root):
        if path.suffix == ".java" and path.stem.endswith(("Test", "IT")):
            sources[path.stem] += path.read_text(encoding="utf-8")
    for document in documents(root):
        for line, span in document.code():
            name = TEST.match(span)
            if name and f"void {name[2]}(" not in sources[name[1]]:
                yield f"{document.path.relative_to(root)}:{line}: {span}: no such test"


def unproven(root: Path) -> Iterator[str]:
    """Rows of tables that end with a column of tests, with neither a test nor why there is none."""
    for document in documents(root):
        where = document.path.relative_to(root)
        proven = [row for row in rows(document) if row.head[-1] == PROOF]
        if not proven and str(where) == THREATS:
            yield f"{where}: there is no table whose last column is headed {PROOF}"
        for row in proven:
            spans = CODE.findall(row.cells[-1])
            named = any(TEST.match(span) for span in spans) or "](" in row.cells[-1]
            if not named and not row.cells[-1].startswith(UNTESTED):
                yield f'{where}:{row.line}: names no test, nor says "{UNTESTED}…"'


@dataclass(frozen=True)
class Row:
    """A row of a table, with the table's head."""

    line: int
    head: list[str]
    cells: list[str]


def rows(document: Document) -> Iterator[Row]:
    """The rows of all tables, without their heads."""
    head: list[str] = []
    for number, line in document.prose:
        if not line.startswith("|"):
            head = []
        elif not re.fullmatch(r"[|:\- ]+", line):
            cells = [cell.strip() for cell in line.strip()[1:].removesuffix("|").split(" | ")]
            if head:
                yield Row(number, head, cells)
            head = head or cells


def missing_folders(root: Path) -> Iterator[str]:
    """Paths in the first column of README's table that lead nowhere."""
    readme = Document(root / "README.md")
    paths = [(row.line, path) for row in rows(readme) for path in CODE.findall(row.cells[0])]
    for number, path in paths:
        if not (root / path).exists():
            yield f"README.md:{number}: {path}: no such folder"
    if not paths:
        yield "README.md: there is no table of folders"


def main() -> int:
    findings = [
        finding
        for check in (missing_targets, missing_tests, unproven, missing_folders)
        for finding in check(ROOT)
    ]
    print(f"names: {len(findings)} that documents name and that are not there")
    for finding in findings:
        print(f"  {finding}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
