"""Rules and Alertmanager's configuration as they are, but hours become seconds.

The order of durations stays, so that whatever is compared stays in proportion: short windows below
long ones, delays below windows. Metrics are read every second here, every 15 s in the cluster.
Thresholds are not touched.
"""

import re
from pathlib import Path

SECONDS = {
    "10s": 1, "30s": 1, "1m": 4, "2m": 3, "3m": 4, "5m": 10, "10m": 5, "30m": 20, "1h": 30,
    "4h": 60, "6h": 45, "1d": 60, "3d": 90, "30d": 300, "15s": 1,
}  # fmt: skip
RATE_INTERVAL = "6s"
RANGE = "60s"
EVALUATION_SECONDS = 1


def duration(text: str) -> str:
    """What stands for a duration; a new one must be given a place first."""
    if text not in SECONDS:
        raise ValueError(f"{text}: say in shortened.py how long it is in the test")
    return f"{SECONDS[text]}s"


def expression(text: str) -> str:
    """A PromQL expression with short windows."""
    return re.sub(r"\[(\d+[smhd])\]", lambda it: f"[{duration(it[1])}]", text)


def rules(text: str) -> str:
    """A file of rules. Groups that are evaluated every 5 minutes are so every second."""
    text = re.sub(r"^( +interval:) \S+$", rf"\1 {EVALUATION_SECONDS}s", text, flags=re.MULTILINE)
    text = re.sub(
        r"^( +for:) (\S+)$", lambda it: f"{it[1]} {duration(it[2])}", text, flags=re.MULTILINE
    )
    return expression(text)


def alertmanager(text: str, receiver: str, secrets: Path) -> str:
    """The configuration with its messages sent here, its tickets at any hour."""
    text = re.sub(
        r"((?:group_wait|group_interval|repeat_interval|resolve_timeout):) (\S+)",
        lambda it: f"{it[1]} {duration(it[2])}",
        text,
    )
    for there, here in {
        "https://events.pagerduty.com/v2/enqueue": f"{receiver}/pagerduty",
        "/etc/alertmanager/secrets/alertmanager-receivers": str(secrets),
        "monday:friday": "sunday:saturday",
        "start_time: '08:00', end_time: '18:00'": "start_time: '00:00', end_time: '24:00'",
    }.items():
        if there not in text:
            raise ValueError(f"{there} is not in Alertmanager's configuration any more")
        text = text.replace(there, here)
    return text
