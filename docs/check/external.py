"""Asks other servers whether what documents link to is still there."""

import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

ATTEMPTS = 3
TIMEOUT_SECONDS = 20
AT_ONCE = 8
AGENT = "Mozilla/5.0 (compatible; link check of Marquee's documents)"
# Doors that are shut to programs, or to too many questions: they say nothing about the page.
SHUT = {401, 403, 405, 429, 999}
# Names that are examples, and this machine.
NOBODYS = ("localhost", "127.0.0.1", "example.com", "example.org", "example.net")


def status(address: str) -> int | str:
    """What a server says at last, or why it says nothing."""
    request = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept": "*/*"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))


def asked(address: str, pause_seconds: float) -> int | str:
    """The last of some attempts: a server may have a bad moment, a page that is gone has not."""
    said: int | str = "not asked"
    for attempt in range(ATTEMPTS):
        said = status(address)
        if isinstance(said, int) and said < 500:
            break
        if attempt + 1 < ATTEMPTS:
            time.sleep(pause_seconds * 2**attempt)
    return said


def is_nobodys(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    return any(host == name or host.endswith("." + name) for name in NOBODYS)


def broken(links: dict[str, str], pause_seconds: float = 2, nobodys=is_nobodys) -> list[str]:
    """Those of the addresses that are not there, with the place that each stands at."""
    asking = sorted(address for address in links if not nobodys(address))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = dict(pool.map(lambda one: (one, asked(one, pause_seconds)), asking))
    shut = [address for address, said in answers.items() if said in SHUT]
    print(f"links: asked for {len(asking)} addresses; {len(shut)} do not let programs in")
    for address in shut:
        print(f"  {links[address]}: {address}: {answers[address]}, not judged")
    return [
        f"{links[address]}: {address}: {said}"
        for address, said in answers.items()
        if said not in SHUT and not (isinstance(said, int) and said < 400)
    ]
