"""The decision: what is deployed stays, or goes back, and the exit code says which."""

import contextlib
import io
import json
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import rollout
import smoke_test
from command import CommandFailed

OLD, NEW, OTHER = "a" * 40, "b" * 40, "c" * 40
IMAGE = "registry.example/marquee/movie-service@sha256:" + "1" * 64


class Marquee:
    """Answers /api/status with the commits that the targets run, in turn."""

    def __init__(self):
        self.targets = []
        marquee = self
        turn = iter(range(10**9))

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                running = [target.commit for target in marquee.targets if target.commit]
                commit = running[next(turn) % len(running)] if running else None
                body = json.dumps({"commit": commit}).encode()
                self.send_response(200 if running else 503)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Target:
    """Somewhere to deploy to, where things go wrong as a test wants it."""

    def __init__(self, name, commit=OLD, fails=False, stuck=False):
        self.name = name
        self.commit = commit
        self.before = None
        self.fails = fails
        self.stuck = stuck
        self.calls = []

    def remember(self):
        self.before = self.commit

    def exists(self):
        return self.before is not None

    def deploy(self, image):
        self.calls.append("deploy")
        if self.fails:
            raise CommandFailed("Pods do not become ready")
        self.commit = NEW

    def restore(self):
        self.calls.append("restore")
        if self.stuck:
            raise CommandFailed("the API server is away")
        self.commit = self.before

    def image(self):
        return f"image of {self.commit}"


class RolloutTest(unittest.TestCase):
    def setUp(self):
        self.marquee = Marquee()
        self.addCleanup(self.marquee.close)
        patched = mock.patch.object(rollout, "SETTLE_SECONDS", 0.2)
        patched.start()
        self.addCleanup(patched.stop)

    def rolled_out(self, *targets, failures=(), beside=False, others=(), judge=None):
        self.marquee.targets = [*targets, *others]
        judged = []

        def verdict(url, commit, upstream, **options):
            judged.append((url, commit, upstream, options))
            return SimpleNamespace(failures=failures)

        one = rollout.Rollout(
            targets, self.marquee.url, NEW, "tmdb", beside, judge=judge or verdict, pause=0.01
        )
        quiet = io.StringIO()
        with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
            code, report = one.run(IMAGE)
        return code, report, judged

    def test_good_version_stays(self):
        target = Target("eks")
        code, report, judged = self.rolled_out(target)
        self.assertEqual(rollout.DEPLOYED, code)
        self.assertEqual(NEW, target.commit)
        self.assertEqual(
            [(self.marquee.url, NEW, "tmdb", {"beside": False, "slowest": 500})], judged
        )
        self.assertEqual(OLD, report.previous_commit)
        self.assertEqual({"eks": f"image of {OLD}"}, report.previous_images)

    def test_version_that_fails_the_smoke_test_goes_back(self):
        target = Target("eks")
        code, report, _ = self.rolled_out(target, failures=["security headers: / lacks CSP"])
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertEqual(OLD, target.commit)
        self.assertEqual(["security headers: / lacks CSP"], report.failures)
        self.assertIsNotNone(report.restored_after_seconds)

    def test_version_that_does_not_become_ready_is_not_judged(self):
        target = Target("eks", fails=True)
        code, report, judged = self.rolled_out(target)
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertEqual([], judged)
        self.assertEqual(["Pods do not become ready"], report.failures)

    def test_second_target_that_fails_takes_the_first_back_too(self):
        first, second = Target("eks"), Target("ecs", fails=True)
        code, _, _ = self.rolled_out(first, second)
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertEqual((OLD, OLD), (first.commit, second.commit))
        self.assertEqual(["deploy", "restore"], first.calls)

    def test_first_target_that_fails_leaves_the_second_alone(self):
        first, second = Target("eks", fails=True), Target("ecs")
        self.rolled_out(first, second)
        self.assertEqual([], second.calls)

    def test_return_that_fails_is_told(self):
        target = Target("eks", stuck=True)
        code, report, _ = self.rolled_out(target, failures=["no 5xx: from /"])
        self.assertEqual(rollout.BROKEN, code)
        self.assertIn("taking eks back: the API server is away", report.failures)
        self.assertTrue(any("does not answer" in failure for failure in report.failures))

    def test_one_stuck_target_does_not_keep_the_other_from_going_back(self):
        first, second = Target("eks"), Target("ecs", stuck=True)
        code, _, _ = self.rolled_out(first, second, failures=["no 5xx: from /"])
        self.assertEqual(rollout.BROKEN, code)
        self.assertEqual(OLD, first.commit)

    def test_first_deployment_has_nothing_to_return_to(self):
        target = Target("eks", commit=None)
        code, report, _ = self.rolled_out(target, failures=["home: no row has a film"])
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertIn("there is no earlier version: nothing serves now", report.failures)

    def test_first_deployment_on_one_target_leaves_the_other_to_be_seen(self):
        first, second = Target("eks", commit=None), Target("ecs")
        code, report, _ = self.rolled_out(first, second, failures=["too slow"])
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertEqual(["too slow"], report.failures)
        self.assertIsNotNone(report.restored_after_seconds)

    def test_targets_that_had_two_versions_get_them_back(self):
        first, second = Target("eks", commit=OTHER), Target("ecs")
        code, _, _ = self.rolled_out(first, second, failures=["too slow"])
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertEqual((OTHER, OLD), (first.commit, second.commit))

    def test_version_that_the_smoke_test_stumbles_over_goes_back(self):
        target = Target("eks")
        stumbles = {"side_effect": AttributeError("'list' object has no attribute 'get'")}
        code, report, _ = self.rolled_out(target, judge=mock.Mock(**stumbles))
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertEqual(OLD, target.commit)
        self.assertIn("AttributeError", report.failures[0])

    def test_status_of_another_shape_names_no_commit(self):
        """It is asked on the way back, too, which must not end there."""
        one = rollout.Rollout([], self.marquee.url, NEW, "tmdb")
        for body in (b"[]", b'"up"', b"not JSON"):
            answer = smoke_test.Answer("/api/status", 200, {}, body, 0.0)
            with self.subTest(body), mock.patch.object(one._site, "get", return_value=answer):
                self.assertIsNone(one._commit_now())

    def test_beside_another_target_only_the_bad_version_has_to_be_gone(self):
        target, other = Target("eks"), Target("ecs", commit=OTHER)
        code, report, judged = self.rolled_out(
            target, failures=["too slow"], beside=True, others=[other]
        )
        self.assertEqual(rollout.TAKEN_BACK, code)
        self.assertEqual((OLD, OTHER), (target.commit, other.commit))
        self.assertTrue(judged[0][3]["beside"])

    def test_summary_names_what_failed_and_what_serves(self):
        _, report, _ = self.rolled_out(Target("eks"), failures=["no 5xx: from /"])
        text = report.markdown(self.marquee.url)
        for words in ("taken back", IMAGE, "**failed** no 5xx: from /", f"`{OLD}` answers every"):
            self.assertIn(words, text)


class MainTest(unittest.TestCase):
    def refused(self, *arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            try:
                code = rollout.main(list(arguments))
            except SystemExit as end:
                code = end.code
        return code, out.getvalue()

    def test_image_without_digest_is_refused(self):
        code, out = self.refused("--image", "a/b:latest", "--commit", NEW, "--target", "eks")
        self.assertEqual(2, code)
        self.assertIn("not named by a digest", out)

    def test_ecs_without_parameter_store_is_refused(self):
        code, out = self.refused(
            "--image",
            IMAGE,
            "--commit",
            NEW,
            "--target",
            "both",
            "--values",
            "x",
            "--url",
            "http://x",
        )
        self.assertEqual(rollout.REFUSED, code)
        self.assertIn("leave --values and --url out", out)

    def test_digest_that_cannot_be_written_down_is_told(self):
        options = SimpleNamespace(project="p", environment="dev", service="s", image=IMAGE)
        report = rollout.Report(IMAGE, NEW, ["eks"])
        with mock.patch.object(rollout, "run", side_effect=CommandFailed("aws ended with 254")):
            self.assertEqual(rollout.BROKEN, rollout.record(options, report))
        self.assertIn("aws ended with 254", report.failures[0])

    def test_report_is_a_file_and_a_summary(self):
        with tempfile.TemporaryDirectory() as folder:
            file, summary = Path(folder) / "report.json", Path(folder) / "summary.md"
            report = rollout.Report(IMAGE, NEW, ["eks"], outcome="deployed")
            with (
                mock.patch.dict("os.environ", {"GITHUB_STEP_SUMMARY": str(summary)}),
                contextlib.redirect_stdout(io.StringIO()),
            ):
                rollout.tell(report, "http://x", file)
            self.assertEqual(NEW, json.loads(file.read_text())["commit"])
            self.assertIn(IMAGE, summary.read_text())


if __name__ == "__main__":
    unittest.main()
