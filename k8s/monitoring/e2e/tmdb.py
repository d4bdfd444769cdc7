"""TMDB's stand-in, which can be broken in the ways in which TMDB breaks."""

import gzip
import json
from datetime import UTC, datetime, timedelta

from upstream import Upstream

FIRST_UNKNOWN = 9_000_000
TITLES = 2_000
# The smallest that passes for a JPEG by its first bytes; nobody looks at it here.
PICTURE = b"\xff\xd8\xff\xe0" + bytes(4_000) + b"\xff\xd9"
REASONS = {401: "Unauthorized", 429: "Too Many Requests", 500: "Internal Server Error"}


class Tmdb(Upstream):
    """Answers films, lists, pictures and an export; or, while `trouble` is set, that status."""

    def __init__(self) -> None:
        self.trouble: int | None = None
        today = datetime.now(UTC).date()
        self._today, self._exported = today, [today - timedelta(days=1)]
        super().__init__(latency=0.05)

    def export_today(self) -> None:
        """From now on there is a newer export than that of yesterday."""
        self._exported.append(self._today)

    def _response(self, target: str, wants_gzip: bool) -> bytes:
        if self.trouble and not target.startswith("/exports/"):
            more = "Retry-After: 3\r\n" if self.trouble == 429 else ""
            return self._answer(self.trouble, "application/json", b'{"status_code":7}', more)
        if target.startswith("/t/p/"):
            return self._answer(200, "image/jpeg", PICTURE)
        if target.startswith("/exports/"):
            names = [f"/exports/movie_ids_{day:%m_%d_%Y}.json.gz" for day in self._exported]
            found = target in names
            return self._answer(
                200 if found else 404, "application/gzip", export() if found else b""
            )
        if film(target) >= FIRST_UNKNOWN:
            return self._answer(404, "application/json", b'{"status_code":34}')
        return super()._response(target, wants_gzip)

    @staticmethod
    def _answer(status: int, content_type: str, body: bytes, more: str = "") -> bytes:
        reason = REASONS.get(status, "OK" if status == 200 else "Not Found")
        head = (
            f"HTTP/1.1 {status} {reason}\r\nContent-Type: {content_type}\r\n{more}"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body


def film(target: str) -> int:
    """The film that an address asks for; 0 where it asks for something else."""
    path = target.partition("?")[0].removeprefix("/3/movie/")
    return int(path) if path.isdigit() else 0


def export() -> bytes:
    """A daily export of films."""
    lines = (
        {"adult": False, "id": i, "original_title": f"Film number {i}", "popularity": 1 + i % 90,
         "video": False}
        for i in range(1, TITLES + 1)
    )  # fmt: skip
    return gzip.compress("\n".join(map(json.dumps, lines)).encode(), mtime=0)
