"""Each rule refuses what it is there for, and nothing of a workflow that keeps to all of them."""

import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

import rules

COMMIT = "a" * 40
GOOD = f"""
on: pull_request
permissions: {{}}
concurrency: {{group: one}}
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@{COMMIT} # v1.2.3
        with:
          persist-credentials: false
      - uses: ./.github/actions/setup
      - run: make check OPTION="$OPTION"
      - run: |
          .github/actions/steps/there.py one \\
            two
  called:
    permissions:
      contents: read
    uses: ./.github/workflows/other.yml
"""


class RulesTest(unittest.TestCase):
    def setUp(self):
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = Path(folder.name)
        for name in ("actions/setup/action.yml", "workflows/other.yml", "actions/steps/there.py"):
            file = root / ".github" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
        (root / ".github/actions/steps/there.py").chmod(0o755)
        (root / ".github/actions/steps/text.py").touch(0o644)
        pins = {"actions/checkout": ("v1.2.3", COMMIT)}
        self.facts = rules.Facts(root, pins, frozenset({"check"}))

    def found(self, text: str) -> list[str]:
        return rules.findings(rules.Definition("a.yml", text), self.facts)

    def refused(self, old: str, new: str, finding: str) -> None:
        self.assertIn(old, GOOD)
        self.assertEqual([f"a.yml: {finding}"], self.found(GOOD.replace(old, new)))

    def test_good_workflow_is_accepted(self):
        self.assertEqual([], self.found(GOOD))

    def test_tag_is_refused(self):
        self.refused(f"@{COMMIT}", "@v1.2.3", "actions/checkout@v1.2.3 is not pinned by a commit")

    def test_short_commit_is_refused(self):
        short = "actions/checkout@aaaaaaa"
        self.refused(f"actions/checkout@{COMMIT}", short, f"{short} is not pinned by a commit")

    def test_unknown_action_is_refused(self):
        self.refused("actions/checkout", "evil/action", "evil/action is not in pins.csv")

    def test_other_commit_than_the_list_is_refused(self):
        other = f"actions/checkout@{'b' * 40}"
        said = f"{other} # v1.2.3 is not what pins.csv says: {COMMIT} # v1.2.3"
        self.refused(f"actions/checkout@{COMMIT}", other, said)

    def test_comment_with_another_version_is_refused(self):
        said = f"actions/checkout@{COMMIT} # v9 is not what pins.csv says: {COMMIT} # v1.2.3"
        self.refused("# v1.2.3", "# v9", said)

    def test_missing_comment_is_refused(self):
        said = f"actions/checkout@{COMMIT} # None is not what pins.csv says: {COMMIT} # v1.2.3"
        self.refused(" # v1.2.3", "", said)

    def test_hidden_action_is_refused(self):
        text = GOOD.replace("- uses: ./.github/actions/setup", "- {uses: evil/action@main}")
        self.assertEqual(
            ["a.yml: a uses: is written in a form that cannot be read"], self.found(text)
        )

    def test_missing_local_action_is_refused(self):
        missing = "./.github/actions/gone"
        self.refused("./.github/actions/setup", missing, f"{missing} does not exist")

    def test_missing_called_workflow_is_refused(self):
        missing = "./.github/workflows/gone.yml"
        self.refused("./.github/workflows/other.yml", missing, f"{missing} does not exist")

    def test_permissions_at_the_top_are_refused(self):
        said = "permissions at the top are not {}"
        self.refused("permissions: {}", "permissions: {contents: read}", said)
        self.refused("permissions: {}\n", "", said)

    def test_job_without_permissions_is_refused(self):
        own = "    permissions:\n      contents: read\n    steps:"
        self.refused(own, "    steps:", "job check does not list its permissions")

    def test_job_that_may_do_everything_is_refused(self):
        own = "permissions:\n      contents: read\n    steps:"
        said = "job check does not list its permissions"
        self.refused(own, "permissions: write-all\n    steps:", said)

    def test_job_without_timeout_is_refused(self):
        self.refused("    timeout-minutes: 5\n", "", "job check has no timeout-minutes")

    def test_workflow_without_group_is_refused(self):
        self.refused("concurrency: {group: one}\n", "", "no concurrency group")

    def test_trigger_with_rights_for_strangers_is_refused(self):
        said = "the trigger pull_request_target is refused"
        self.refused("on: pull_request", "on: pull_request_target", said)
        self.refused("on: pull_request", "on: [push, pull_request_target]", said)
        self.refused("on: pull_request", "on: {pull_request_target: {}}", said)

    def test_substitution_in_run_is_refused(self):
        text = "make check OPTION=${{ github.event.pull_request.title }}"
        said = f"${{{{ }}}} in run: {text}"
        self.assertIn(
            f"a.yml: {said}", self.found(GOOD.replace('make check OPTION="$OPTION"', text))
        )

    def test_checkout_that_keeps_the_token_is_refused(self):
        said = "a checkout keeps the token"
        self.refused("persist-credentials: false", "persist-credentials: true", said)
        self.refused("persist-credentials: false", "fetch-depth: 0", said)

    def test_unknown_target_is_refused(self):
        self.refused("make check", "make chekc", "make has no target chekc")

    def test_make_without_target_is_refused(self):
        self.refused("make check", "make", "make has no target (none named)")

    def test_missing_script_is_refused(self):
        gone = ".github/actions/steps/gone.py"
        self.refused(
            ".github/actions/steps/there.py", gone, f"{gone} is not there or cannot be run"
        )

    def test_script_that_cannot_be_run_is_refused(self):
        text = ".github/actions/steps/text.py"
        self.refused(
            ".github/actions/steps/there.py", text, f"{text} is not there or cannot be run"
        )

    def test_command_that_a_laptop_has_not_is_refused(self):
        said = "curl is neither make nor a script of .github/actions"
        self.refused("make check", "curl example.org", said)


class FactsTest(unittest.TestCase):
    def test_repository_has_its_targets_and_pins(self):
        facts = rules.Facts.of(Path(__file__).resolve().parents[2])
        self.assertLessEqual({"check", "image", "alerts-test", "pipeline-check"}, facts.targets)
        self.assertNotIn("APP", facts.targets)
        self.assertRegex(facts.pins["actions/checkout"][1], "^[0-9a-f]{40}$")


if __name__ == "__main__":
    unittest.main()
