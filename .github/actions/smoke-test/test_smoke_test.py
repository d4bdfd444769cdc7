"""Sees that the smoke test passes a good Marquee, and fails each kind of bad one."""

import contextlib
import inspect
import io
import itertools
import json
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import smoke_test

COMMIT = "0123456789abcdef0123456789abcdef01234567"
OTHER = "ffffffffffffffffffffffffffffffffffffffff"
FILM = {
    "id": 603,
    "slug": "the-matrix",
    "title": "The Matrix",
    "poster": {"src": "/images/w342/a.svg"},
}

GOOD = {
    "/": (200, "text/html", b"<html><main>films</main></html>"),
    "/api/catalog/home": (200, "application/json", {"rows": [{"movies": [FILM]}]}),
    "/movie/603": (200, "text/html", b"<html><main>The Matrix</main></html>"),
    "/api/catalog/movies/603": (200, "application/json", {"id": 603, "title": "The Matrix"}),
    "/api/catalog/search": (
        200,
        "application/json",
        {"results": [{"kind": "movie", "movie": FILM}]},
    ),
    "/api/catalog/suggest": (200, "application/json", {"results": [{"id": 603}]}),
    "/3/movie/603": (200, "application/json", {"id": 603}),
    "/images/w342/a.svg": (200, "image/svg+xml", b"<svg/>"),
}


class StandIn:
    """A Marquee of canned answers, each of which a test may spoil."""

    def __init__(self):
        self.answers = dict(GOOD)
        self.commits = [COMMIT]
        self.upstream = "tmdb"
        self.token_rejected = False
        self.without_header = None
        self.delay = 0.0
        self._asked = 0
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                stand_in.answer(self)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def answer(self, request):
        path = request.path.split("?")[0]
        if path == "/api/status":
            status, kind, body = 200, "application/json", self.status()
        else:
            time.sleep(self.delay if path == "/" else 0)
            found = self.answers.get(path, (404, "application/problem+json", {}))
            status, kind, body = found() if callable(found) else found
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {
            "Content-Type": kind,
            "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Marquee-Upstream": self.upstream,
            "Content-Length": str(len(body)),
        }
        headers.pop(self.without_header, None)
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    def status(self):
        commit = self.commits[self._asked % len(self.commits)]
        self._asked += 1
        upstream = {"name": self.upstream, "tokenRejected": self.token_rejected}
        return {"version": "0.1.0", "commit": commit, "upstream": upstream}


class SmokeTestTest(unittest.TestCase):
    def setUp(self):
        self.marquee = StandIn()
        self.addCleanup(self.marquee.close)

    def failures(self, **options):
        """Unless pace is what a test is about, a machine that stands still must not fail it."""
        options = {"slowest": 60_000} | options
        with contextlib.redirect_stdout(io.StringIO()):
            verdict = smoke_test.smoke_test(
                self.marquee.url, COMMIT, options.pop("upstream", "tmdb"), requests=40, **options
            )
        return verdict.failures

    def assert_only_failure(self, words, **options):
        failures = self.failures(**options)
        self.assertEqual(1, len(failures), failures)
        self.assertIn(words, failures[0])

    def test_good_deployment_passes(self):
        self.assertEqual([], self.failures())

    def test_wrong_version_fails(self):
        self.marquee.commits = [OTHER]
        self.assertIn(f"version: commit {COMMIT}: met {OTHER}, never this one", self.failures())

    def test_replica_of_the_old_version_fails(self):
        self.marquee.commits = [COMMIT, COMMIT, OTHER]
        self.assert_only_failure(f"also met {OTHER}")

    def test_old_version_beside_passes_where_another_target_still_has_it(self):
        self.marquee.commits = [COMMIT, OTHER]
        self.assertEqual([], self.failures(beside=True))

    def test_old_version_alone_fails_even_beside(self):
        self.marquee.commits = [OTHER]
        self.assertTrue(any("never this one" in failure for failure in self.failures(beside=True)))

    def test_sample_catalog_in_prod_fails(self):
        self.marquee.upstream = "sample"
        failures = self.failures()
        self.assertIn("catalog: tmdb: serves sample", failures)
        self.assertIn("home: Marquee-Upstream says sample", failures)

    def test_sample_catalog_passes_where_it_is_wanted(self):
        self.marquee.upstream = "sample"
        self.assertEqual([], self.failures(upstream="sample"))

    def test_rejected_token_fails(self):
        self.marquee.token_rejected = True
        self.assert_only_failure("TMDB rejects its token")

    def test_each_missing_security_header_fails(self):
        for header in smoke_test.REQUIRED_HEADERS:
            with self.subTest(header):
                self.marquee.without_header = header
                failures = self.failures()
                self.assertTrue(failures)
                self.assertTrue(all(f"lacks {header}" in failure for failure in failures), failures)

    def test_https_wants_strict_transport_security(self):
        answer = smoke_test.Site(self.marquee.url).get("/")
        self.assertIsNone(smoke_test.missing_headers(answer, https=False))
        self.assertIn("Strict-Transport-Security", smoke_test.missing_headers(answer, https=True))

    def test_5xx_of_each_address_fails(self):
        for path in GOOD:
            with self.subTest(path):
                self.marquee.answers = GOOD | {path: (503, "application/problem+json", {})}
                failures = self.failures()
                self.assertTrue(any(f"{path}" in f and "503" in f for f in failures), failures)

    def test_5xx_now_and_then_fails(self):
        turns = itertools.count()
        self.marquee.answers["/"] = lambda: (
            (500, "text/html", b"") if next(turns) % 3 == 2 else GOOD["/"]
        )
        failures = self.failures()
        self.assertTrue(any("no 5xx: from /" in failure for failure in failures), failures)

    def test_slow_answers_fail(self):
        self.marquee.delay = 0.1
        failures = self.failures(slowest=50)
        self.assertEqual(1, len(failures), failures)
        self.assertRegex(failures[0], r"^p95 of 40 requests: \d+ ms, at most 50 ms: too slow$")

    def test_default_for_the_slowest_is_500_ms(self):
        self.marquee.delay = 0.6
        default = inspect.signature(smoke_test.smoke_test).parameters["slowest"].default
        failures = self.failures(slowest=default)
        self.assertTrue(
            any("at most 500 ms: too slow" in failure for failure in failures), failures
        )

    def test_film_that_search_does_not_find_fails(self):
        self.marquee.answers["/api/catalog/search"] = (200, "application/json", {"results": []})
        self.assert_only_failure("is not found by its title")

    def test_home_without_films_fails(self):
        self.marquee.answers["/api/catalog/home"] = (200, "application/json", {"rows": []})
        self.assert_only_failure("home: no row has a film")

    def test_picture_that_is_none_fails(self):
        self.marquee.answers["/images/w342/a.svg"] = (200, "text/html", b"")
        self.assert_only_failure("poster: is text/html")

    def test_page_for_unknown_addresses_fails(self):
        self.marquee.answers["/there-is-no-such-page"] = GOOD["/"]
        self.assert_only_failure("answered 200 instead of 404")

    def test_public_metrics_fail(self):
        self.marquee.answers["/q/metrics"] = (200, "text/plain", b"")
        self.assert_only_failure("/q/metrics answered")

    def test_nobody_there_fails(self):
        self.marquee.close()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            code = smoke_test.main([self.marquee.url, "--commit", COMMIT, "--requests", "4"])
        self.assertEqual(1, code)

    def test_exit_code_of_a_good_one_is_0(self):
        with contextlib.redirect_stdout(io.StringIO()):
            code = smoke_test.main(
                [self.marquee.url, "--commit", COMMIT, "--requests", "8", "--p95", "60000"]
            )
        self.assertEqual(0, code)


if __name__ == "__main__":
    unittest.main()
