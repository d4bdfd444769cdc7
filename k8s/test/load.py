"""Asks the service without a pause and counts what was lost: load.py ADDRESS STOP_FILE

Runs until STOP_FILE exists, then prints one line of JSON. Lost is every request that did not bring
the answer that it should: no connection, a cut one, a time-out, another status. Nothing is retried,
also not what a connection that was closed meanwhile could not send. Connections are kept for fifty
requests, as browsers and load balancers keep theirs, so that new replicas get their share.
"""

import http.client
import json
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

PATHS = ["/", "/api/catalog/home", "/movie/603", "/3/movie/603", "/3/movie/popular", "/api/status"]
THREADS = 6
PER_CONNECTION = 50
PAUSE = 0.01


def visit(address, stop, results, lock):
    host = urlsplit(address).netloc
    connection, served, turn = None, 0, 0
    while not stop.exists():
        path = PATHS[turn % len(PATHS)]
        turn += 1
        began = time.monotonic()
        try:
            if connection is None or served >= PER_CONNECTION:
                if connection:
                    connection.close()
                connection, served = http.client.HTTPConnection(host, timeout=10), 0
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            served += 1
            if answer.getheader("Connection", "").lower() == "close":
                connection.close()
                connection = None
            outcome = str(answer.status)
        except (OSError, http.client.HTTPException) as failure:
            outcome = (
                f"{type(failure).__name__} on {'a new' if served == 0 else 'a kept'} connection"
            )
            if connection:
                connection.close()
            connection = None
        with lock:
            results.append((outcome, time.monotonic() - began))
        time.sleep(PAUSE)


def main(address, stop):
    results, lock = [], threading.Lock()
    threads = [
        threading.Thread(target=visit, args=(address, stop, results, lock)) for _ in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcomes = Counter(outcome for outcome, _ in results)
    times = sorted(seconds for _, seconds in results)
    print(
        json.dumps(
            {
                "requests": len(results),
                "lost": len(results) - outcomes["200"],
                "outcomes": outcomes,
                "p50_ms": round(times[len(times) // 2] * 1000, 1),
                "p99_ms": round(times[len(times) * 99 // 100] * 1000, 1),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
