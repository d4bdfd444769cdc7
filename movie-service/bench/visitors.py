"""Asks replicas as many visitors do, at a rate of their own, from a process of its own."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

LONGEST_SECONDS = 20


@dataclass(frozen=True)
class Visit:
    """One request: when it was sent, and what became of it. Status 0 is a broken connection."""

    path: str
    moment: float
    seconds: float
    status: int
    cache: str
    retry_after: bool

    @property
    def from_memory(self) -> bool:
        return self.status == 200 and "; hit" in self.cache and "shared" not in self.cache

    @property
    def from_second_tier(self) -> bool:
        return self.status == 200 and "detail=shared" in self.cache


def visit(plan: Sequence[tuple[float, int, str]]) -> list[Visit]:
    """Sends each request (second, port, path) when it is due, whatever became of those before."""
    return asyncio.run(_Visitors().follow(plan))


def behind(processes: ProcessPoolExecutor, plan: Iterable[tuple[float, int, str]]) -> Future:
    """The same in another process, so that this one is free to play upstream."""
    return processes.submit(visit, list(plan))


class _Visitors:
    def __init__(self) -> None:
        self._idle: dict[int, list] = defaultdict(list)

    async def follow(self, plan: Sequence[tuple[float, int, str]]) -> list[Visit]:
        start = time.monotonic()
        visits = []
        for due, port, path in plan:
            await asyncio.sleep(max(0, start + due - time.monotonic()))
            visits.append(asyncio.create_task(self._visit(port, path)))
        return await asyncio.gather(*visits)

    async def _visit(self, port: int, path: str) -> Visit:
        moment = time.monotonic()
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                head = await self._ask(port, path)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            return Visit(path, moment, time.monotonic() - moment, 0, "", False)
        lines = dict(line.split(": ", 1) for line in head.lower().split("\r\n")[1:] if line)
        return Visit(
            path,
            moment,
            time.monotonic() - moment,
            int(head.split(" ", 2)[1]),
            lines.get("cache-status", ""),
            "retry-after" in lines,
        )

    async def _ask(self, port: int, path: str) -> str:
        idle = self._idle[port]
        reader, writer = idle.pop() if idle else await asyncio.open_connection("127.0.0.1", port)
        try:
            request = f"GET {path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: gzip\r\n\r\n"
            writer.write(request.encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = head.lower().partition("content-length:")[2].split("\r\n")[0]
            await reader.readexactly(int(length or 0))
        except BaseException:
            writer.close()
            raise
        idle.append((reader, writer))
        return head
