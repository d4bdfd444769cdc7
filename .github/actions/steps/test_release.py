import tempfile
import unittest
from pathlib import Path

import release

POM = '<project xmlns="http://maven.apache.org/POM/4.0.0"><version>{}</version></project>'
CHANGELOG = """\
# Changelog

## [Unreleased]

- Not yet.

## [1.2.3] - 2026-11-21

### Added

- A thing.

## [1.2.2] - 2026-10-01

- Older.

[1.2.3]: https://example.org/1.2.3
"""


class ReleaseTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("1.2.3", CHANGELOG)

    def write(self, version: str, changelog: str) -> None:
        (self.root / "pom.xml").write_text(POM.format(version))
        (self.root / "CHANGELOG.md").write_text(changelog)

    def test_notes_are_the_section_of_the_version(self):
        self.assertEqual("### Added\n\n- A thing.", release.check("v1.2.3", self.root))

    def test_last_section_ends_before_the_links(self):
        self.assertEqual("- Older.", release.notes(CHANGELOG, "1.2.2"))

    def test_tag_of_another_form_is_refused(self):
        for tag in ("1.2.3", "v1.2", "v1.2.3; id", "v1.2.3\n", "vv1.2.3"):
            with self.subTest(tag=tag), self.assertRaisesRegex(ValueError, "not v1.2.3"):
                release.check(tag, self.root)

    def test_other_version_in_the_pom_is_refused(self):
        self.write("1.2.4", CHANGELOG)
        with self.assertRaisesRegex(ValueError, "pom.xml builds 1.2.4"):
            release.check("v1.2.3", self.root)

    def test_missing_empty_and_undated_sections_are_refused(self):
        for old, new in (
            ("[1.2.3] - ", "[1.2.9] - "),
            (" - 2026-11-21", ""),
            ("### Added\n\n- A thing.\n", ""),
        ):
            self.write("1.2.3", CHANGELOG.replace(old, new))
            with self.subTest(new=new), self.assertRaisesRegex(ValueError, "CHANGELOG.md"):
                release.check("v1.2.3", self.root)

    def test_newest_run_of_the_check_counts(self):
        def run(number: int, conclusion: str | None, name: str = release.PASSED) -> dict:
            return {"id": number, "name": name, "conclusion": conclusion}

        self.assertTrue(release.passed([run(1, "failure"), run(2, "success")]))
        self.assertFalse(release.passed([run(2, "failure"), run(1, "success")]))
        self.assertFalse(release.passed([run(1, None)]))
        self.assertFalse(release.passed([run(1, "success", "ci / bench")]))
        self.assertFalse(release.passed([]))


if __name__ == "__main__":
    unittest.main()
