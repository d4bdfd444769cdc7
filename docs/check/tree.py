"""A small repository for tests."""

import subprocess
import tempfile
import unittest
from pathlib import Path


class TreeTest(unittest.TestCase):
    """A test with a folder that git knows, for as long as the test lasts."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        subprocess.run(["git", "init", "-q", str(self.root)], check=True, capture_output=True)

    def write(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file
