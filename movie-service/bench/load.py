"""Puts load on a server: wrk for throughput, a thousand sockets at once for the storm."""

import asyncio
import json
import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from servers import BENCH, BenchError, Server, tool

CONNECTIONS = 64
THREADS = 2
STORM_SECONDS = 30


@dataclass(frozen=True)
class Round:
    """What one run of wrk showed. Times are microseconds; `logged` is a share of the requests."""

    requests: int
    requests_per_second: float
    p50: float
    p99: float
    cpu_per_request: float
    bytes_per_response: float
    logged: float = 0.0


@dataclass(frozen=True)
class Storm:
    """What became of many requests for one key at once."""

    server: str
    clients: int
    answered: int
    upstream_calls: int
    slowest: float


def wrk(
    server: Server, path: str, seconds: float, script: str = "report.lua",
    arguments: tuple[str, ...] = (), until: Callable[[], bool] = lambda: False,
) -> Round:  # fmt: skip
    """Loads one address; any error, or any answer from 400 on, fails the run."""
    command = [
        tool("wrk"), "--latency", f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{seconds}s",
        "--timeout", "10s", "-H", "Accept-Encoding: gzip", "-s", str(BENCH / script),
        server.origin + path, "--", *arguments,
    ]  # fmt: skip
    before = server.cpu_seconds()
    output = _watch(command, seconds + 30, until)
    cpu = server.cpu_seconds() - before
    lines = [line for line in output.splitlines() if line.startswith("RESULT ")]
    if not lines:
        raise BenchError(f"wrk failed: {output}")
    result = json.loads(lines[0].removeprefix("RESULT "))
    if any(result["errors"].values()) or not result["requests"]:
        raise BenchError(f"{server.name} {path}: errors under load: {result}")
    return Round(
        result["requests"],
        result["requests"] * 1e6 / result["duration"],
        result["p50"],
        result["p99"],
        cpu * 1e6 / result["requests"],
        result["bytes"] / result["requests"],
    )


def _watch(command: list[str], seconds: float, until: Callable[[], bool]) -> str:
    """Runs wrk to its end, or until enough was done: an interrupt makes it report at once."""
    deadline = time.monotonic() + seconds
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        while True:
            try:
                return process.communicate(timeout=0.2)[0]
            except subprocess.TimeoutExpired:
                if time.monotonic() > deadline:
                    raise BenchError(f"wrk took longer than {seconds:.0f} s") from None
                if until():
                    process.send_signal(signal.SIGINT)
    finally:
        process.kill()
        process.wait()


def storm(server: Server, path: str, clients: int) -> tuple[int, float]:
    """Asks once from each of many open connections; how many had 200, and the slowest's seconds."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return asyncio.run(_storm(server.port, path, clients))


async def _storm(port: int, path: str, clients: int) -> tuple[int, float]:
    streams = [await asyncio.open_connection("127.0.0.1", port) for _ in range(clients)]
    request = f"GET {path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    try:
        start = time.monotonic()
        for _, writer in streams:
            writer.write(request)
        results = await asyncio.gather(
            *(asyncio.wait_for(_answer(reader, start), STORM_SECONDS) for reader, _ in streams),
            return_exceptions=True,
        )
    finally:
        for _, writer in streams:
            writer.close()
    times = [result for result in results if isinstance(result, float)]
    return len(times), max(times, default=float("inf"))


async def _answer(reader: asyncio.StreamReader, start: float) -> float:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if not head.startswith("http/1.1 200 "):
        raise BenchError(head.splitlines()[0])
    length = head.partition("content-length:")[2].split("\r\n")[0]
    if length:
        await reader.readexactly(int(length))
    return time.monotonic() - start


def count_lines(server: Server) -> int:
    """The lines of an access log, once it has grown no more for a second."""
    size = -1
    while size != (size := os.path.getsize(server.access_log)):
        time.sleep(1.2)
    with open(server.access_log, "rb") as log:
        return sum(block.count(b"\n") for block in iter(lambda: log.read(1 << 20), b""))
