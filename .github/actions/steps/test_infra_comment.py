import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import infra_comment
from fake_github import FakeGitHub
from infra_comment import MARKER, ROOM, Report, publish

COMMENTS = "issues/7/comments"
CHANGES = """\
Stack marquee-prod-us-east-1/Data (marquee-prod-us-east-1-Data)
IAM Statement Changes
[~] not a resource
Resources
\x1b[33m[~]\x1b[39m AWS::RDS::DBCluster Database/Cluster DatabaseCluster5B53A178 replace
 └─ [~] StorageEncrypted (requires replacement)
[-] AWS::S3::Bucket Pictures/Bucket PicturesBucket4B04CE5E destroy
[-] AWS::S3::Bucket Old/Bucket OldBucket11111111 orphan
[+] AWS::SNS::Topic Topic Topic22222222
Stack marquee-prod-us-east-1/Ecs (marquee-prod-us-east-1-Ecs)
Resources
[~] AWS::ECS::TaskDefinition Task Task33333333 replace
[~] AWS::ECS::Service Service Service44444444
[-] AWS::SNS::Topic Gone Gone55555555 destroy
Stack marquee-prod-us-east-1/Old is gone
Stack marquee-prod-us-east-1/Edge is new
"""


class ReportTest(unittest.TestCase):
    def setUp(self):
        self.report = Report.of(CHANGES)

    def test_resources_are_read_with_their_stack(self):
        self.assertEqual(7, len(self.report.changes))
        first = self.report.changes[0]
        self.assertEqual("marquee-prod-us-east-1/Data", first.stack)
        self.assertEqual("Database/Cluster DatabaseCluster5B53A178", first.name)

    def test_stateful_resource_that_is_replaced_or_deleted_is_told_loudly(self):
        types = [(each.type, each.said) for each in self.report.losses]
        expected = [
            ("AWS::RDS::DBCluster", "is replaced"),
            ("AWS::S3::Bucket", "is deleted"),
            ("AWS::S3::Bucket", "leaves the stack, and is kept"),
        ]
        self.assertEqual(expected, types)
        self.assertIn("> [!CAUTION]", self.report.markdown())
        self.assertLess(
            self.report.markdown().index("CAUTION"), self.report.markdown().index("| stack")
        )

    def test_stack_that_is_gone_is_told_loudly(self):
        self.assertIn("> - **Stack marquee-prod-us-east-1/Old is gone**", self.report.markdown())
        self.assertNotIn("> - **Stack marquee-prod-us-east-1/Edge", self.report.markdown())

    def test_resource_that_may_be_replaced_counts_as_replaced(self):
        line = "[~] AWS::ElastiCache::ReplicationGroup Cache Cache1 may be replaced"
        report = Report.of(f"Stack a/Data (a-Data)\nResources\n{line}")
        self.assertEqual(["may be replaced"], [each.said for each in report.losses])

    def test_stateless_resource_is_made_anew_quietly(self):
        line = "[~] AWS::ECS::TaskDefinition Task Task1 replace"
        self.assertNotIn("CAUTION", Report.of(f"Stack a/Ecs (a-Ecs)\nResources\n{line}").markdown())

    def test_changes_are_counted(self):
        self.assertIn("| marquee-prod-us-east-1/Data | 1 | 0 | 1 | 2 |", self.report.markdown())
        self.assertIn("| marquee-prod-us-east-1/Ecs | 0 | 1 | 1 | 1 |", self.report.markdown())

    def test_nothing_changes(self):
        self.assertIn("Nothing changes in AWS.", Report.of("\n").markdown())

    def test_long_report_is_cut_where_it_says_so(self):
        long = Report.of(CHANGES + "x" * 2 * ROOM).markdown()
        self.assertLess(len(long), 65_536)
        self.assertIn("cut off", long)

    def test_text_cannot_end_its_block(self):
        self.assertIn("\n`````\n", Report.of("a ```` b").markdown())


class PublishTest(unittest.TestCase):
    def setUp(self):
        self.github = FakeGitHub(self)
        self.report = Report.of(CHANGES)

    def comments(self, *bodies: tuple[str, str]) -> None:
        found = [
            {"id": number, "user": {"type": kind}, "body": body}
            for number, (kind, body) in enumerate(bodies, 1)
        ]
        self.github.answer(f"{COMMENTS}?per_page=100&page=1", found)
        self.github.answer(f"{COMMENTS}?per_page=100&page=2", [])

    def test_first_report_is_a_new_comment(self):
        self.comments(("User", "Looks good"))
        self.github.answer(COMMENTS, {}, "POST")
        publish(self.report, 7)
        self.assertEqual(
            [("POST", COMMENTS, {"body": self.report.markdown()})], self.github.written
        )

    def test_next_report_updates_the_comment(self):
        self.comments(("User", f"{MARKER} mine"), ("Bot", "other"), ("Bot", f"{MARKER}\nold"))
        self.github.answer("issues/comments/3", {}, "PATCH")
        publish(Report.of(""), 7)
        self.assertEqual(["PATCH"], [method for method, *_ in self.github.written])
        self.assertIn("Nothing changes", self.github.written[0][2]["body"])

    def test_comment_is_found_on_a_later_page(self):
        others = [{"id": 1, "user": {"type": "User"}, "body": "hm"}] * 100
        own = [{"id": 101, "user": {"type": "Bot"}, "body": MARKER}]
        self.github.answer(f"{COMMENTS}?per_page=100&page=1", others)
        self.github.answer(f"{COMMENTS}?per_page=100&page=2", own)
        self.github.answer("issues/comments/101", {}, "PATCH")
        publish(self.report, 7)
        self.assertEqual("issues/comments/101", self.github.written[0][1])

    def test_nothing_is_said_where_nothing_changes(self):
        self.comments()
        publish(Report.of(""), 7)
        self.assertEqual([], self.github.written)

    def test_fork_has_its_report_in_the_summary_only(self):
        with tempfile.TemporaryDirectory() as folder:
            diff, summary = Path(folder) / "diff.txt", Path(folder) / "summary.md"
            diff.write_text(CHANGES)
            variables = {"PULL_REQUEST": "7", "FORK": "true", "GITHUB_STEP_SUMMARY": str(summary)}
            with (
                mock.patch.dict(os.environ, variables),
                mock.patch.object(sys, "argv", ["infra_comment.py", str(diff)]),
                mock.patch("builtins.print"),
            ):
                infra_comment.main()
            self.assertIn("CAUTION", summary.read_text())
        self.assertEqual([], self.github.asked)


if __name__ == "__main__":
    unittest.main()
