"""What is missing is named at once."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

NEEDS = Path(__file__).with_name("needs")
# Of every Unix; needs itself runs on them.
SYSTEM = ("bash", "env", "sort", "head", "sed", "tr", "uname")


def named(done):
    return [line.split(":")[0].strip() for line in done.stderr.splitlines()[1:]]


class NeedsTest(unittest.TestCase):
    def needs(self, **programs):
        """Runs it on a machine that has only these programs, each of which prints what is given."""
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        folder = Path(temporary.name)
        for name in SYSTEM:
            (folder / name).symlink_to(shutil.which(name))
        for name, output in programs.items():
            (folder / name).write_text(f"#!/bin/bash\necho '{output}'\n")
            (folder / name).chmod(0o755)
        home = folder / "jdk"
        (home / "bin").mkdir(parents=True)
        if "javac" in programs:
            (home / "bin/javac").symlink_to(folder / "env")
        return subprocess.run(
            [NEEDS, "127.0.0.1:1", "true"],
            env={"PATH": str(folder), "JAVA_HOME": str(home)},
            capture_output=True,
            text=True,
            check=False,
        )

    def test_bare_machine_is_told_all_at_once_with_how_to_get_it(self):
        done = self.needs()
        self.assertEqual(done.returncode, 1)
        wanted = ["JDK 25", "Maven", "Node.js 20.19 with npm", "Go 1.24", "git", "Python's venv"]
        wanted += ["kubectl", "a registry at 127.0.0.1", "a cluster"]
        self.assertEqual([name for name in wanted if name not in named(done)], [])
        for line in done.stderr.splitlines()[1:]:
            self.assertRegex(line, r": \S+")

    def test_old_programs_are_as_good_as_none(self):
        everything = dict(
            javac="", mvn="", node="v18.20.4", npm="", go="go version go1.19.8 linux/amd64",
            git="", python3="", kubectl="", helm="",
        )
        self.assertEqual(
            named(self.needs(**everything)),
            ["Node.js 20.19 with npm", "Go 1.24"],
        )
        newer = everything | {"node": "v24.11.1", "go": "go version go1.26.8 linux/amd64"}
        done = self.needs(**newer)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
