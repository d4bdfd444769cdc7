"""Titles that nobody made, as TMDB's daily export has them, and how people type them.

The same seed gives the same titles and the same mistakes.
"""

import gzip
import itertools
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from servers import BenchError

SEED = 20_260_101
KNOWN = 20_000  # the titles that most people look for
LETTERS = "abcdefghijklmnopqrstuvwxyz"
STARTS = "b c d f g h j k l m n p r s t v w z br cr dr fl gr pl st tr sh ch th".split()
VOWELS = "a e i o u a e i o ai ea ou ie".split()
ENDS = ["", "", "", "n", "r", "s", "l", "t", "nd", "rk", "st", "m"]
JOINTS = ["of the", "and the", "of", "in the", "and", "in", "to"]


@dataclass(frozen=True)
class Title:
    id: int
    name: str
    popularity: float


def vocabulary(chance: random.Random, size: int) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < size:
        syllables = chance.choice([1, 2, 2, 2, 3, 3, 4])
        word = "".join(
            chance.choice(STARTS) + chance.choice(VOWELS) + chance.choice(ENDS)
            for _ in range(syllables)
        )
        words[word] = None
    return list(words)


def titles(size: int) -> Iterator[Title]:
    """Names of one to five words, no two alike; a fifth begin with an article."""
    chance = random.Random(SEED)
    words = vocabulary(chance, 40_000)
    weights = list(itertools.accumulate(1 / (rank + 20) ** 0.8 for rank in range(len(words))))
    lengths = chance.choices([1, 2, 3, 4, 5], [15, 35, 28, 15, 7], k=2 * size)
    names: dict[str, None] = {}
    for length in lengths:
        parts = chance.choices(words, cum_weights=weights, k=length)
        if length > 1 and chance.random() < 0.3:
            parts.insert(chance.randrange(1, length), chance.choice(JOINTS))
        if chance.random() < 0.22:
            parts.insert(0, "the")
        name = " ".join(parts)
        if name in names:
            continue
        names[name] = None
        popularity = round(min(900, 0.6 * chance.paretovariate(1.1)), 3)
        yield Title(len(names), name, popularity)
        if len(names) == size:
            return
    raise BenchError(f"there are not {size} different names")


def write_export(file: Path, size: int) -> list[Title]:
    """Writes the export; gives every hundredth title and all that many look for."""
    kept: list[Title] = []
    threshold = 0.6 * (size / KNOWN) ** (1 / 1.1) if size > KNOWN else 0
    with gzip.open(file, "wt", compresslevel=1, encoding="utf-8") as out:
        for title in titles(size):
            line = {
                "adult": False,
                "id": title.id,
                "original_title": title.name.title(),
                "popularity": title.popularity,
                "video": False,
            }
            out.write(json.dumps(line, separators=(",", ":")) + "\n")
            if title.popularity >= threshold or title.id % 100 == 0:
                kept.append(title)
    return kept


def mistyped(text: str, chance: random.Random) -> str:
    """The text with one letter missing, added, wrong or exchanged with its neighbour."""
    while True:
        at = chance.randrange(len(text))
        letter = chance.choice(LETTERS)
        typed = chance.choice(
            [
                text[:at] + text[at + 1 :],
                text[:at] + letter + text[at:],
                text[:at] + letter + text[at + 1 :],
                text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :],
            ]
        ).strip()
        if typed != text and len(typed) >= 5:
            return typed


def typist(known: list[Title], count: int) -> list[str]:
    """What is on its way: beginnings of 2 to 8 letters, every fifth one with a typo."""
    chance = random.Random(SEED + 1)
    weights = list(itertools.accumulate(title.popularity for title in known))
    asked = []
    for title in chance.choices(known, cum_weights=weights, k=count):
        if chance.random() < 0.8:
            asked.append(title.name[: chance.randint(2, 8)].strip())
        else:
            asked.append(mistyped(title.name[: chance.randint(5, 12)].ljust(5, "a"), chance))
    return asked
