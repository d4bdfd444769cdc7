import contextlib
import io
import os
import tempfile
import time
import unittest
from pathlib import Path
from unittest import mock

import commands
from markdown import Document

SERVICE = """
import http.server, os, pathlib, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = self.headers["Host"].encode()
        self.send_response({"/gone": 404, "/moved": 302}.get(self.path, 200))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
    do_HEAD = do_GET
    log_message = lambda *_: None
pathlib.Path("pid").write_text(str(os.getpid()))
assert "TMDB_API_TOKEN" not in os.environ
port = int(os.environ["QUARKUS_HTTP_PORT"])
http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""


class CommandsTest(unittest.TestCase):
    """What a reader of a small README meets; its `make run` starts a small server."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "service.py").write_text(SERVICE)
        self.service("exec python3 service.py")

    def service(self, recipe: str) -> None:
        (self.root / "Makefile").write_text(f"run:\n\t@{recipe}\n")

    def run_readme(self, *lines: str, info: str = "bash runnable") -> tuple[int, str]:
        readme = self.root / "README.md"
        readme.write_text("\n".join([f"```{info}", *lines, "```", ""]))
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            count = commands.run(Document(readme), self.root)
        return count, printed.getvalue()

    def assert_refused(self, why: str, *lines: str) -> None:
        with self.assertRaisesRegex(commands.Failure, why):
            self.run_readme(*lines)
        self.assert_ended()

    def assert_ended(self) -> None:
        """The system may take a moment to take an orphan off its list."""
        if not (self.root / "pid").exists():
            return
        process = int((self.root / "pid").read_text())
        with self.assertRaises(ProcessLookupError):
            for _ in range(100):
                os.kill(process, 0)
                time.sleep(0.1)

    def test_missing_page_is_refused(self):
        self.assert_refused("README.md:3: .*answered 404", "make run", "curl localhost:8080/gone")

    def test_page_elsewhere_is_refused(self):
        self.assert_refused("answered 302", "make run", "curl localhost:8080/moved")

    def test_port_without_a_server_is_refused(self):
        self.assert_refused("ended with 7", "make run", "curl localhost:9000/q/metrics")

    def test_failure_before_a_pipe_is_refused(self):
        self.assert_refused("ended with 7", "make run", "curl localhost:9000/ | cat")

    def test_unknown_command_is_refused(self):
        self.assert_refused("ended with 127", "no-such-command")

    def test_curl_that_asks_nobody_is_refused(self):
        self.assert_refused("asked nobody", "curl --version")

    def test_silent_command_is_refused(self):
        self.assert_refused("says nothing", "true")

    def test_service_that_ends_is_refused_with_its_last_words(self):
        self.service("echo no JDK found; exit 1")
        self.assert_refused("(?s)before its first page.*no JDK found", "make run")

    def test_service_that_never_answers_is_refused(self):
        self.service("sleep 100")
        with mock.patch.object(commands, "START_SECONDS", 0.5):
            self.assert_refused("no page within", "make run")

    def test_service_that_does_not_end_is_refused(self):
        self.service("trap '' TERM; python3 service.py & wait; wait")
        with mock.patch.object(commands, "STOP_SECONDS", 1):
            self.assert_refused("had to be killed", "make run", "echo done")

    def test_document_without_runnable_commands_is_refused(self):
        with self.assertRaisesRegex(commands.Failure, "no block"):
            self.run_readme("make run", info="bash")

    def test_commands_are_run_on_free_ports(self):
        with mock.patch.dict(os.environ, {"TMDB_API_TOKEN": "a newcomer has none"}):
            count, printed = self.run_readme(
                "# a comment", "make run", "", "curl -sI localhost:8080/ \\", "  && echo done",
                "curl localhost:8080/a?b=c",
            )  # fmt: skip
        self.assertEqual(count, 3)
        self.assertIn("make run: the first page after", printed)
        self.assertIn("curl localhost:8080/a?b=c: 200 ", printed)
        self.assert_ended()

    def test_ports_are_those_of_this_run(self):
        _, printed = self.run_readme("make run", "curl localhost:8080/ | grep -v ':8080$'")
        self.assertIn(": 200 ", printed)


class StartTest(unittest.TestCase):
    def test_ports_differ(self):
        self.assertEqual(len(set(commands.free_ports(20))), 20)


if __name__ == "__main__":
    unittest.main()
