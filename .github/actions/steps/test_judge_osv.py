import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from judge_osv import read, table

SCRIPT = Path(__file__).with_name("judge_osv.py")


def results(
    score: str = "", fixed: str | None = None, word: str | None = None, kind="SEMVER"
) -> dict:
    events = [{"introduced": "0"}, *([{"fixed": fixed}] if fixed else [])]
    affected = [{"package": {"name": "left"}, "ranges": [{"type": kind, "events": events}]}]
    vulnerability = {"id": "GHSA-1", "affected": affected}
    if word:
        vulnerability["database_specific"] = {"severity": word}
    package = {
        "package": {"name": "left", "version": "1.0.0", "ecosystem": "npm"},
        "vulnerabilities": [vulnerability],
        "groups": [{"ids": ["GHSA-1"], "aliases": ["CVE-1"], "max_severity": score}],
    }
    return {"results": [{"source": {"path": "package-lock.json"}, "packages": [package]}]}


class JudgeTest(unittest.TestCase):
    def fails(self, *arguments, **options) -> bool:
        (finding,) = read(results(*arguments, **options))
        return finding.fails

    def test_high_that_can_be_mended_fails(self):
        self.assertTrue(self.fails("7.0", "1.0.1"))
        self.assertTrue(self.fails("9.8", "1.0.1"))

    def test_high_without_a_newer_version_is_listed(self):
        self.assertFalse(self.fails("9.8"))
        self.assertIn("nothing yet", table(read(results("9.8"))))

    def test_medium_is_listed(self):
        self.assertFalse(self.fails("6.9", "1.0.1"))

    def test_word_counts_where_there_is_no_score(self):
        self.assertTrue(self.fails("", "1.0.1", "HIGH"))
        self.assertFalse(self.fails("", "1.0.1", "MODERATE"))

    def test_unrated_fails(self):
        self.assertTrue(self.fails("", "1.0.1"))

    def test_commit_is_no_version(self):
        self.assertFalse(self.fails("9.8", "0123abc", kind="GIT"))

    def test_fix_of_another_package_is_none_of_ours(self):
        other = results("9.8", "1.0.1")
        other["results"][0]["packages"][0]["vulnerabilities"][0]["affected"][0]["package"][
            "name"
        ] = "right"
        self.assertFalse(read(other)[0].fails)

    def test_nothing_found_is_well(self):
        self.assertEqual([], read({"results": None}))

    def test_script_ends_with_1_where_something_fails(self):
        for given, code in (
            (results("9.8", "1.0.1"), 1),
            (results("9.8"), 0),
            ({"results": []}, 0),
        ):
            with self.subTest(code=code), tempfile.NamedTemporaryFile("w", suffix=".json") as file:
                json.dump(given, file)
                file.flush()
                done = subprocess.run([sys.executable, SCRIPT, file.name], capture_output=True)
                self.assertEqual(code, done.returncode)


if __name__ == "__main__":
    unittest.main()
