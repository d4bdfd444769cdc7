"""The design that Marquee replaces, as its good practice has it: Flask, requests, a dict with TTL.

It is given two advantages: bodies are compressed once and kept compressed (flask-compress would do
it for every answer), and they are passed on as they came instead of being parsed and serialised.
"""

import gzip
import os
import time
from dataclasses import dataclass

import requests
from flask import Flask, Response, request

UPSTREAM = os.environ["UPSTREAM"]
TIME_TO_LIVE_SECONDS = 1800

app = Flask(__name__)
session = requests.Session()
session.headers["Authorization"] = "Bearer bench"
cache: dict[str, "Entry"] = {}


@dataclass(frozen=True)
class Entry:
    status: int
    identity: bytes
    gzip: bytes
    expires: float


@app.get("/3/<path:path>")
def read(path: str) -> Response:
    key = request.full_path
    entry = cache.get(key)
    if entry is None or entry.expires < time.monotonic():
        entry = cache[key] = fetch(key)
    wants_gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    response = Response(
        entry.gzip if wants_gzip else entry.identity, entry.status, mimetype="application/json"
    )
    response.headers["Cache-Control"] = "public, max-age=300"
    response.headers["Vary"] = "Accept-Encoding"
    if wants_gzip:
        response.headers["Content-Encoding"] = "gzip"
    return response


def fetch(key: str) -> Entry:
    answer = session.get(UPSTREAM + key.rstrip("?"), timeout=5)
    expires = time.monotonic() + TIME_TO_LIVE_SECONDS
    body = answer.content
    return Entry(answer.status_code, body, gzip.compress(body, 9, mtime=0), expires)
