"""Visitors of all kinds, more of them now and fewer then."""

import http.client
import math
import random
import threading
import time

from tmdb import FIRST_UNKNOWN

VISITORS = 4
SLOWEST, FASTEST = 2.0, 15.0
WAVE_SECONDS = 20
CROWD = 60
RUSH = 12


class Visitors:
    """Threads that ask until they are stopped; errors are answers too."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._stopped = threading.Event()
        self._threads = [
            threading.Thread(target=self._visit, args=(seed,), daemon=True)
            for seed in range(VISITORS)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stopped.set()
        for thread in self._threads:
            thread.join(timeout=30)

    def crowd(self) -> None:
        """Many at once: half ask for the same that nobody has asked before, half each for another."""
        first = random.randrange(2_000_000, 8_000_000)
        paths = [f"/3/movie/{first + max(0, i - CROWD // 2)}" for i in range(CROWD)]
        threads = [
            threading.Thread(target=Visitor(self._port).ask, args=("GET", path)) for path in paths
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=30)

    def rush(self) -> None:
        """Many who want the same, which is kept, each on a connection of their own, until stopped."""

        def hurry() -> None:
            while not self._stopped.is_set():
                Visitor(self._port).ask("GET", f"/3/movie/{random.randrange(1, 6)}")

        self._threads += [threading.Thread(target=hurry, daemon=True) for _ in range(RUSH)]
        for thread in self._threads[-RUSH:]:
            thread.start()

    def _visit(self, seed: int) -> None:
        visitor, dice = Visitor(self._port), random.Random(seed)
        while not self._stopped.is_set():
            visitor.ask(*wish(dice))
            wave = (1 + math.sin(2 * math.pi * time.monotonic() / WAVE_SECONDS)) / 2
            self._stopped.wait(1 / (SLOWEST + wave * (FASTEST - SLOWEST)))


class Visitor:
    """A browser: keeps its connection and its session."""

    def __init__(self, port: int) -> None:
        self._host = f"127.0.0.1:{port}"
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self._cookie = ""

    def ask(self, method: str, path: str, body: str | None = None) -> None:
        headers = {"Origin": f"http://{self._host}", "Accept-Encoding": "gzip"}
        if body:
            headers["Content-Type"] = "application/json"
        if self._cookie:
            headers["Cookie"] = self._cookie
        try:
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
            response.read()
        except (OSError, http.client.HTTPException):
            self._connection.close()
            return
        if set_cookie := response.headers.get("Set-Cookie"):
            self._cookie = set_cookie.partition(";")[0]


def wish(dice: random.Random) -> tuple[str, str] | tuple[str, str, str]:
    """What somebody wants next."""
    favourite = 1 + min(int(dice.expovariate(0.2)), 60)
    kind = dice.random()
    if kind < 0.25:
        return "GET", f"/3/movie/{favourite}"
    if kind < 0.40:
        return "GET", f"/api/catalog/movies/{favourite}"
    if kind < 0.50:
        return "GET", dice.choice(["/", f"/movie/{favourite}", "/api/catalog/home"])
    if kind < 0.65:
        return "GET", f"/3/movie/{dice.randrange(1_000, 900_000)}"
    if kind < 0.70:
        return "GET", f"/api/catalog/search?q=film+{dice.randrange(300)}"
    if kind < 0.78:
        return "GET", f"/api/catalog/suggest?q=film%20number%20{dice.randrange(1_000)}"
    if kind < 0.86:
        return "GET", f"/images/w342/{dice.randrange(400)}abcdefghijklmnopqrstuvw.jpg"
    if kind < 0.90:
        return "GET", f"/3/movie/{FIRST_UNKNOWN + dice.randrange(3)}"
    if kind < 0.92:
        return "GET", f"/no-such-page-{dice.randrange(9)}"
    if kind < 0.96:
        return "PUT", f"/api/library/list/{favourite}"
    if kind < 0.98:
        return "DELETE", f"/api/library/list/{favourite}"
    return "PUT", f"/api/library/ratings/{favourite}", '{"value":8}'
