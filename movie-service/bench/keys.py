"""The run over a million distinct keys: does memory stay bounded, do hits keep their speed?"""

import argparse
import re
from pathlib import Path
from statistics import median

import report
from load import THREADS, Round, wrk
from servers import BenchError, Server, fetch, nginx, service
from upstream import answer

POPULAR = "/3/movie/popular"
HEAP = "-Xmx256m"
LONGEST_SECONDS = 1200
# The run is about memory: what protects TMDB from such visitors is lifted.
UNLIMITED = {"MARQUEE_TMDB_REQUESTS_PER_SECOND": "1000000000"}


def run(options: argparse.Namespace, folder: Path) -> str:
    with nginx(folder, 0, template="keys-upstream.conf") as upstream:
        home = folder / f"nginx-{upstream.port}"
        (home / "popular.json").write_bytes(answer(POPULAR)[1])
        upstream.await_answer("/requests")
        with service(
            options.app, folder, upstream.port, jvm=(HEAP,), environment=UNLIMITED
        ) as server:
            return measure(options, server, upstream)


def measure(options: argparse.Namespace, server: Server, upstream: Server) -> str:
    server.await_answer(POPULAR)
    wrk(server, POPULAR, options.warm_up)
    before = hits(options, server)
    calls = Calls(upstream)
    others = calls.count()

    def have_all_arrived() -> bool:
        return calls.count() - others >= options.keys

    misses = wrk(server, "/", LONGEST_SECONDS, "keys.lua", (str(THREADS),), have_all_arrived)
    keys = calls.count() - others
    if keys < options.keys:
        raise BenchError(f"only {keys} of {options.keys} keys reached upstream")
    used, limit = heap(server)
    after = hits(options, server)
    memory = server.memory()
    out_of_memory = "OutOfMemoryError" in server.log.read_text(errors="replace")
    if out_of_memory or not server.is_running():
        raise BenchError(f"out of memory: {server.log.read_text(errors='replace')[-2000:]}")

    def megabytes(count: float) -> str:
        return f"{count / report.MEGABYTE:.0f} MB"

    speeds = [median(each.requests_per_second for each in side) for side in (before, after)]
    rows = [
        ["distinct keys asked upstream", f"{keys:,}"],
        ["misses per second", f"{misses.requests_per_second:,.0f}"],
        ["p99 of a miss", f"{misses.p99 / 1000:.1f} ms"],
        ["OutOfMemoryError", "no"],
        ["heap in use after the misses", f"{megabytes(used)} of {megabytes(limit)}"],
        ["resident memory, now", megabytes(memory["VmRSS"])],
        ["resident memory, highest", megabytes(memory["VmHWM"])],
        ["hits per second before", f"{speeds[0]:,.0f}"],
        ["hits per second after", f"{speeds[1]:,.0f} ({speeds[1] / speeds[0]:.2f} ×)"],
    ]
    return report.table([f"{options.keys:,} keys at `{HEAP}`", "measured"], rows)


def hits(options: argparse.Namespace, server: Server) -> list[Round]:
    return [wrk(server, POPULAR, options.seconds) for _ in range(options.rounds)]


class Calls:
    """What nginx has answered, these look-ups left out."""

    def __init__(self, upstream: Server):
        self._url = upstream.origin + "/requests"
        self._look_ups = 1  # the one that awaited the start

    def count(self) -> int:
        page = fetch(self._url, encoding="identity")[0].decode()
        self._look_ups += 1
        return int(re.findall(r"\d+", page)[3]) - self._look_ups


def heap(server: Server) -> tuple[int, int]:
    """Bytes of heap in use and at most."""
    text = fetch(server.metrics, encoding="identity")[0].decode()

    def total(name: str) -> int:
        values = re.findall(rf'^{name}{{area="heap"[^}}]*}} (\S+)$', text, re.MULTILINE)
        return int(sum(max(0.0, float(value)) for value in values))

    return total("jvm_memory_used_bytes"), total("jvm_memory_max_bytes")
