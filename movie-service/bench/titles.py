"""Measures the title index: import, search while somebody types, and how well it forgives.

A generated export is served on the loopback address; the packaged service imports it by hand into
an embedded PostgreSQL in a folder of its own, then serves suggestions from it. Prints a Markdown
table and exits with 1 where a bar is missed.
"""

import argparse
import contextlib
import http.client
import http.server
import json
import math
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import report
from names import KNOWN, SEED, Title, mistyped, typist, write_export
from servers import JVM_OPTIONS, SERVICE, BenchError, Server, free_port, java, service
from visitors import visit

APP = SERVICE / "target/quarkus-app"


@dataclass(frozen=True)
class Bar:
    name: str
    measured: str
    bar: str
    reached: bool


class Suggestions:
    """The service's answers over one connection per thread."""

    def __init__(self, port: int):
        self.port = port
        self.local = threading.local()

    def __call__(self, typed: str) -> list[int]:
        if not hasattr(self.local, "connection"):
            self.local.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection = self.local.connection
        connection.request("GET", "/api/catalog/suggest?q=" + urllib.parse.quote(typed))
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise BenchError(f"{typed!r} was answered with {answer.status}")
        return [it["id"] for it in json.loads(body)["results"]]


def latencies(ask: Suggestions, asked: list[str], rate: int) -> list[float]:
    """Milliseconds from when each was due, so that a stall is not hidden by those who wait."""
    start = time.perf_counter() + 0.5

    def one(number: int, typed: str) -> float:
        due = start + number / rate
        time.sleep(max(0.0, due - time.perf_counter()))
        ask(typed)
        return 1000 * (time.perf_counter() - due)

    with ThreadPoolExecutor(32) as threads:
        return sorted(threads.map(one, *zip(*enumerate(asked), strict=True)))


def found_in_five(ask: Suggestions, wanted: list[Title], queries: int, seed: int) -> float:
    """The share of names, typed in full with one typo, whose title is among the first five."""
    chance = random.Random(seed)
    choice = chance.sample([title for title in wanted if 5 <= len(title.name) <= 90], queries)
    return sum(title.id in ask(mistyped(title.name, chance))[:5] for title in choice) / queries


def quantile(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, math.ceil(len(ordered) * share) - 1)]


def serve(folder: Path) -> http.server.ThreadingHTTPServer:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def log_message(self, *arguments) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def import_by_hand(environment: dict[str, str], folder: Path) -> float:
    """Seconds of the whole process, the making of the database included."""
    start = time.monotonic()
    log = folder / "import.log"
    with open(log, "wb") as out:
        command = [java(), f"@{JVM_OPTIONS}", "-Xms64m", "-Xmx256m", "-jar", "quarkus-run.jar"]
        ended = subprocess.run(
            [*command, "jobs", "import-titles"],
            cwd=APP, env=os.environ | environment, stdout=out, stderr=out, timeout=900,
        )  # fmt: skip
    if ended.returncode != 0:
        raise BenchError(f"the import ended with {ended.returncode}:\n{log.read_text()[-2000:]}")
    return time.monotonic() - start


def await_index(server: Server, ask: Suggestions, typed: str) -> None:
    """The embedded database starts behind the service."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and server.is_running():
        try:
            if ask(typed):
                return
        except (BenchError, OSError, http.client.HTTPException):
            ask.local = threading.local()
        time.sleep(0.2)
    raise BenchError("the index does not answer")


def measure(arguments: argparse.Namespace, folder: Path) -> list[Bar]:
    exports = folder / "exports"
    exports.mkdir()
    day = datetime.now(UTC).strftime("%m_%d_%Y")
    kept = write_export(exports / f"movie_ids_{day}.json.gz", arguments.titles)
    known = sorted(kept, key=lambda title: -title.popularity)[:KNOWN]
    host = serve(exports)
    nowhere = free_port()
    environment = {
        "TMDB_API_TOKEN": "bench",
        "MARQUEE_TMDB_URL": f"http://127.0.0.1:{nowhere}",
        "MARQUEE_TITLES_EXPORT_URL": f"http://127.0.0.1:{host.server_port}/",
        "MARQUEE_DATA_DIR": str(folder / "data"),
        "MARQUEE_DATABASE_EMBEDDED": "true",
        "MARQUEE_JOBS_ENABLED": "false",
    }
    seconds = import_by_hand(environment, folder)
    host.shutdown()
    with service(APP, folder, nowhere, environment=environment) as server:
        ask = Suggestions(server.port)
        await_index(server, ask, known[0].name)
        latencies(ask, typist(known, 500)[250:], 50)  # warm up
        ordered = latencies(ask, typist(known, arguments.rate * arguments.seconds), arguments.rate)
        everybody = found_in_five(ask, known, arguments.queries, SEED + 2)
        anybody = found_in_five(ask, kept, arguments.queries, SEED + 3)
    p99 = quantile(ordered, 0.99)
    return [
        Bar(f"import of {arguments.titles:,} titles, -Xmx256m", f"{seconds:.1f} s", "≤ 90 s", seconds <= 90),
        Bar(f"suggest at {arguments.rate}/s, p50", f"{quantile(ordered, 0.5):.1f} ms", "", True),
        Bar(f"suggest at {arguments.rate}/s, p99", f"{p99:.1f} ms", "≤ 30 ms", p99 <= 30),
        Bar("one typo, well-known: in the first 5", f"{everybody:.1%}", "≥ 95 %", everybody >= 0.95),
        Bar("one typo, any title: in the first 5", f"{anybody:.1%}", "≥ 95 %", anybody >= 0.95),
    ]  # fmt: skip


def killed_database(folder: Path, rate: int = 200, before: int = 3, after: int = 8) -> Bar:
    """What visitors notice when PostgreSQL is killed: the sample catalog, and search in it."""
    data = folder / "sample"
    environment = {
        "MARQUEE_UPSTREAM": "sample",
        "MARQUEE_DATA_DIR": str(data),
        "MARQUEE_DATABASE_EMBEDDED": "true",
    }
    chance = random.Random(SEED)
    words = "matrix godfather alien inception amelie casablanca heat jaws".split()
    with service(APP, folder, free_port(), environment=environment) as server:
        await_import(server)
        plan = []
        for number in range(rate * (before + after)):
            word = chance.choice(words)
            suggest = f"/api/catalog/suggest?q={word[: chance.randint(2, len(word))]}"
            other = chance.choice(
                ["/api/catalog/home", "/api/catalog/movies/603", "/", "/movie/603"]
            )
            plan.append((number / rate, server.port, chance.choice([suggest, other])))
        with ThreadPoolExecutor(1) as threads:
            running = threads.submit(visit, plan)
            time.sleep(before)
            postmaster = (data / "postgresql/data/postmaster.pid").read_text().split()[0]
            killed = time.monotonic()
            os.kill(int(postmaster), signal.SIGKILL)
            visits = [it for it in running.result() if it.moment + it.seconds > killed]
    lost = sum(it.status != 200 for it in visits)
    searched = sum("suggest" in it.path for it in visits)
    measured = f"{lost} of {len(visits)} requests, {searched} of them suggestions"
    return Bar("PostgreSQL killed: errors of the catalog", measured, "0", lost == 0)


def await_import(server: Server) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and server.is_running():
        with contextlib.suppress(OSError):
            metrics = urllib.request.urlopen(server.metrics, timeout=5).read().decode()
            if 'marquee_titles_imports_seconds_count{outcome="imported"} 1' in metrics:
                return
        time.sleep(0.2)
    raise BenchError("the sample catalog was not imported")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--titles", type=int, default=1_000_000)
    parser.add_argument("--rate", type=int, default=100, help="requests per second")
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--queries", type=int, default=400, help="with one typo, of each kind")
    arguments = parser.parse_args()
    load_before = os.getloadavg()[0]
    try:
        with tempfile.TemporaryDirectory(prefix="marquee-titles-") as folder:
            bars = [*measure(arguments, Path(folder)), killed_database(Path(folder))]
    except BenchError as failure:
        print(f"titles.py: {failure}", file=sys.stderr)
        return 1
    head = ["must reach", "bar", "measured", "reached"]
    rows = [[bar.name, bar.bar, bar.measured, "yes" if bar.reached else "**no**"] for bar in bars]
    where = report.machine("make bench-titles", load_before)
    report.publish("bench-titles", where, report.table(head, rows))
    return 0 if all(bar.reached for bar in bars) else 1


if __name__ == "__main__":
    sys.exit(main())
