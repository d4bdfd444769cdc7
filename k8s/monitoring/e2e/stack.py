"""Starts what is watched and what watches it, all on the loopback address."""

import os
import re
import shutil
import signal
import ssl
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import shortened
import yaml
from receivers import Receivers
from servers import BenchError, Server, free_port, service, tool
from tmdb import Tmdb

MONITORING = Path(__file__).resolve().parents[1]
NAMESPACE = "movie-service-prod"


class Stack:
    """The packaged service with its parts, Prometheus, Alertmanager and the blackbox exporter."""

    def __init__(self, stack: ExitStack, app: Path, folder: Path) -> None:
        self._stack, self._folder = stack, folder
        self.tmdb = Tmdb()
        self.receivers = Receivers()
        self.valkey = self._valkey()
        self.service = stack.enter_context(self._service(app))
        self.alertmanager = self._alertmanager()
        self.prometheus = self._prometheus()
        self.service.await_answer("/api/status")
        self.prometheus.await_answer("/-/ready")
        self.alertmanager.await_answer("/-/ready")

    def _start(self, name: str, command: list[str], port: int) -> Server:
        return self._stack.enter_context(Server(name, command, self._folder, port))

    def _valkey(self) -> Server:
        port = free_port()
        name = "valkey-server" if shutil.which("valkey-server") else "redis-server"
        command = [tool(name), "--port", str(port), "--bind", "127.0.0.1"]
        return self._start("valkey", [*command, "--save", "", "--appendonly", "no"], port)

    def _service(self, app: Path) -> Server:
        upstream = f"http://127.0.0.1:{self.tmdb.port}"
        environment = {
            "QUARKUS_REDIS_HOSTS": f"redis://127.0.0.1:{self.valkey.port}",
            "QUARKUS_SHUTDOWN_DELAY": "0",
            "MARQUEE_DATABASE_EMBEDDED": "true",
            "MARQUEE_DATA_DIR": str(self._folder / "data"),
            "MARQUEE_IMAGES_DIRECTORY": str(self._folder / "pictures"),
            "MARQUEE_IMAGES_UPSTREAM": f"{upstream}/t/p/",
            "MARQUEE_TITLES_EXPORT_URL": f"{upstream}/exports/",
            # So little that everything happens within minutes: evictions, stale answers, refusals.
            "MARQUEE_CACHE_MEMORY": "1M",
            "MARQUEE_CACHE_NEGATIVE": "2s",
            "MARQUEE_TMDB_REQUESTS_PER_SECOND": "15",
            "MARQUEE_TMDB_DEADLINE": "2s",
            "MARQUEE_TMDB_BREAKER_DELAY": "2s",
            "MARQUEE_CLIENT_LIMIT_ENABLED": "true",
            "MARQUEE_JOBS_IMPORT_EVERY": "15s",
            "MARQUEE_JOBS_WARM_EVERY": "20s",
            "MARQUEE_JOBS_JITTER": "1s",
        }
        return service(app, self._folder, self.tmdb.port, environment=environment)

    def _alertmanager(self) -> Server:
        secrets = self._folder / "secrets"
        secrets.mkdir()
        (secrets / "pagerduty-routing-key").write_text("of-a-test")
        (secrets / "slack-url").write_text(f"{self.receivers.origin}/slack")
        text = (MONITORING / "alertmanager.yaml").read_text()
        config = self._folder / "alertmanager.yaml"
        config.write_text(shortened.alertmanager(text, self.receivers.origin, secrets))
        port = free_port()
        command = [tool("prometheus-alertmanager"), f"--config.file={config}"]
        command += [f"--storage.path={self._folder / 'alertmanager'}", "--cluster.listen-address="]
        return self._start(
            "alertmanager", [*command, f"--web.listen-address=127.0.0.1:{port}"], port
        )

    def _prometheus(self) -> Server:
        rules = self._folder / "rules"
        rules.mkdir()
        for file in (MONITORING / "rules").glob("*.yaml"):
            (rules / file.name).write_text(shortened.rules(file.read_text()))
        config = self._folder / "prometheus.yaml"
        config.write_text(yaml.safe_dump(self._prometheus_config(rules)))
        port = free_port()
        command = [tool("prometheus"), f"--config.file={config}"]
        command += [f"--storage.tsdb.path={self._folder / 'prometheus'}"]
        return self._start("prometheus", [*command, f"--web.listen-address=127.0.0.1:{port}"], port)

    def _prometheus_config(self, rules: Path) -> dict:
        labels = {"namespace": NAMESPACE, "pod": "movie-service-0"}
        metrics = self.service.metrics.removeprefix("http://").removesuffix("/q/metrics")
        blackbox, public = self._blackbox(), PublicAddress(self._folder)
        return {
            "global": {
                "scrape_interval": "1s",
                "scrape_timeout": "1s",
                "evaluation_interval": f"{shortened.EVALUATION_SECONDS}s",
                "external_labels": {"runbook": "docs/runbook.md"},
            },
            "rule_files": [f"{rules}/*.yaml"],
            "alerting": {
                "alertmanagers": [
                    {"static_configs": [{"targets": [f"127.0.0.1:{self.alertmanager.port}"]}]}
                ]
            },
            "scrape_configs": [
                {
                    "job_name": "movie-service",
                    "metrics_path": "/q/metrics",
                    "static_configs": [{"targets": [metrics], "labels": labels}],
                },
                {
                    "job_name": "movie-service-probe",
                    "metrics_path": "/probe",
                    "params": {"module": ["public-address"], "target": [public.origin]},
                    "static_configs": [
                        {
                            "targets": [f"127.0.0.1:{blackbox.port}"],
                            "labels": {"namespace": NAMESPACE},
                        }
                    ],
                },
            ],
        }

    def _blackbox(self) -> Server:
        documents = yaml.safe_load_all((MONITORING / "blackbox.yaml").read_text())
        text = next(it for it in documents if it["kind"] == "ConfigMap")["data"]["blackbox.yaml"]
        modules = yaml.safe_load(text)
        # The certificate of this test is signed by nobody.
        modules["modules"]["public-address"]["http"]["tls_config"] = {"insecure_skip_verify": True}
        config = self._folder / "blackbox.yaml"
        config.write_text(yaml.safe_dump(modules))
        port = free_port()
        command = [tool("prometheus-blackbox-exporter"), f"--config.file={config}"]
        return self._start("blackbox", [*command, f"--web.listen-address=127.0.0.1:{port}"], port)

    def postgres(self) -> list[int]:
        """The processes of the embedded PostgreSQL."""
        files = (self._folder / "data").rglob("postmaster.pid")
        postmaster = next(files).read_text().split("\n", 1)[0]
        return [int(postmaster), *children(int(postmaster))]


class PublicAddress:
    """What stands for the load balancer: 200 by TLS."""

    def __init__(self, folder: Path) -> None:
        key, certificate = folder / "key.pem", folder / "certificate.pem"
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "90"]
        command += ["-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
        subprocess.run(command, check=True, capture_output=True)

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        # A probe that hangs up is no news.
        server.handle_error = lambda *_: None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.origin = f"https://127.0.0.1:{server.server_port}"


class Stopped:
    """Processes that hang: they keep their connections and answer nothing."""

    def __init__(self, processes: list[int]) -> None:
        self._processes = processes

    def __enter__(self) -> None:
        self._send(signal.SIGSTOP)

    def __exit__(self, *_: object) -> None:
        self._send(signal.SIGCONT)

    def _send(self, number: signal.Signals) -> None:
        for process in self._processes:
            try:
                os.kill(process, number)
            except ProcessLookupError:
                continue


def children(parent: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            match = re.search(r"^PPid:\s+(\d+)$", status.read_text(), re.MULTILINE)
        except (FileNotFoundError, ProcessLookupError):
            continue
        if match and int(match[1]) == parent:
            found.append(int(status.parent.name))
    return found


def await_that(condition: Callable[[], bool], what: str, seconds: float = 90) -> float:
    """Waits; gives how long it took."""
    start = time.monotonic()
    while not condition():
        if time.monotonic() - start > seconds:
            raise BenchError(f"waited {seconds:.0f} s in vain: {what}")
        time.sleep(0.2)
    return time.monotonic() - start
