#!/usr/bin/env python3
"""Measures Marquee beside nginx proxy_cache and the Flask design that it replaces.

All of them run on this machine, in front of the same upstream, with the same body, in alternating
rounds. `make bench` runs it; docs/performance.md says what the figures mean and receives them.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from statistics import median

import keys
import report
from load import Round, Storm, count_lines, storm, wrk
from servers import (
    ROOT,
    SERVICE,
    BenchError,
    Server,
    aot_cache,
    fetch,
    fetch_identity,
    flask,
    nginx,
    service,
    tool,
)
from upstream import Upstream

POPULAR = "/3/movie/popular"
HOME = "/api/catalog/home"
STORM_LATENCY_SECONDS = 0.3


class Bench:
    """One run: the upstream, a temporary folder, and what was asked for."""

    def __init__(self, options: argparse.Namespace, folder: Path):
        self.options = options
        self.folder = folder
        self.upstream = Upstream()
        self.sections: list[str] = []
        self.targets: list[tuple[str, str, str, bool]] = []

    def run(self) -> str:
        self.hits_without_logs()
        self.hits_with_logs()
        self.home()
        self.start_up()
        head = ["must reach", "target", "measured", "reached"]
        rows = [[*each[:3], "yes" if each[3] else "**no**"] for each in self.targets]
        return "\n\n".join([report.table(head, rows), *self.sections])

    def target(self, subject: str, wanted: str, measured: str, reached: bool) -> None:
        self.targets.append((subject, wanted, measured, reached))

    def service(self, **options) -> Server:
        return service(self.options.app, self.folder, self.upstream.port, **options)

    def nginx(self, **options) -> Server:
        return nginx(self.folder, self.upstream.port, **options)

    def flask(self) -> Server:
        return flask(self.folder, self.upstream.port)

    def hits_without_logs(self) -> None:
        with self.service() as ours, self.nginx() as theirs, self.flask() as old:
            servers = [ours, theirs, old]
            rounds = self.alternate(servers, POPULAR)
            self.section(f"Hits on `{POPULAR}`, no access logs", report.hits(rounds))
            self.compare("hits", rounds, 1.0)
            speed = "requests_per_second"
            factor = median(report.ratios(rounds, "Marquee", speed, to="Flask"))
            self.target("Flask is slower", "≥ 10 ×", f"{factor:.1f} ×", factor >= 10)
            self.memory(ours)
            self.storms(servers)

    def hits_with_logs(self) -> None:
        with self.service(access_log=True) as ours, self.nginx(access_log=True) as theirs:
            rounds = self.alternate([ours, theirs], POPULAR, logged=True)
        self.section(f"Hits on `{POPULAR}`, both write access logs", report.hits(rounds))
        self.compare("hits with access logs", rounds, 1.0)
        logged = min(each.logged for each in rounds["Marquee"])
        self.target("requests that the access log has", "all", f"{logged:.1%}", logged > 0.999)

    def home(self) -> None:
        with self.service() as ours:
            try:
                ours.await_answer("/3/genre/movie/list")
                body, encoding = fetch(ours.origin + HOME)
            except OSError as failure:
                self.section(f"Hits on `{HOME}`", f"Not measured: {failure}.")
                self.target(HOME, "≥ 0.9 × nginx", "not measured", False)
                return
            if encoding != "gzip":
                raise BenchError(f"{HOME} came as {encoding}")
            self.upstream.serve_gzip(HOME, body)
            with self.nginx() as theirs:
                rounds = self.alternate([ours, theirs], HOME)
        title = f"Hits on `{HOME}`, nginx serves the identical {len(body):,} bytes"
        self.section(title, report.hits(rounds))
        self.compare(HOME, rounds, 0.9)

    def alternate(self, servers: list[Server], path: str, logged: bool = False) -> report.Rounds:
        """Warms all up, then measures one after the other, each round beginning with another."""
        bodies = {fetch_identity(each.await_answer(path).origin + path) for each in servers}
        if len(bodies) != 1:
            raise BenchError(f"the servers' bodies for {path} differ")
        for server in servers:
            wrk(server, path, self.options.warm_up)
        rounds: report.Rounds = {server.name: [] for server in servers}
        for number in range(self.options.rounds):
            for position in range(len(servers)):
                server = servers[(number + position) % len(servers)]
                rounds[server.name].append(self.measure(server, path, logged))
        return rounds

    def measure(self, server: Server, path: str, logged: bool) -> Round:
        if logged:
            os.truncate(server.access_log, 0)
        measured = wrk(server, path, self.options.seconds)
        progress(f"{server.name:8} {path} {measured.requests_per_second:10,.0f}/s")
        if logged:
            # wrk leaves what is under way at its end uncounted, so a few lines more are right.
            logged_share = min(1.0, count_lines(server) / measured.requests)
            measured = replace(measured, logged=logged_share)
            os.truncate(server.access_log, 0)
        return measured

    def compare(self, subject: str, rounds: report.Rounds, wanted: float) -> None:
        speed = median(report.ratios(rounds, "Marquee", "requests_per_second"))
        tail = median(report.ratios(rounds, "Marquee", "p99"))
        reached = speed >= wanted
        self.target(f"{subject}: requests/s", f"≥ {wanted} × nginx", f"{speed:.2f}", reached)
        if wanted >= 1:
            self.target(f"{subject}: p99", "≤ 1.0 × nginx", f"{tail:.2f}", tail <= 1)

    def memory(self, server: Server) -> None:
        megabytes = {key: value / report.MEGABYTE for key, value in server.memory().items()}
        text = f"{megabytes['VmRSS']:.0f} MB, at its highest {megabytes['VmHWM']:.0f} MB"
        self.section("Resident memory after the hits", f"Marquee: {text}.")
        self.target("resident memory", "≤ 250 MB", text, megabytes["VmHWM"] <= 250)

    def storms(self, servers: list[Server]) -> None:
        self.upstream.latency = STORM_LATENCY_SECONDS
        results = [self.storm(server) for server in servers]
        self.upstream.latency = 0
        title = f"Cold-key storm, upstream answers after {STORM_LATENCY_SECONDS * 1000:.0f} ms"
        self.section(title, report.storms(results))
        ours = results[0]
        reached = ours.upstream_calls == 1 and ours.answered == ours.clients
        measured = f"{ours.upstream_calls} call, {ours.answered:,} answered"
        self.target(f"storm of {ours.clients:,} clients", "1 call, all answered", measured, reached)

    def storm(self, server: Server) -> Storm:
        path, clients = "/3/movie/550", self.options.clients
        before = self.upstream.calls[path]
        answered, slowest = storm(server, path, clients)
        calls = self.upstream.calls[path] - before
        progress(f"{server.name:8} storm: {answered} answered, {calls} upstream calls")
        return Storm(server.name, clients, answered, calls, slowest)

    def start_up(self) -> None:
        with_cache = aot_cache(self.options.app).is_file()
        rows, best = [], float("inf")
        for aot in (True, False) if with_cache else (False,):
            times = sorted(self.start(aot) for _ in range(self.options.starts))
            best = min(best, median(times))
            label = "with the AOT cache" if aot else "without an AOT cache"
            rows.append([label, f"{median(times):.2f} s", f"{times[0]:.2f} – {times[-1]:.2f} s"])
        head = [f"{self.options.starts} starts", "median", "fastest – slowest"]
        self.section("Start to first 200", report.table(head, rows))
        label = "start to first 200" + ("" if with_cache else " (no AOT cache was built)")
        self.target(label, "≤ 1.5 s", f"{best:.2f} s", best <= 1.5)

    def start(self, aot: bool) -> float:
        start = time.monotonic()
        with self.service(aot=aot) as server:
            server.await_answer(POPULAR, pause=0.01)
            taken = time.monotonic() - start
        progress(f"start {'with' if aot else 'without'} AOT cache: {taken:.2f} s")
        return taken

    def section(self, title: str, markdown: str) -> None:
        self.sections.append(f"### {title}\n\n{markdown}")


def progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=6, help="of each round")
    parser.add_argument("--warm-up", type=int, default=10, help="seconds for each server")
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--clients", type=int, default=1000, help="of the storm")
    parser.add_argument("--app", type=Path, default=SERVICE / "target/quarkus-app")
    parser.add_argument("--keys", type=int, metavar="N", help="only the run over N distinct keys")
    parser.add_argument("--smoke", action="store_true", help="one short round, nothing written")
    parser.add_argument("--no-write", action="store_true", help="leave docs/performance.md alone")
    options = parser.parse_args()
    if options.smoke:
        options.rounds = options.seconds = options.warm_up = options.starts = 1
        options.no_write = True
        options.keys = options.keys and min(options.keys, 10_000)
    options.app = options.app.resolve()
    return options


def build_if_missing(app: Path) -> None:
    if not (app / "quarkus-run.jar").is_file():
        progress("no packaged jar: make build")
        subprocess.run(["make", "-C", str(ROOT), "build"], check=True)


def command_line(options: argparse.Namespace) -> str:
    if options.keys:
        return f"make bench-keys KEYS={options.keys}"
    return f"make bench ROUNDS={options.rounds} SECONDS={options.seconds}"


def main() -> None:
    options = parse()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
    load_before = os.getloadavg()[0]
    for name in ("wrk", "nginx"):
        tool(name)
    build_if_missing(options.app)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="marquee-bench-")))
        stack.callback(shutil.rmtree, Path("/dev/shm") / folder.name, ignore_errors=True)
        if options.keys:
            section, markdown = "bench-keys", keys.run(options, folder)
        else:
            section, markdown = "bench", Bench(options, folder).run()
    where = report.machine(command_line(options), load_before, report.nginx())
    report.publish(section, where, markdown, not options.no_write)


if __name__ == "__main__":
    try:
        main()
    except (BenchError, subprocess.SubprocessError) as failure:
        sys.exit(f"bench: {failure}")
