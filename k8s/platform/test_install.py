"""What install tells Helm, with programs that stand in for aws, kubectl and helm."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

FOLDER = Path(__file__).parent

# Each notes what it was asked; helm notes its values too, which are gone when install ends.
PROGRAMS = {
    "kubectl": 'if [[ $* == "config current-context" ]]; then echo arn:cluster/marquee-prod; fi',
    "aws": """
echo "aws $*" >>"$NOTES"
case $* in
  *" /marquee/prod/roles/"*) sed "s|.*/roles/\\([a-z-]*\\).*|arn:role/\\1-of-the-region|" <<<"$*" ;;
  *vpcId*) echo vpc-1 ;;
  *) exit 1 ;;
esac""",
    "helm": """
echo "helm $*" >>"$NOTES"
while (($#)); do
  if [[ $1 == --values ]]; then cat "$2" >>"$NOTES"; fi
  shift
done""",
}


class InstallTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name, text in PROGRAMS.items():
            file = self.folder / name
            file.write_text(f"#!/usr/bin/env bash\nset -euo pipefail\n{text}\n")
            file.chmod(0o755)

    def install(self, environment):
        notes = self.folder / "notes"
        notes.touch()
        given = {"PATH": f"{self.folder}:{os.environ['PATH']}", "NOTES": str(notes)}
        done = subprocess.run(
            [FOLDER / "install", environment],
            env=os.environ | given | {"AWS_REGION": "eu-west-1"},
            capture_output=True,
            text=True,
        )
        return done, notes.read_text()

    def test_charts_get_the_roles_that_the_region_publishes(self):
        done, notes = self.install("prod")
        self.assertEqual(0, done.returncode, done.stderr)
        for role in ("alb-controller", "cluster-autoscaler", "fluent-bit"):
            self.assertIn(f'role-arn: "arn:role/{role}-of-the-region"', notes)
        self.assertTrue(all("eu-west-1" in line for line in re.findall("^aws .*", notes, re.M)))
        self.assertIn('vpcId: "vpc-1"', notes)

    def test_no_place_is_left_open(self):
        _, notes = self.install("prod")
        self.assertEqual([], re.findall("@[A-Z_]+@", notes))

    def test_another_cluster_is_refused_before_anything_is_asked(self):
        done, notes = self.install("dev")
        self.assertEqual(1, done.returncode)
        self.assertIn("not named marquee-dev", done.stdout)
        self.assertEqual("", notes)


if __name__ == "__main__":
    unittest.main()
