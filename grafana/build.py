#!/usr/bin/env python3
"""Writes dashboards/*.json from boards/; with --check fails where they differ."""

import json
import sys
from pathlib import Path

from boards import business, cache, data, http, kubernetes, overview, runtime, tmdb

FOLDER = Path(__file__).resolve().parent / "dashboards"
DASHBOARDS = [
    module.DASHBOARD
    for module in (overview, http, cache, tmdb, data, runtime, kubernetes, business)
]


def main() -> None:
    files = {
        FOLDER / f"{it.uid}.json": json.dumps(it.json(), indent=2, ensure_ascii=False) + "\n"
        for it in DASHBOARDS
    }
    if sys.argv[1:] != ["--check"]:
        FOLDER.mkdir(exist_ok=True)
        for file, text in files.items():
            file.write_text(text)
    stale = [file.name for file, text in files.items() if not is_file_with(file, text)]
    stale += [file.name for file in FOLDER.iterdir() if file not in files]
    if stale:
        sys.exit(f"not what build.py makes: {', '.join(stale)}")


def is_file_with(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text() == text


if __name__ == "__main__":
    main()
