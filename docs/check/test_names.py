import unittest

import names
from tree import TreeTest


class TargetsTest(TreeTest):
    def setUp(self) -> None:
        super().setUp()
        self.write(
            "Makefile", "run: build ## serve\n\t@a\nNAME := x\nbuild check:\ninclude k8s/k8s.mk\n"
        )
        self.write("k8s/k8s.mk", ".PHONY: image\nimage:\n")

    def findings(self, text: str) -> list[str]:
        self.write("README.md", text)
        return list(names.missing_targets(self.root))

    def test_missing_target_in_text_is_refused(self):
        self.assertEqual(self.findings("do `make tea`"), ["README.md:1: make tea: no such target"])

    def test_missing_target_in_a_block_is_refused(self):
        self.assertEqual(
            self.findings("```\nA=b make run tea # make no-target\n```"),
            ["README.md:2: make tea: no such target"],
        )

    def test_missing_target_behind_another_command_is_refused(self):
        self.assertEqual(
            len(self.findings("```\n$ make one && cd x && make -C .. two A=c\n```")), 2
        )

    def test_prose_is_no_command(self):
        self.assertEqual(self.findings("make tea, `apt-get install make`, `# make tea`"), [])

    def test_targets_with_settings_are_found(self):
        self.assertEqual(self.findings("`make image TAG=a ARGS='-c tea' check` and `make`"), [])


class TestsTest(TreeTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("src/DoorTest.java", "  @Test\n  void stranger_staysOut() {}\n")

    def findings(self, text: str) -> list[str]:
        self.write("docs/security.md", text)
        return [*names.missing_tests(self.root), *names.unproven(self.root)]

    def test_missing_class_is_refused(self):
        self.assertIn("no such test", self.findings("`WindowTest.stranger_staysOut`")[0])

    def test_missing_method_is_refused(self):
        self.assertIn("no such test", self.findings("`DoorTest.stranger_comesIn`")[0])

    def test_threat_without_proof_is_refused(self):
        table = "| door | test |\n|---|---|\n| front | hope |\n"
        self.assertIn("names no test", self.findings(table)[0])

    def test_threats_without_a_column_of_tests_are_refused(self):
        table = "| door | proof |\n|---|---|\n| front | hope |\n"
        self.assertIn("there is no table", self.findings(table)[0])

    def test_threat_with_proof_is_fine(self):
        rows = "| front | `DoorTest.stranger_staysOut` |\n| back | none: it is a wall |\n"
        self.assertEqual(self.findings("| door | test |\n|---|---|\n" + rows), [])


class FoldersTest(TreeTest):
    def findings(self, text: str) -> list[str]:
        self.write("README.md", text)
        return list(names.missing_folders(self.root))

    def test_missing_folder_is_refused(self):
        self.write("a/b/c.txt", "")
        table = "| folder | |\n|---|---|\n| `a/b`, `a/d` | `not/a/folder` |\n"
        self.assertEqual(self.findings(table), ["README.md:3: a/d: no such folder"])

    def test_missing_table_is_refused(self):
        self.assertEqual(self.findings("nothing"), ["README.md: there is no table of folders"])


if __name__ == "__main__":
    unittest.main()
