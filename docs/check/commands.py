#!/usr/bin/env python3
"""Runs the commands of README.md that are marked as runnable, as somebody who reads it would.

Blocks that begin with ```bash runnable are run from the first to the last. `make run` is started
behind the others, on ports that are free, and ended when they are done; everything else must end
with 0. Every answer that curl gets must be a 2xx.
"""

import contextlib
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from markdown import Document

ROOT = Path(__file__).resolve().parents[2]
RUNNABLE = "bash runnable"
SERVER = "make run"
START_SECONDS = 300
STOP_SECONDS = 30
COMMAND_SECONDS = 60
# What documents say, and the setting that moves it.
PORTS = {"8080": "QUARKUS_HTTP_PORT", "9000": "QUARKUS_MANAGEMENT_PORT"}
# A newcomer has no token.
UNSET = ("TMDB_API_TOKEN", "TMDB_API_KEY", "MAKEFLAGS", "MAKELEVEL")
STATUS = "curl answered "


class Failure(Exception):
    """What a reader would have stumbled over."""


def runnable(document: Document) -> Iterator[tuple[int, str]]:
    """The commands with their lines: one a line, or several that a backslash joins."""
    for block in document.blocks:
        if block.info != RUNNABLE:
            continue
        lines = iter(enumerate(block.text.splitlines(), block.line))
        for number, line in lines:
            while line.endswith("\\"):
                line = line[:-1] + next(lines, (0, ""))[1]
            if line.strip() and not line.lstrip().startswith("#"):
                yield number, line.strip()


def free_ports(count: int) -> list[int]:
    """Ports below those that systems give to outgoing connections, which could take them meanwhile."""
    ports: list[int] = []
    while len(ports) < count:
        port = random.randrange(15_000, 32_000)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            if port not in ports:
                ports.append(port)
    return ports


class Reader:
    """Somebody who follows a document: a folder to work in, ports, and perhaps a service."""

    def __init__(self, folder: Path, scratch: Path):
        self.folder = folder
        self.log = scratch / "service.log"
        self.ports = dict(zip(PORTS, free_ports(len(PORTS)), strict=True))
        self.service: subprocess.Popen[bytes] | None = None
        self.environment = {k: v for k, v in os.environ.items() if k not in UNSET}
        self.environment |= {PORTS[said]: str(port) for said, port in self.ports.items()}
        self.environment |= {
            "MARQUEE_DATA_DIR": str(scratch / "data"),
            "NO_PROXY": "localhost,127.0.0.1",
            "CURL_HOME": str(scratch),
        }
        (scratch / ".curlrc").write_text(
            f'write-out = "%{{stderr}}{STATUS}%{{http_code}}\\n"\n'
            f"max-time = {COMMAND_SECONDS}\nshow-error\n"
        )

    def follow(self, command: str) -> str:
        """Does what a line says; gives what was seen of it."""
        if command == SERVER:
            return self.serve()
        for said, port in self.ports.items():
            command = re.sub(rf"\blocalhost:{said}\b", f"localhost:{port}", command)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=2 * COMMAND_SECONDS,
        )  # fmt: skip
        errors = done.stderr.decode(errors="replace")
        if done.returncode:
            raise Failure(f"ended with {done.returncode}: {errors.strip()[-500:]}")
        statuses = re.findall(rf"{STATUS}(\d+)", errors)
        if re.search(r"\bcurl\b", command) and not statuses:
            raise Failure("curl asked nobody")
        if any(not status.startswith("2") for status in statuses):
            raise Failure(f"answered {', '.join(statuses)}")
        if not done.stdout:
            raise Failure("says nothing")
        return f"{' '.join(statuses)} {len(done.stdout)} bytes".strip()

    def serve(self) -> str:
        """Starts the service in a process group of its own and waits for its first page."""
        if self.service:
            raise Failure("is running already")
        start = time.monotonic()
        with self.log.open("wb") as log:
            self.service = subprocess.Popen(
                SERVER.split(), cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        while not self.has_page():
            if self.service.poll() is not None:
                raise Failure(f"ended before its first page:\n{self.tail()}")
            if time.monotonic() - start > START_SECONDS:
                raise Failure(f"no page within {START_SECONDS} s:\n{self.tail()}")
            time.sleep(0.1)
        return f"the first page after {time.monotonic() - start:.0f} s"

    def has_page(self) -> bool:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.ports['8080']}/", timeout=10
            ) as page:
                return page.status == 200
        except OSError:
            return False

    def tail(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-30:])

    def leave(self) -> None:
        """Ends the service and all that it started."""
        if not self.service:
            return
        self.tell(signal.SIGTERM)
        if not self.has_ended(STOP_SECONDS):
            self.tell(signal.SIGKILL)
            self.has_ended(STOP_SECONDS)
            raise Failure(f"{SERVER} had to be killed: it went on {STOP_SECONDS} s after SIGTERM")

    def has_ended(self, seconds: float) -> bool:
        """Waits until nothing of the service's process group is left, for so long at most."""
        end = time.monotonic() + seconds
        while self.service.poll() is None or self.tell(0):
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
        return True

    def tell(self, what: int) -> bool:
        """Sends a signal to the service's process group; whether there is one any more."""
        try:
            os.killpg(self.service.pid, what)
            return True
        except ProcessLookupError:
            return False


def run(document: Document, folder: Path) -> int:
    """Runs what is marked in a document; gives the number of commands, or raises."""
    commands = list(runnable(document))
    if not commands:
        raise Failure(f"{document.path.name} has no block that begins with ```{RUNNABLE}")
    with tempfile.TemporaryDirectory(prefix="documents-") as scratch:
        reader = Reader(folder, Path(scratch))
        try:
            for line, command in commands:
                try:
                    print(f"  {command}: {reader.follow(command)}", flush=True)
                except (Failure, subprocess.TimeoutExpired) as failure:
                    where = f"{document.path.name}:{line}: {command}"
                    raise Failure(f"{where}: {failure}") from failure
        finally:
            reader.leave()
    return len(commands)


def main() -> int:
    # The service is ended whatever ends this.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("commands: told to end"))
    start = time.monotonic()
    try:
        count = run(Document(ROOT / "README.md"), ROOT)
    except Failure as failure:
        print(f"commands: {failure}")
        return 1
    print(f"commands: {count} of README.md run in {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
