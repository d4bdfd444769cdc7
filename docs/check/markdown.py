"""What the checks need to know of Markdown, as GitHub shows it: links, anchors, code."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})\s*(.*)$")
LINK = re.compile(r"\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+\"[^\"]*\")?\s*\)")
REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)")
HTML_LINK = re.compile(r"<(?:a|img)\b[^>]*?\b(?:href|src)=\"([^\"]+)\"", re.IGNORECASE)
HTML_ANCHOR = re.compile(r"<\w+\b[^>]*?\b(?:id|name)=\"([^\"]+)\"", re.IGNORECASE)
HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$")
CODE = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Block:
    """A fenced block: the line that its text begins on, what stands behind the fence, its text."""

    line: int
    info: str
    text: str


class Document:
    """A Markdown file. Lines are counted from 1."""

    def __init__(self, path: Path):
        self.path = path
        self.blocks: list[Block] = []
        self.prose: list[tuple[int, str]] = []
        self._split(path.read_text(encoding="utf-8").splitlines())

    def _split(self, lines: list[str]) -> None:
        opened: tuple[int, str, str] | None = None
        text: list[str] = []
        for number, line in enumerate(lines, 1):
            fence = FENCE.match(line)
            if opened is None and fence and "`" not in fence[2]:
                opened, text = (number + 1, fence[1], fence[2].strip()), []
            elif opened is None:
                self.prose.append((number, line))
            elif fence and fence[1].startswith(opened[1]) and not fence[2]:
                self.blocks.append(Block(opened[0], opened[2], "\n".join(text)))
                opened = None
            else:
                text.append(line)
        if opened:
            raise ValueError(f"{self.path}:{opened[0] - 1}: the block has no end")

    def links(self) -> Iterator[tuple[int, str]]:
        """Where links and pictures lead, with their lines; what stands in code is none."""
        for number, line in self.prose:
            shown = CODE.sub("", line)
            for pattern in (LINK, REFERENCE, HTML_LINK):
                for link in pattern.finditer(shown):
                    yield number, link[1]

    def anchors(self) -> set[str]:
        """The anchors that GitHub makes of headings, and those written as HTML."""
        found: set[str] = set()
        for _, line in self.prose:
            found.update(HTML_ANCHOR.findall(line))
            heading = HEADING.match(line)
            if heading:
                slug = _slug(heading[1])
                twins = count(1)
                name = slug
                while name in found:
                    name = f"{slug}-{next(twins)}"
                found.add(name)
        return found

    def code(self) -> Iterator[tuple[int, str]]:
        """The code in running text, with its lines."""
        for number, line in self.prose:
            for span in CODE.finditer(line):
                yield number, span[2].strip()


def _slug(heading: str) -> str:
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


@cache
def files(root: Path) -> tuple[Path, ...]:
    """What git keeps of a tree, or would: nothing that is built or ignored."""
    command = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z"]
    command += ["--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, text=True)
    if listed.returncode:
        raise SystemExit(f"The documents are those that git knows: {listed.stderr.strip()}")
    found = {root / name for name in listed.stdout.split("\0") if name}
    return tuple(sorted(path for path in found if path.exists()))


def documents(root: Path) -> list[Document]:
    return [Document(path) for path in files(root) if path.suffix == ".md"]
