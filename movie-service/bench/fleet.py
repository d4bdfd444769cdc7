#!/usr/bin/env python3
"""Measures three replicas that share a Valkey: one flight per key, one budget, and faults.

Everything runs on the loopback address of this machine and is stopped at the end. `make
bench-fleet` runs it; it prints a table and fails where a bar is missed.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path

import report
from bench import build_if_missing, progress
from servers import SERVICE, BenchError, Server, fetch, free_port, service, tool
from upstream import Upstream
from visitors import Visit, behind

REPLICAS = 3
BUDGET = 40
MOST_IN_A_SECOND = 44
LEAST_PER_SECOND = 36
LEASE_AND_DEADLINE_SECONDS = 7
ENTRY_BYTES = 24_000
MEMORY_ENTRIES = 40
HOT = 10


class Fleet:
    """Three replicas, their Valkey and their upstream."""

    def __init__(self, stack: ExitStack, app: Path, folder: Path, memory: str = "40M"):
        self.upstream = Upstream()
        self._stack, self._app, self._folder, self._memory = stack, app, folder, memory
        port = free_port()
        server = "valkey-server" if has("valkey-server") else "redis-server"
        command = [tool(server), "--port", str(port), "--bind", "127.0.0.1"]
        command += ["--save", "", "--appendonly", "no"]
        self.valkey = stack.enter_context(Server("Valkey", command, folder, port))
        self.replicas = [self.replica() for _ in range(REPLICAS)]
        for replica in self.replicas:
            self.await_shared(replica)

    def replica(self) -> Server:
        environment = {
            "QUARKUS_REDIS_HOSTS": f"redis://127.0.0.1:{self.valkey.port}",
            "QUARKUS_SHUTDOWN_DELAY": "0",
            "MARQUEE_TMDB_REQUESTS_PER_SECOND": str(BUDGET),
            "MARQUEE_CACHE_MEMORY": self._memory,
        }
        started = service(self._app, self._folder, self.upstream.port, environment=environment)
        return self._stack.enter_context(started)

    def await_shared(self, replica: Server) -> Server:
        replica.await_answer("/api/status")
        status = replica.origin + "/api/status"
        await_that(lambda: json.loads(fetch(status, "identity")[0])["shared"] == "up", replica.name)
        return replica

    def port(self, number: int) -> int:
        return self.replicas[number % REPLICAS].port


def has(name: str) -> bool:
    try:
        return bool(tool(name))
    except BenchError:
        return False


def await_that(condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise BenchError(f"{what}: waited in vain")
        time.sleep(0.01)


class FleetBench:
    """One run over all scenarios."""

    def __init__(self, stack: ExitStack, app: Path, folder: Path, seconds: int):
        self._stack, self._app, self._folder, self._seconds = stack, app, folder, seconds
        self._processes = stack.enter_context(
            ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        )
        self.rows: list[tuple[str, str, str, bool]] = []

    def run(self) -> str:
        fleet = Fleet(self._stack, self._app, self._folder)
        # Code that runs for the first time is slow, and would be taken for a slow Valkey.
        self._visit((i / 20, fleet.port(i), film(900_000 + i // 2)) for i in range(100))
        self.cold_key(fleet)
        self.killed_holder(fleet)
        self.many_misses(fleet)
        self.restart(fleet)
        for replica in fleet.replicas:
            replica.kill()
        self.killed_valkey()
        head = ["must reach", "bar", "measured", "reached"]
        return report.table(head, [[*row[:3], "yes" if row[3] else "**no**"] for row in self.rows])

    def bar(self, subject: str, wanted: str, measured: str, reached: bool) -> None:
        progress(f"{'ok  ' if reached else 'MISS'} {subject}: {measured} (bar: {wanted})")
        self.rows.append((subject, wanted, measured, reached))

    def _visit(self, plan) -> list[Visit]:
        return behind(self._processes, plan).result()

    def cold_key(self, fleet: Fleet) -> None:
        fleet.upstream.latency = 0.3
        path = film(1)
        visits = self._visit((0, fleet.port(i), path) for i in range(300))
        calls, answered = fleet.upstream.calls[path], count(visits, 200)
        measured = f"{calls} call, {answered} answered 200, slowest {slowest(visits):.2f} s"
        self.bar("300 clients, one cold key", "1 call", measured, calls == 1 and answered == 300)

    def killed_holder(self, fleet: Fleet) -> None:
        fleet.upstream.latency = 1.5
        path, holder = film(2), fleet.replicas[0]
        others = [fleet.port(1), fleet.port(2)]
        lost = behind(self._processes, [(0.0, holder.port, path)] + [
            (0.2, others[i % 2], path) for i in range(200)
        ])  # fmt: skip
        await_that(lambda: fleet.upstream.calls[path] > 0, "the holder's call")
        time.sleep(0.6)
        holder.kill()
        visits = lost.result()[1:]
        calls, answered = fleet.upstream.calls[path], count(visits, 200)
        fleet.replicas[0] = fleet.await_shared(fleet.replica())
        self.bar(
            "holder killed in mid-flight, 200 clients wait elsewhere",
            f"≤ 2 calls, nobody over {LEASE_AND_DEADLINE_SECONDS} s",
            f"{calls} calls, {answered} answered 200, slowest {slowest(visits):.2f} s",
            calls <= 2 and slowest(visits) <= LEASE_AND_DEADLINE_SECONDS and answered == 200,
        )

    def many_misses(self, fleet: Fleet) -> None:
        fleet.upstream.latency = 0.05
        rate, first = 400, len(fleet.upstream.moments)
        start = time.monotonic()
        visits = self._visit(
            (i / rate, fleet.port(i), film(10_000 + i)) for i in range(rate * self._seconds)
        )
        moments = fleet.upstream.moments[first:]
        # From when the first came until nobody new did.
        until = min(moments, default=start) + self._seconds
        average = bisect_left(moments, until) / self._seconds
        most = busiest_second(moments)
        kinds = {status: count(visits, status) for status in sorted({v.status for v in visits})}
        self.bar(
            f"{rate} misses/s for {self._seconds} s, budget {BUDGET}/s",
            f"≤ {MOST_IN_A_SECOND} in any second, ≥ {LEAST_PER_SECOND}/s on average",
            f"{most} in the busiest second, {average:.1f}/s; answers by status: {kinds}",
            most <= MOST_IN_A_SECOND and average >= LEAST_PER_SECOND,
        )

    def restart(self, fleet: Fleet) -> None:
        paths = [film(500_000 + i) for i in range(300)]
        self._visit((i / 30, fleet.port(i), path) for i, path in enumerate(paths))
        with fleet.replicas[0]:
            pass
        restarted = fleet.replicas[0] = fleet.await_shared(fleet.replica())
        calls = len(fleet.upstream.moments)
        visits = self._visit((i / 100, restarted.port, path) for i, path in enumerate(paths))
        calls = len(fleet.upstream.moments) - calls
        ratio = sum(v.from_memory or v.from_second_tier for v in visits) / len(visits)
        measured = f"{ratio:.1%} hits, {calls} upstream calls"
        self.bar("replica restarted", "≥ 99 % hits from Valkey", measured, ratio >= 0.99)

    def killed_valkey(self) -> None:
        memory = str(MEMORY_ENTRIES * ENTRY_BYTES)
        fleet = Fleet(self._stack, self._app, self._folder, memory)
        pages = [f"/3/movie/popular?page={i}" for i in range(1, 10 * MEMORY_ENTRIES + 1)]
        self._visit((i / 30, fleet.port(i), path) for i, path in enumerate(pages))
        hot, dice, rate = pages[:HOT], random.Random(7), 500
        before, after = 10, 12
        plan = [
            # Ten pages that everybody wants, and all others with the same chance.
            (i / rate, fleet.port(dice.randrange(REPLICAS)),
             dice.choice(hot) if dice.random() < 0.4 else dice.choice(pages[HOT:]))
            for i in range(rate * (before + after))
        ]  # fmt: skip
        running, start = behind(self._processes, plan), time.monotonic()
        time.sleep(before)
        killed, calls = time.monotonic(), len(fleet.upstream.moments)
        fleet.valkey.kill()
        visits = running.result()
        self.judge(
            [v for v in visits if start + 2 < v.moment and v.moment + v.seconds < killed],
            [v for v in visits if v.moment >= killed],
            set(hot),
            killed,
        )
        most = busiest_second(fleet.upstream.moments[calls:])
        bar = f"≤ {MOST_IN_A_SECOND} in any second"
        self.bar("… the budget", bar, f"{most}", most <= MOST_IN_A_SECOND)

    def judge(self, well: list[Visit], away: list[Visit], hot: set[str], killed: float) -> None:
        shared = sum(v.from_second_tier for v in well) / len(well)
        self.bar(
            "Valkey killed at 500 requests/s; from Valkey before", "≥ 50 %", f"{shared:.0%}",
            shared >= 0.5,
        )  # fmt: skip
        kept = [v for v in away if v.path in hot]
        errors = sum(v.status != 200 for v in kept)
        measured = f"{errors} of {len(kept)} requests"
        self.bar("… errors on what memory holds", "0", measured, errors == 0)
        bad = [v for v in away if v.status != 200 and not (v.status == 503 and v.retry_after)]
        rest = f"{count(away, 503)} such of {len(away)}, {len(bad)} others"
        self.bar("… all else: 200, or 503 with Retry-After", "no others", rest, not bad)
        normal = p99([v for v in well if v.path in hot and v.from_memory])
        later = p99([v for v in kept if v.from_memory and v.moment > killed + 2])
        measured = f"{later * 1000:.1f} ms, normal {normal * 1000:.1f} ms"
        self.bar("… p99 of memory's hits after 2 s", "< 2 × normal", measured, later < 2 * normal)


def film(number: int) -> str:
    return f"/3/movie/{number}"


def count(visits: list[Visit], status: int) -> int:
    return sum(visit.status == status for visit in visits)


def slowest(visits: list[Visit]) -> float:
    return max(visit.seconds for visit in visits)


def p99(visits: list[Visit]) -> float:
    return sorted(visit.seconds for visit in visits)[int(len(visits) * 0.99)]


def busiest_second(moments: list[float]) -> int:
    """The most calls in any second, wherever it begins."""
    return max((bisect_left(moments, at + 1) - i for i, at in enumerate(moments)), default=0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", type=Path, default=SERVICE / "target/quarkus-app")
    parser.add_argument("--seconds", type=int, default=30, help="of the many misses")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
    build_if_missing(options.app)
    load_before = os.getloadavg()[0]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="marquee-fleet-")))
        bench = FleetBench(stack, options.app.resolve(), folder, options.seconds)
        table = bench.run()
    report.publish("bench-fleet", report.machine("make bench-fleet", load_before), table)
    if not all(row[3] for row in bench.rows):
        sys.exit("fleet: a bar was missed")


if __name__ == "__main__":
    try:
        main()
    except (BenchError, subprocess.SubprocessError) as failure:
        sys.exit(f"fleet: {failure}")
