"""Starts and stops what is measured, and reads what it costs from /proc."""

import gzip
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType

BENCH = Path(__file__).resolve().parent
SERVICE = BENCH.parent
ROOT = SERVICE.parent
JVM_OPTIONS = SERVICE / "src/main/jvm/options"
VENV = ROOT / ".tools/bench-venv"
CORES = len(os.sched_getaffinity(0))
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
START_SECONDS = 60
STOP_SECONDS = 15


class BenchError(Exception):
    """The run cannot go on; the message says why."""


class Server:
    """A process group that answers at a port of the loopback address."""

    def __init__(self, name: str, command: list[str], folder: Path, port: int, **options):
        environment = os.environ | options.pop("environment", {})
        self.name = name
        self.log = folder / f"{name}-{port}.log"
        self.access_log = options.pop("access_log", self.log)
        self.metrics = options.pop("metrics", "")
        self.origin = f"http://127.0.0.1:{port}"
        self.port = port
        # Appending, so that the log can be emptied while the server has it open.
        with open(self.log, "ab") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environment,
                start_new_session=True, **options,
            )  # fmt: skip

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self._process.pid, number)
                self._process.wait(STOP_SECONDS)
            except ProcessLookupError:
                self._process.wait()
            except subprocess.TimeoutExpired:
                pass

    def kill(self) -> None:
        """Ends it as a machine that fails does: nothing is given back, nobody is told."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(STOP_SECONDS)

    def is_running(self) -> bool:
        return self._process.poll() is None

    def await_answer(self, path: str, pause: float = 0.05) -> "Server":
        """Waits for the first 200."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.is_running():
            try:
                fetch(self.origin + path, timeout=START_SECONDS)
                return self
            except (urllib.error.URLError, OSError):
                time.sleep(pause)
        tail = self.log.read_text(errors="replace")[-2000:]
        raise BenchError(f"{self.name} did not answer 200 at {path}:\n{tail}")

    def cpu_seconds(self) -> float:
        """Processor time of all its living processes, user and system."""
        return sum(
            (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND for fields in self._statistics()
        )

    def _statistics(self) -> list[list[str]]:
        """The fields of /proc/PID/stat behind the name, for each process of the group."""
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(fields[2]) == self._process.pid:
                found.append(fields)
        return found

    def memory(self) -> dict[str, int]:
        """Resident memory now and at its highest, in bytes, of the first process."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        kilobytes = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+) kB", status, re.MULTILINE))
        return {name: int(value) * 1024 for name, value in kilobytes.items()}


def fetch(url: str, encoding: str = "gzip", timeout: float = 10) -> tuple[bytes, str]:
    """The body as sent, and its encoding; fails unless it came with 200."""
    request = urllib.request.Request(url, headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request, timeout=timeout) as response:
        return response.read(), response.headers.get("Content-Encoding", "identity")


def fetch_identity(url: str) -> bytes:
    body, encoding = fetch(url)
    return gzip.decompress(body) if encoding == "gzip" else body


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def java() -> str:
    """The launcher of a JDK of at least 25: JAVA_HOME's, or the first in the usual folders."""
    homes = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    for folder in ("/usr/lib/jvm", "/opt/java", "/opt", "~/.sdkman/candidates/java", "~/.jdks"):
        homes += sorted(Path(folder).expanduser().glob("*"))
    for home in homes:
        release = home / "release"
        if release.is_file() and (home / "bin/java").is_file():
            version = re.search(r'^JAVA_VERSION="(\d+)', release.read_text(), re.MULTILINE)
            if version and int(version[1]) >= 25:
                return str(home / "bin/java")
    raise BenchError("no JDK 25 or newer: sudo apt-get install openjdk-25-jdk-headless")


def service(
    app: Path, folder: Path, upstream: int, *, access_log: bool = False, aot: bool = True,
    jvm: tuple[str, ...] = (), environment: dict[str, str] | None = None,
) -> Server:  # fmt: skip
    """Marquee's packaged jar with the image's JVM options, those in `jvm` after them."""
    port, management = free_port(), free_port()
    cache = [f"-XX:AOTCache={aot_cache(app).name}"] if aot and aot_cache(app).is_file() else []
    return Server(
        "Marquee",
        [java(), f"@{JVM_OPTIONS}", *cache, *jvm, "-jar", "quarkus-run.jar"],
        folder,
        port,
        metrics=f"http://127.0.0.1:{management}/q/metrics",
        cwd=app,
        environment={
            "TMDB_API_TOKEN": "bench",
            "MARQUEE_TMDB_URL": f"http://127.0.0.1:{upstream}",
            "QUARKUS_HTTP_HOST": "127.0.0.1",
            "QUARKUS_HTTP_PORT": str(port),
            "QUARKUS_MANAGEMENT_HOST": "127.0.0.1",
            "QUARKUS_MANAGEMENT_PORT": str(management),
            "MARQUEE_ACCESS_LOG_ENABLED": str(access_log).lower(),
            "MARQUEE_CLIENT_LIMIT_ENABLED": "false",
            "MARQUEE_DATABASE_EMBEDDED": "false",
        }
        | (environment or {}),
    )


def aot_cache(app: Path) -> Path:
    return app / "app.aot"


def nginx(
    folder: Path, upstream: int, *, access_log: bool = False, template: str = "nginx.conf"
) -> Server:  # fmt: skip
    """nginx with a configuration of this folder."""
    port = free_port()
    home = folder / f"nginx-{port}"
    home.mkdir()
    log = home / "access.log"
    values = {
        # Workers of a master that runs as root would give up what its temporary folder needs.
        "user": "user root;" if os.geteuid() == 0 else "",
        "workers": CORES,
        "folder": home,
        "cache": memory_folder(folder) / f"cache-{port}",
        "port": port,
        "upstream": upstream,
        "access_log": f"{log} json buffer=64k flush=1s" if access_log else "off",
    }
    text = (BENCH / template).read_text()
    configuration = home / "nginx.conf"
    configuration.write_text(re.sub(r"@(\w+)@", lambda name: str(values[name[1]]), text))
    command = [tool("nginx"), "-p", str(home), "-e", str(home / "error.log"), "-c"]
    return Server("nginx", [*command, str(configuration)], folder, port, access_log=log)


def memory_folder(folder: Path) -> Path:
    """Where nginx caches: in memory if there is a place for it, like the others."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK):
        return folder
    place = shared / folder.name
    place.mkdir(exist_ok=True)
    return place


def flask(folder: Path, upstream: int) -> Server:
    """The design that Marquee replaces, under gunicorn."""
    port = free_port()
    command = [str(python_with_flask()), "-m", "gunicorn", "--bind", f"127.0.0.1:{port}"]
    command += ["--workers", str(max(2, CORES)), "--keep-alive", "75", "--log-level", "warning"]
    # Sync workers close each connection; more threads than two only contend for the interpreter.
    command += ["--worker-class", "gthread", "--threads", "2", "--backlog", "4096", "flask_app:app"]
    origin = f"http://127.0.0.1:{upstream}"
    return Server("Flask", command, folder, port, cwd=BENCH, environment={"UPSTREAM": origin})


def python_with_flask() -> Path:
    python = VENV / "bin/python"
    wanted = (BENCH / "requirements.txt").read_bytes()
    installed = VENV / "requirements.txt"
    if not installed.is_file() or installed.read_bytes() != wanted:
        requirements = str(BENCH / "requirements.txt")
        try:
            subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
            install = [str(python), "-m", "pip", "install", "--quiet", "-r", requirements]
            subprocess.run(install, check=True, timeout=300)
        except subprocess.SubprocessError as failure:
            raise BenchError(
                f"no Python environment for Flask (sudo apt-get install python3-venv): {failure}"
            ) from failure
        installed.write_bytes(wanted)
    return python


def tool(name: str) -> str:
    """The path of a Debian tool that has its package's name."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin")
    if not found:
        raise BenchError(f"{name} is missing: sudo apt-get install {name}")
    return found
