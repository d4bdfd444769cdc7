#!/usr/bin/env python3
"""Watches the packaged service with the real thing, and breaks what can break.

Asks Prometheus for every expression of every dashboard and rule, over a run in which load changes
and parts go away and come back; sees alerts reach PagerDuty and Slack (stand-ins) and clear.
"""

import argparse
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import expressions
from monitors import Alertmanager, Prometheus
from servers import SERVICE, BenchError, tool
from stack import NAMESPACE, Stack, Stopped, await_that
from visitors import Visitors

AWAY = [
    "MarqueeDown",
    "MarqueeUnreachable",
    "MarqueeTmdbDown",
    "MarqueeTmdbTokenRejected",
    "MarqueeValkeyAway",
    "MarqueeDatabaseAway",
    "MarqueeImportStale",
    "MarqueeCertificateExpiring",
]


def progress(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


class MonitoringTest:
    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self._prometheus = Prometheus(stack.prometheus.origin)
        self._alertmanager = Alertmanager(stack.alertmanager.origin)
        self._visitors = Visitors(stack.service.port)
        self._asked = [*expressions.of_dashboards(), *expressions.of_rules()]

    def run(self) -> None:
        start = time.time()
        self.calm()
        self.tmdb_down()
        self.token_rejected()
        self.rate_limited()
        self.valkey_away()
        self.database_away()
        self.service_hangs()
        self.crowds()
        self.slow_hits()
        self._visitors.stop()
        self.every_expression(start, time.time())

    def calm(self) -> None:
        await_that(
            lambda: self._prometheus.value("marquee_titles_imported_timestamp_seconds") > 0,
            "the first import",
        )
        # While it starts, PostgreSQL may be away for long enough to be told.
        time.sleep(30)
        firing = [it for it in AWAY if self._prometheus.is_firing(it)]
        if firing:
            raise BenchError(f"all is well, and there are alerts: {firing}")
        self._stack.receivers.messages.clear()
        progress("all is well, and no alert about it")

    def tmdb_down(self) -> None:
        def muted() -> None:
            await_that(
                lambda: self._alertmanager.is_inhibited("MarqueeTmdbBreakerOpen"),
                "the breaker's alert is muted by its cause",
            )
            if self._stack.receivers.has("slack", "MarqueeTmdbBreakerOpen", resolved=False):
                raise BenchError("the breaker's alert was told, though TMDB is down")

        self._trouble(500, "MarqueeTmdbDown", muted)

    def token_rejected(self) -> None:
        self._trouble(401, "MarqueeTmdbTokenRejected")

    def _trouble(
        self, status: int, alert: str, meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        self._stack.tmdb.trouble = status
        self._reaches("pagerduty", alert)
        meanwhile()
        self._stack.tmdb.trouble = None
        self._clears("pagerduty", alert)

    def rate_limited(self) -> None:
        self._stack.tmdb.trouble = 429
        await_that(
            lambda: self._prometheus.value("max(marquee_tmdb_paused_seconds)") > 0, "Retry-After"
        )
        time.sleep(5)
        self._stack.tmdb.trouble = None
        progress("TMDB's 429 closed the budget")

    def valkey_away(self) -> None:
        with Stopped([self._stack.valkey.pid]):
            self._reaches("slack", "MarqueeValkeyAway")
        self._clears("slack", "MarqueeValkeyAway")

    def database_away(self) -> None:
        """With a silence, as before work on the database."""
        command = [tool("amtool"), f"--alertmanager.url={self._alertmanager.origin}", "silence"]
        told = [f"namespace={NAMESPACE}", "--author=test", "--comment=test"]
        added = [*command, "add", "alertname=MarqueeDatabaseAway", *told]
        silence = subprocess.run(added, check=True, capture_output=True, text=True).stdout.strip()
        with Stopped(self._stack.postgres()):
            await_that(
                lambda: self._alertmanager.is_silenced("MarqueeDatabaseAway"),
                "MarqueeDatabaseAway is silenced",
            )
            time.sleep(5)
            if self._stack.receivers.has("pagerduty", "MarqueeDatabaseAway", resolved=False):
                raise BenchError("a silenced alert was told")
            progress("MarqueeDatabaseAway fires and is silenced")
            subprocess.run([*command, "expire", silence], check=True)
            self._reaches("pagerduty", "MarqueeDatabaseAway")
        self._clears("pagerduty", "MarqueeDatabaseAway")

    def service_hangs(self) -> None:
        with Stopped([self._stack.service.pid]):
            self._reaches("pagerduty", "MarqueeDown")
        self._clears("pagerduty", "MarqueeDown")

    def slow_hits(self) -> None:
        """The service stutters, as without a processor, while many want what memory has."""
        self._visitors.rush()
        for _ in range(50):
            with Stopped([self._stack.service.pid]):
                time.sleep(0.1)
            time.sleep(0.1)
        progress("the service stuttered")

    def crowds(self) -> None:
        self._stack.tmdb.export_today()
        for _ in range(6):
            self._visitors.crowd()
            time.sleep(3)
        time.sleep(10)

    def _reaches(self, channel: str, alert: str) -> None:
        seconds = await_that(
            lambda: self._stack.receivers.has(channel, alert, resolved=False),
            f"{alert} reaches {channel}",
        )
        progress(f"{alert} reached {channel} after {seconds:.0f} s")

    def _clears(self, channel: str, alert: str) -> None:
        seconds = await_that(
            lambda: (
                self._stack.receivers.has(channel, alert, resolved=True)
                and not self._prometheus.is_firing(alert)
            ),
            f"{alert} clears at {channel}",
        )
        progress(f"{alert} cleared at {channel} after {seconds:.0f} s")

    def every_expression(self, start: float, end: float) -> None:
        cluster = [it for it in self._asked if it.needs_cluster]
        findings = [f"rule {it}" for it in self._prometheus.broken_rules()]
        for it in self._asked:
            # Asked for all the same: Prometheus refuses what it cannot read.
            data = self._prometheus.data(it.text, start, end)
            if data.finding and not it.needs_cluster:
                findings.append(f"{it.place}: {data.finding}: {it.text}")
        print("need a cluster, and were only read:", *(it.place for it in cluster), sep="\n  ")
        if findings:
            raise BenchError("\n  ".join(["", *findings]))
        progress(f"{len(self._asked) - len(cluster)} expressions gave data that changes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", type=Path, default=SERVICE / "target/quarkus-app")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
    with ExitStack() as stack:
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="marquee-monitoring-"))
        )
        MonitoringTest(Stack(stack, options.app.resolve(), folder)).run()


if __name__ == "__main__":
    try:
        main()
    except (BenchError, subprocess.SubprocessError) as failure:
        sys.exit(f"monitoring-test: {failure}")
