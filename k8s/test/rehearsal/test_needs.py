"""What is missing is named at once."""

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


def everything(**others):
    """Programs that are new enough, with others in their place."""
    names = ("javac", "mvn", "npm", "git", "python3", "kubectl", "helm")
    new = {"node": "echo v24.11.1", "go": "echo go version go1.26.8 linux/amd64"}
    return dict.fromkeys(names, "true") | new | others


class NeedsTest(unittest.TestCase):
    def needs(self, **programs):
        """Runs it on a machine that has only these programs, each of which does what is given."""
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        folder = Path(temporary.name)
        for name in SYSTEM:
            (folder / name).symlink_to(shutil.which(name))
        (folder / "bin").mkdir()
        for name, command in programs.items():
            # The JDK is found by JAVA_HOME, all others by the path.
            file = folder / ("bin/javac" if name == "javac" else name)
            file.write_text(f"#!/bin/bash\n{command}\n")
            file.chmod(0o755)
        return subprocess.run(
            [NEEDS, "127.0.0.1:1", "true"],
            env={"PATH": str(folder), "JAVA_HOME": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )

    def test_bare_machine_is_told_all_at_once_with_how_to_get_it(self):
        done = self.needs()
        self.assertEqual(done.returncode, 1)
        wanted = ["JDK 25", "Maven", "Node.js 20.19 with npm", "Go 1.24", "git", "Python 3"]
        wanted += ["kubectl", "a cluster"]
        self.assertEqual([name for name in wanted if name not in named(done)], [])
        for line in done.stderr.splitlines()[1:]:
            self.assertRegex(line, r": \S+")

    def test_old_programs_are_as_good_as_none(self):
        old = {"node": "echo v18.20.4", "go": "echo go version go1.19.8 linux/amd64"}
        done = self.needs(**everything(**old))
        self.assertEqual(named(done), ["Node.js 20.19 with npm", "Go 1.24"])

    def test_silent_registry_and_cluster_are_told_too(self):
        done = self.needs(**everything(python3="false", kubectl="false"))
        self.assertEqual(named(done), ["a registry at 127.0.0.1", "a cluster"])

    def test_machine_that_has_everything_is_told_nothing(self):
        done = self.needs(**everything())
        self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
