#!/usr/bin/env python3
"""Judges a Marquee that has just been deployed, from outside, as its visitors see it.

It passes when the right commit answers with the right catalog, home, film, search, gateway and
pictures work, every answer carries the security headers, nothing fails with 5xx, the management
port is not public, and 95 of 100 answers come within the time that is given. Everything is asked;
what is wrong is listed at the end, and the exit code is 1.
"""

import argparse
import http.client
import json
import os
import re
import ssl
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

TIMEOUT_SECONDS = 10
# Enough to meet every replica of a small deployment, each on a connection of its own.
STATUS_QUESTIONS = 24
VISITORS = 4
# Characters of a title that are enough to find it by.
QUERY_LENGTH = 40

REQUIRED_HEADERS = {
    "Content-Security-Policy": re.compile(r"default-src .*frame-ancestors 'none'"),
    "X-Content-Type-Options": re.compile(r"^nosniff$"),
    "Referrer-Policy": re.compile(r"^strict-origin-when-cross-origin$"),
}
HTTPS_HEADERS = {"Strict-Transport-Security": re.compile(r"max-age=\d{7,}")}


@dataclass(frozen=True)
class Answer:
    """What came back; status 0 and the reason where nothing did."""

    path: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes
    seconds: float

    def json(self):
        try:
            return json.loads(self.body)
        except ValueError:
            return None


class Site:
    """The address under test. A connection is opened for each visit and kept while it lasts."""

    def __init__(self, url):
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise SystemExit(f"not an address: {url}")
        self.url = url.rstrip("/")
        self.https = parts.scheme == "https"
        self._host = parts.netloc
        self._prefix = parts.path.rstrip("/")

    def connection(self):
        if self.https:
            return http.client.HTTPSConnection(
                self._host, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context()
            )
        return http.client.HTTPConnection(self._host, timeout=TIMEOUT_SECONDS)

    def get(self, path, connection=None):
        own = connection is None
        connection = connection or self.connection()
        began = time.monotonic()
        try:
            connection.request(
                "GET", self._prefix + path, headers={"User-Agent": "marquee-smoke-test"}
            )
            response = connection.getresponse()
            body = response.read()
            return Answer(path, response.status, response.headers, body, time.monotonic() - began)
        except (OSError, http.client.HTTPException) as failure:
            connection.close()
            reason = f"{type(failure).__name__}: {failure}".encode()
            return Answer(path, 0, http.client.HTTPMessage(), reason, time.monotonic() - began)
        finally:
            if own:
                connection.close()


class Verdict:
    """What was looked at, and what was wrong with it."""

    def __init__(self):
        self.lines = []
        self.failures = []

    def see(self, what, *wrong):
        """Notes one check; it has passed where nothing is wrong."""
        wrong = [reason for reason in wrong if reason]
        self.lines.append((what, wrong))
        self.failures.extend(f"{what}: {reason}" for reason in wrong)
        print(
            f"  {'FAILED' if wrong else 'ok    '}  {what}{': ' + '; '.join(wrong) if wrong else ''}"
        )

    def markdown(self, url):
        rows = "\n".join(
            f"| {what} | {'; '.join(wrong) if wrong else 'ok'} |" for what, wrong in self.lines
        )
        return f"### Smoke test of {url}\n\n| what | result |\n| --- | --- |\n{rows}\n"


def is_failure(answer, expected=200):
    """Says in words why this is not the status that it should be."""
    if answer.status == expected:
        return None
    if answer.status == 0:
        return f"{answer.path} gave no answer ({answer.body.decode(errors='replace')})"
    return f"{answer.path} answered {answer.status} instead of {expected}"


def missing_headers(answer, https):
    """Names the security headers that an answer lacks, or has with another value."""
    required = REQUIRED_HEADERS | (HTTPS_HEADERS if https else {})
    wrong = [
        name for name, value in required.items() if not value.search(answer.headers.get(name, ""))
    ]
    return f"{answer.path} lacks {', '.join(wrong)}" if wrong else None


def check_status(site, verdict, commit, upstream, beside):
    answers = [site.get("/api/status") for _ in range(STATUS_QUESTIONS)]
    bad = next((answer for answer in answers if answer.status != 200), None)
    seen = [answer.json() or {} for answer in answers if answer.status == 200]
    commits = {str(status.get("commit")) for status in seen}
    others = sorted(commits - {commit})
    verdict.see(f"/api/status answers {STATUS_QUESTIONS} times", bad and is_failure(bad))
    verdict.see(
        f"version: commit {commit}",
        commit not in commits and f"met {', '.join(others) or 'none'}, never this one",
        commit in commits and others and not beside and f"also met {', '.join(others)}",
    )
    ours = [status for status in seen if status.get("commit") == commit]
    catalogs = {str((status.get("upstream") or {}).get("name")) for status in ours}
    rejected = any((status.get("upstream") or {}).get("tokenRejected") for status in ours)
    verdict.see(
        f"catalog: {upstream}",
        catalogs != {upstream} and f"serves {', '.join(sorted(catalogs)) or 'none that is known'}",
        rejected and "TMDB rejects its token",
    )


def check_catalog(site, verdict, upstream):
    """Walks from home to a film, as a visitor would; gives what was asked on the way."""
    page = site.get("/")
    home = site.get("/api/catalog/home")
    rows = (home.json() or {}).get("rows") or []
    films = [film for row in rows for film in row.get("movies") or []]
    verdict.see(
        "home",
        is_failure(page),
        page.status == 200 and b"<main" not in page.body and "the page has no content",
        is_failure(home),
        home.status == 200 and not films and "no row has a film",
        home.headers.get("Marquee-Upstream") != upstream
        and f"Marquee-Upstream says {home.headers.get('Marquee-Upstream')}",
    )
    if not films:
        return [page, home]
    film = films[0]
    number, title = film["id"], film["title"]
    film_page = site.get(f"/movie/{number}")
    details = site.get(f"/api/catalog/movies/{number}")
    verdict.see(
        "film",
        is_failure(film_page),
        is_failure(details),
        details.status == 200
        and (details.json() or {}).get("title") != title
        and f"{details.path} is not about the film that home shows",
    )
    words = quote(title[:QUERY_LENGTH])
    search = site.get(f"/api/catalog/search?q={words}")
    suggest = site.get(f"/api/catalog/suggest?q={words}")
    verdict.see(
        "search",
        is_failure(search),
        search.status == 200
        and number not in found_films(search)
        and "the film that home shows is not found by its title",
        is_failure(suggest),
        suggest.status == 200 and not (suggest.json() or {}).get("results") and "no suggestion",
    )
    gateway = site.get(f"/3/movie/{number}")
    verdict.see(
        "gateway",
        is_failure(gateway),
        gateway.status == 200 and (gateway.json() or {}).get("id") != number and "another film",
    )
    asked = [page, home, film_page, details, search, suggest, gateway]
    poster = (film.get("poster") or {}).get("src")
    if poster and poster.startswith("/"):
        picture = site.get(poster)
        kind = picture.headers.get("Content-Type", "")
        verdict.see(
            "poster",
            is_failure(picture),
            picture.status == 200 and not kind.startswith("image/") and f"is {kind or 'nothing'}",
        )
    return asked


def found_films(search):
    results = (search.json() or {}).get("results") or []
    return {(result.get("movie") or {}).get("id") for result in results}


def check_doors(site, verdict):
    """Gives the answers to addresses that do not exist, and sees that the inside stays inside."""
    unknown = site.get("/api/catalog/there-is-no-such-thing")
    lost = site.get("/there-is-no-such-page")
    verdict.see("unknown addresses are 404", is_failure(unknown, 404), is_failure(lost, 404))
    inside = [site.get(path) for path in ("/q/metrics", "/q/health", "/q/openapi")]
    public = [answer.path for answer in inside if answer.status == 200]
    verdict.see("the management port is not public", public and f"{', '.join(public)} answered")
    return [unknown, lost]


def check_pace(site, verdict, paths, requests, slowest):
    """Asks what was asked before again and again; gives all answers."""

    def visit(turn):
        connection = site.connection()
        try:
            mine = range(turn, requests, VISITORS)
            return [site.get(paths[number % len(paths)], connection) for number in mine]
        finally:
            connection.close()

    with ThreadPoolExecutor(VISITORS) as visitors:
        answers = [answer for visit_ in visitors.map(visit, range(VISITORS)) for answer in visit_]
    times = sorted(answer.seconds for answer in answers)
    at_95 = times[max(0, -(-len(times) * 95 // 100) - 1)] * 1000
    failed = [answer for answer in answers if answer.status != 200]
    verdict.see(
        f"p95 of {len(answers)} requests: {at_95:.0f} ms, at most {slowest} ms",
        at_95 > slowest and "too slow",
    )
    verdict.see(
        f"{len(answers)} requests answered 200",
        failed and f"{len(failed)} did not, the first: {is_failure(failed[0])}",
    )
    return answers


def smoke_test(url, commit, upstream, beside=False, requests=200, slowest=500):
    """Asks everything.

    :param commit: the commit that has to answer
    :param upstream: the catalog that has to be served: ``tmdb`` or ``sample``
    :param beside: whether another commit may answer too, on a target that was not deployed to
    :param slowest: the longest p95, in milliseconds
    """
    site, verdict = Site(url), Verdict()
    print(f"Smoke test of {url}")
    check_status(site, verdict, commit, upstream, beside)
    asked = check_catalog(site, verdict, upstream)
    others = check_doors(site, verdict)
    good = [answer.path for answer in asked if answer.status == 200]
    paced = check_pace(site, verdict, good, requests, slowest) if good else []
    lacking = {
        missing_headers(answer, site.https) for answer in asked + others + paced if answer.status
    }
    verdict.see("security headers", *sorted(filter(None, lacking)))
    broken = sorted({answer.path for answer in asked + others + paced if answer.status >= 500})
    verdict.see("no 5xx", broken and f"from {', '.join(broken)}")
    return verdict


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("url", help="where visitors go")
    parser.add_argument("--commit", required=True, help="the commit that has to answer")
    parser.add_argument("--upstream", choices=("tmdb", "sample"), default="tmdb")
    parser.add_argument("--beside", action="store_true", help="another commit may answer too")
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--p95", type=int, default=500, metavar="MILLISECONDS")
    options = parser.parse_args(arguments)
    verdict = smoke_test(
        options.url, options.commit, options.upstream, options.beside, options.requests, options.p95
    )
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with open(summary, "a", encoding="utf-8") as file:
            file.write(verdict.markdown(options.url) + "\n")
    if verdict.failures:
        print(f"{len(verdict.failures)} failed", file=sys.stderr)
    return 1 if verdict.failures else 0


if __name__ == "__main__":
    sys.exit(main())
