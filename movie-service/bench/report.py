"""Turns measurements into Markdown, and puts it where docs/performance.md keeps figures."""

import os
import platform
import re
import subprocess
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from load import Round, Storm
from servers import ROOT, BenchError, java, tool

MEGABYTE = 1e6
DOCUMENT = ROOT / "docs/performance.md"
Rounds = dict[str, list[Round]]


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; the first column is text, all others are figures."""
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def ratios(rounds: Rounds, name: str, figure: str, to: str = "nginx") -> list[float]:
    """A server's figure over another's, round by round."""
    return [
        getattr(ours, figure) / getattr(theirs, figure)
        for ours, theirs in zip(rounds[name], rounds[to], strict=True)
    ]


def hits(rounds: Rounds) -> str:
    """Medians of the rounds, and the medians of the ratios within each round."""

    def row(name: str) -> list[str]:
        def middle(figure: str) -> float:
            return median(getattr(each, figure) for each in rounds[name])

        speeds = [each.requests_per_second for each in rounds[name]]
        return [
            name,
            f"{middle('requests_per_second'):,.0f}",
            f"{min(speeds):,.0f} – {max(speeds):,.0f}",
            f"{middle('p50') / 1000:.2f} ms",
            f"{middle('p99') / 1000:.2f} ms",
            f"{middle('cpu_per_request'):.1f} µs",
            f"{middle('bytes_per_response'):,.0f}",
            f"{middle('logged'):.1%}" if middle("logged") else "off",
            f"**{median(ratios(rounds, name, 'requests_per_second')):.2f}**",
            f"{median(ratios(rounds, name, 'p99')):.2f}",
        ]

    head = ["server", "requests/s", "lowest – highest", "p50", "p99", "CPU per request"]
    head += ["bytes each", "logged", "requests/s ÷ nginx", "p99 ÷ nginx"]
    return table(head, map(row, rounds))


def storms(results: Iterable[Storm]) -> str:
    head = ["server", "clients", "answered 200", "upstream calls", "slowest answer"]
    return table(
        head,
        (
            [each.server, each.clients, each.answered, each.upstream_calls]
            + [f"{each.slowest * 1000:.0f} ms"]
            for each in results
        ),
    )


def machine(command: str, load_before: float, beside: str = "") -> str:
    """The line that says where and when the figures come from, and beside which server."""
    cpu = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    version = subprocess.run([java(), "-version"], capture_output=True, text=True, check=True)
    jdk = version.stderr.splitlines()[1].split("(build ")[-1].rstrip(")")
    return (
        f"Measured {time.strftime('%Y-%m-%d')} by `{command}` on {len(os.sched_getaffinity(0))} "
        f"cores ({cpu[1] if cpu else platform.machine()}), Linux {platform.release()}, "
        f"JDK {jdk}, {beside}load average before the run {load_before:.1f}."
    )


def nginx() -> str:
    """The nginx that was measured."""
    version = subprocess.run([tool("nginx"), "-v"], capture_output=True, text=True).stderr
    return f"nginx {version.strip().rpartition('/')[2]}, "


def publish(section: str, where: str, markdown: str, write: bool = True) -> None:
    """Prints figures, and replaces what stands between their section's markers."""
    text = f"{where}\n\n{markdown}"
    print(text)
    if not write:
        return
    begin, end = f"<!-- {section}:begin -->", f"<!-- {section}:end -->"
    document = DOCUMENT.read_text()
    if begin not in document or end not in document:
        raise BenchError(f"{DOCUMENT} has no markers {begin} and {end}")
    before, rest = document.split(begin, 1)
    DOCUMENT.write_text(f"{before}{begin}\n{text}\n{end}{rest.split(end, 1)[1]}")
