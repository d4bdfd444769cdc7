#!/usr/bin/env python3
"""Every link between files leads somewhere, and to every document there is a way from README.md.

With --external, links to other servers are asked too.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import external
from markdown import Document, documents, files

ROOT = Path(__file__).resolve().parents[2]
# GitHub shows these by itself.
SHOWN_BY_GITHUB = ".github"


def is_external(target: str) -> bool:
    """Whether a link has a scheme: https, mailto."""
    return ":" in target.split("/")[0]


def destination(root: Path, document: Document, target: str) -> tuple[Path, str]:
    """The file or folder that a link means, and its anchor."""
    path, _, anchor = target.partition("#")
    if path.startswith("/"):
        return (root / unquote(path[1:])).resolve(), anchor
    return ((document.path.parent / unquote(path)).resolve() if path else document.path), anchor


def broken(root: Path) -> Iterator[str]:
    """Links between files that lead nowhere."""
    kept = set(files(root))
    folders = {folder for path in kept for folder in path.parents}
    known = {document.path: document for document in documents(root)}
    for document in known.values():
        for line, target in document.links():
            if is_external(target):
                continue
            path, anchor = destination(root, document, target)
            where = f"{document.path.relative_to(root)}:{line}: {target}"
            if path not in kept and path not in folders:
                yield f"{where}: there is no such file"
            elif anchor and path not in known:
                yield f"{where}: only Markdown has anchors"
            elif anchor and anchor not in known[path].anchors():
                yield f"{where}: there is no such heading"


def unreachable(root: Path) -> Iterator[str]:
    """Documents that no way of links leads to from README.md; a folder's page is its README.md."""
    known = {document.path: document for document in documents(root)}
    ahead = [root / "README.md"]
    reached = set(ahead)
    while ahead:
        document = known[ahead.pop()]
        for _, target in document.links():
            path = destination(root, document, target)[0] if not is_external(target) else None
            if path and path.is_dir():
                path = path / "README.md"
            if path in known and path not in reached:
                reached.add(path)
                ahead.append(path)
    for path in known:
        if path not in reached and path.relative_to(root).parts[0] != SHOWN_BY_GITHUB:
            yield f"{path.relative_to(root)}: no link leads to it from README.md"


def unlisted(root: Path) -> Iterator[str]:
    """Documents that the README.md of their folder, if it has one, does not link to."""
    known = {document.path: document for document in documents(root)}
    for path in known:
        index = known.get(path.parent / "README.md")
        if not index or path == index.path or path.parent == root:
            continue
        if path not in {destination(root, index, target)[0] for _, target in index.links()}:
            yield f"{index.path.relative_to(root)}: does not list {path.name}"


def external_links(root: Path) -> dict[str, str]:
    """The addresses of other servers, each with one place that it stands at."""
    found: dict[str, str] = {}
    for document in documents(root):
        for line, target in document.links():
            if target.startswith(("http://", "https://")):
                address = target.partition("#")[0]
                found.setdefault(address, f"{document.path.relative_to(root)}:{line}")
    return found


def main() -> int:
    findings = [*broken(ROOT), *unreachable(ROOT), *unlisted(ROOT)]
    count = sum(1 for document in documents(ROOT) for _ in document.links())
    print(f"links: {count} in {len(documents(ROOT))} documents, {len(findings)} lead nowhere")
    if "--external" in sys.argv[1:]:
        findings += external.broken(external_links(ROOT))
    for finding in findings:
        print(f"  {finding}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
