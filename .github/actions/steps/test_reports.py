"""The steps that ask GitHub what was, and tell it what is."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import all_passed
import github
import infra_changed
import overtaken
import report_issue
from fake_github import FakeGitHub

ISSUES = "issues?state=open&creator=github-actions%5Bbot%5D&per_page=100"
RUN = "https://github.com/marquee/marquee/actions/runs/5"


class AllPassedTest(unittest.TestCase):
    def test_only_success_and_skipped_pass(self):
        results = ("success", "skipped", "failure", "cancelled")
        needs = {result: {"result": result} for result in results}
        self.assertEqual(["failure", "cancelled"], all_passed.failed(needs))


class IssueTest(unittest.TestCase):
    def setUp(self):
        self.github = FakeGitHub(self)

    def issues(self, *bodies: str | None) -> None:
        found = [{"number": number, "body": body} for number, body in enumerate(bodies, 1)]
        self.github.answer(ISSUES, found)

    def test_first_failure_opens_an_issue(self):
        self.issues("Another", None)
        self.github.answer("issues", {"number": 9}, "POST")
        self.assertEqual("Opened #9", report_issue.report(["links"], RUN))
        self.assertIn("Failed: links", self.github.written[0][2]["body"])

    def test_next_failure_is_added(self):
        self.issues("Another", report_issue.MARKER)
        self.github.answer("issues/2/comments", {}, "POST")
        self.assertEqual("Added to #2", report_issue.report(["bench"], RUN))

    def test_good_night_closes_it(self):
        self.issues(report_issue.MARKER)
        self.github.answer("issues/1/comments", {}, "POST").answer("issues/1", {}, "PATCH")
        self.assertEqual("Closed #1", report_issue.report([], RUN))
        self.assertEqual({"state": "closed"}, self.github.written[-1][2])

    def test_good_night_without_an_issue_says_nothing(self):
        self.issues()
        self.assertEqual("All is well", report_issue.report([], RUN))
        self.assertEqual([], self.github.written)


class InfraChangedTest(unittest.TestCase):
    def setUp(self):
        self.github = FakeGitHub(self)

    def deployments(self, *states: list[str]) -> None:
        found = [{"id": number, "sha": f"{number}" * 40} for number in range(len(states))]
        self.github.answer("deployments?environment=dev&per_page=30", found)
        for number, each in enumerate(states):
            statuses = [{"state": state} for state in each]
            self.github.answer(f"deployments/{number}/statuses", statuses)

    def test_newest_that_succeeded_is_the_last(self):
        self.deployments(
            ["in_progress"], ["failure", "in_progress"], ["inactive", "success"], ["success"]
        )
        self.assertEqual("2" * 40, github.last_deployed("dev"))

    def test_never_deployed(self):
        self.deployments(["in_progress"])
        self.assertIsNone(github.last_deployed("dev"))

    def test_region_that_was_asked_for_is_always_deployed(self):
        """GitHub keeps no record of regions, so it is not even asked."""
        with (
            tempfile.NamedTemporaryFile("r") as out,
            mock.patch.dict(os.environ, {"OTHER_REGION": "eu-west-1", "GITHUB_OUTPUT": out.name}),
            mock.patch("sys.argv", ["infra_changed.py", "dev"]),
        ):
            infra_changed.main()
            self.assertEqual("changed=true\n", out.read())

    def test_change_is_seen_where_infrastructure_is(self):
        with Repository() as repository:
            first = repository.commit("infra-cdk/Stack.java")
            second = repository.commit("movie-service/Page.java")
            self.assertFalse(infra_changed.changed(first))
            repository.commit("k8s/platform/install")
            self.assertTrue(infra_changed.changed(second))
            self.assertTrue(infra_changed.changed("c" * 40))


class OvertakenTest(unittest.TestCase):
    def run_with(self, deployed: str | None) -> str:
        """What the step says where this commit was deployed last; nothing where it goes on."""
        found = [{"id": 1, "sha": deployed}] if deployed else []
        fake = FakeGitHub(self).answer("deployments?environment=dev&per_page=30", found)
        fake.answer("deployments/1/statuses", [{"state": "success"}])
        with mock.patch("sys.argv", ["overtaken.py", "dev"]):
            try:
                overtaken.main()
            except SystemExit as ended:
                return str(ended)
        return ""

    def test_only_what_is_behind_the_last_deployment_ends(self):
        with Repository() as repository:
            first = repository.commit("one")
            second = repository.commit("two")
            third = repository.commit("three")
            repository.git("checkout", "-q", second)
            self.assertIn(f"dev runs {third[:12]} already", self.run_with(third))
            for deployed in (None, first, second, "c" * 40):
                self.assertEqual("", self.run_with(deployed))

    def test_commits_of_two_branches_are_not_behind_each_other(self):
        with Repository() as repository:
            first = repository.commit("one")
            other = repository.commit("two")
            repository.git("checkout", "-q", first)
            repository.commit("three")
            self.assertEqual("", self.run_with(other))


class Repository:
    """A repository of git in a folder of its own, which is the current one while this is open."""

    def __enter__(self) -> "Repository":
        self.folder = tempfile.TemporaryDirectory()
        self.home = mock.patch.dict(os.environ, {"HOME": self.folder.name})
        self.home.start()
        self.before = Path.cwd()
        os.chdir(self.folder.name)
        self.git("init", "-q")
        return self

    def __exit__(self, *failure: object) -> None:
        os.chdir(self.before)
        self.home.stop()
        self.folder.cleanup()

    def git(self, *arguments: str) -> str:
        name = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        return subprocess.check_output(["git", *name, *arguments], text=True).strip()

    def commit(self, file: str) -> str:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).write_text(file)
        self.git("add", "-A")
        self.git("commit", "-qm", file)
        return self.git("rev-parse", "HEAD")


class ApiTest(unittest.TestCase):
    """By way of a stand-in for `gh`, which answers with what it was asked."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        tool = Path(folder.name) / "gh"
        tool.write_text(
            "#!/bin/sh\n"
            'case "$*" in *refused*) echo "HTTP 403" >&2; exit 1;; *nothing*) exit 0;; esac\n'
            'case "$*" in *input*) body=$(cat);; *) body=null;; esac\n'
            'printf \'{"arguments": "%s", "body": %s}\' "$*" "$body"\n'
        )
        tool.chmod(0o755)
        path = mock.patch.dict(os.environ, {"PATH": f"{folder.name}:{os.environ['PATH']}"})
        path.start()
        self.addCleanup(path.stop)

    def test_question(self):
        self.assertEqual({"arguments": "api --method GET a", "body": None}, github.api("a"))

    def test_fields_are_sent_as_json(self):
        answer = github.api("a", "POST", body='"; id', number=1)
        self.assertEqual("api --method POST a --input -", answer["arguments"])
        self.assertEqual({"body": '"; id', "number": 1}, answer["body"])

    def test_empty_answer(self):
        self.assertIsNone(github.api("nothing", "PATCH", state="closed"))

    def test_refusal_says_why(self):
        with self.assertRaisesRegex(github.Refused, "HTTP 403"):
            github.api("refused")


class OutputTest(unittest.TestCase):
    def test_outputs_are_lines_with_dashes(self):
        with tempfile.NamedTemporaryFile() as file, mock.patch("builtins.print"):
            with mock.patch.dict(os.environ, {"GITHUB_OUTPUT": file.name}):
                github.output(image_tag="a", build="true")
            self.assertEqual("image-tag=a\nbuild=true\n", Path(file.name).read_text())

    def test_output_of_two_lines_is_refused(self):
        with self.assertRaises(ValueError):
            github.output(image="a\ncommit=b")


if __name__ == "__main__":
    unittest.main()
