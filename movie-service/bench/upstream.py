"""Plays TMDB for the benchmark: answers in its shapes, made from the address alone.

The same address gives the same bytes on every machine. Each call is counted and timed, and a
latency can be set while it runs. On its own: python3 upstream.py PORT [LATENCY_MILLISECONDS]
"""

import asyncio
import gzip
import json
import random
import re
import sys
import threading
import time
from collections import Counter
from urllib.parse import urlsplit

GENRES = {
    28: "Action", 12: "Adventure", 16: "Animation", 35: "Comedy", 80: "Crime",
    99: "Documentary", 18: "Drama", 10751: "Family", 14: "Fantasy", 36: "History",
    27: "Horror", 10402: "Music", 9648: "Mystery", 10749: "Romance", 878: "Science Fiction",
    10770: "TV Movie", 53: "Thriller", 10752: "War", 37: "Western",
}  # fmt: skip
SYLLABLES = (
    "ba cor del en fa gri hu is jo kel lum mar nor o pel quin ra sol tem ul vor wen xa yl zan "
    "ther ing ed ly tion ment ous ar est ick"
).split()
MAX_AGE_SECONDS = 6 * 3600


class Upstream:
    """An HTTP/1.1 server on a thread of its own, on the loopback address."""

    def __init__(self, port: int = 0, latency: float = 0.0):
        self.latency = latency
        self.calls: Counter[str] = Counter()
        self.moments: list[float] = []
        self._fixed: dict[str, bytes] = {}
        self._started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(port,), daemon=True)
        self._thread.start()
        self._started.wait()

    def serve_gzip(self, target: str, body: bytes) -> None:
        """From now on answers this address with these bytes, which are gzip already."""
        self._fixed[target] = body

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self, port: int) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            asyncio.start_server(self._converse, "127.0.0.1", port, backlog=4096)
        )
        self.port = server.sockets[0].getsockname()[1]
        self._started.set()
        self._loop.run_forever()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                target = head.split(" ", 2)[1]
                self.calls[target] += 1
                self.moments.append(time.monotonic())
                if self.latency:
                    await asyncio.sleep(self.latency)
                writer.write(self._response(target, "gzip" in head.lower()))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _response(self, target: str, wants_gzip: bool) -> bytes:
        status, body, encoding = 200, self._fixed.get(target), "Content-Encoding: gzip\r\n"
        if body is None:
            status, identity = answer(target)
            body = gzip.compress(identity, 9, mtime=0) if wants_gzip else identity
            encoding = encoding if wants_gzip else ""
        head = (
            f"HTTP/1.1 {status} {'OK' if status == 200 else 'Not Found'}\r\n"
            "Content-Type: application/json;charset=utf-8\r\n"
            f"Cache-Control: public, max-age={MAX_AGE_SECONDS}\r\n"
            'ETag: W/"bench"\r\nVary: Accept-Encoding, Origin\r\n'
            f"{encoding}Content-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body


def answer(target: str) -> tuple[int, bytes]:
    """The status and body for an address such as /3/movie/popular?page=2."""
    path = urlsplit(target).path
    document: dict
    if path == "/3/genre/movie/list":
        document = {"genres": [{"id": key, "name": name} for key, name in GENRES.items()]}
    elif path == "/3/configuration":
        document = {"images": {"base_url": "http://image.test/", "poster_sizes": ["w342"]}}
    elif film_id := re.fullmatch(r"/3/movie/(\d+)", path):
        document = details(int(film_id[1]))
    elif re.match(r"/3/(movie|trending|discover|search)/", path):
        document = page(target)
    else:
        error = {"success": False, "status_code": 34, "status_message": "Not found."}
        return 404, json.dumps(error).encode()
    return 200, json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def page(target: str) -> dict:
    """Twenty films, about 13 kB."""
    dice = random.Random(target)
    films = [film(dice.randrange(1, 1_000_000)) for _ in range(20)]
    return {"page": 1, "results": films, "total_pages": 500, "total_results": 10_000}


def film(film_id: int) -> dict:
    """One film as lists show it."""
    dice = random.Random(film_id)
    title = words(dice, 3).title()
    return {
        "adult": False,
        "backdrop_path": picture(dice),
        "genre_ids": dice.sample(sorted(GENRES), 3),
        "id": film_id,
        "original_language": dice.choice(["en", "fr", "ja", "de", "es"]),
        "original_title": title,
        "overview": words(dice, 43).capitalize() + ".",
        "popularity": round(dice.uniform(1, 900), 3),
        "poster_path": picture(dice),
        "release_date": f"{dice.randrange(1930, 2026)}-{dice.randrange(1, 13):02}-15",
        "title": title,
        "video": False,
        "vote_average": round(dice.uniform(4, 9), 1),
        "vote_count": dice.randrange(10, 30_000),
    }


def details(film_id: int) -> dict:
    """One film as its own page shows it."""
    found = film(film_id)
    genres = [{"id": key, "name": GENRES[key]} for key in found.pop("genre_ids")]
    return found | {"genres": genres, "runtime": 90 + film_id % 60, "status": "Released"}


def words(dice: random.Random, count: int) -> str:
    return " ".join("".join(dice.choices(SYLLABLES, k=dice.randrange(1, 4))) for _ in range(count))


def picture(dice: random.Random) -> str:
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    return "/" + "".join(dice.choices(letters, k=27)) + ".jpg"


if __name__ == "__main__":
    upstream = Upstream(int(sys.argv[1]), float((sys.argv[2:] or ["0"])[0]) / 1000)
    print(f"http://127.0.0.1:{upstream.port}/3/movie/popular", flush=True)
    threading.Event().wait()
