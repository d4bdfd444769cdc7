"""Those who ask while versions come and go: many are counted, one notes who answers."""

import http.client
import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from journal import Failed

LOAD = Path(__file__).resolve().parents[1] / "load.py"
PAUSE_SECONDS = 0.1
TIMEOUT_SECONDS = 5
PATIENCE_SECONDS = 30


class Load:
    """Requests without a pause for as long as the context lasts; then the result of load.py."""

    def __init__(self, url, folder):
        self._url = url
        self._stop = folder / "stop"
        self._process = None
        self.result = None

    def __enter__(self):
        self._stop.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, LOAD, self._url, self._stop], stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(self, kind, value, trace):
        self._stop.touch()
        try:
            output, _ = self._process.communicate(timeout=PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise Failed("the load generator does not end") from None
        finally:
            self._stop.unlink()
        if kind is None and self._process.returncode:
            raise Failed(f"the load generator ended with {self._process.returncode}")
        if self._process.returncode == 0:
            self.result = json.loads(output)


class Witness:
    """Asks which commit answers, each time on a new connection, and notes when."""

    def __init__(self, url):
        self._host = urlsplit(url).netloc
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._ask_on, daemon=True)
        # Moments of time.monotonic() and who answered then; None is nobody.
        self.answers = []

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, kind, value, trace):
        self._stop.set()
        self._thread.join()

    def met(self, commit):
        """How often this commit answered."""
        return sum(answer == commit for _, answer in self.answers)

    def last_other_than(self, commit):
        """The moment of the last answer that was not of this commit; None where all were."""
        return max((moment for moment, answer in self.answers if answer != commit), default=None)

    def _ask_on(self):
        while not self._stop.wait(PAUSE_SECONDS):
            commit = self._ask()
            self.answers.append((time.monotonic(), commit))

    def _ask(self):
        connection = http.client.HTTPConnection(self._host, timeout=TIMEOUT_SECONDS)
        try:
            connection.request("GET", "/api/status")
            return json.loads(connection.getresponse().read()).get("commit")
        except (OSError, http.client.HTTPException, ValueError):
            return None
        finally:
            connection.close()
