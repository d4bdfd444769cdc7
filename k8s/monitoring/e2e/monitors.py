"""Asks Prometheus and Alertmanager."""

import json
import math
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass

from servers import BenchError


def fetched(url: str, form: dict | None = None) -> object:
    data = urllib.parse.urlencode(form).encode() if form else None
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data), timeout=60) as response:
            return json.load(response)
    except urllib.error.HTTPError as refused:
        raise BenchError(f"{refused.read().decode()[:300]}: {form}") from refused


@dataclass(frozen=True)
class Data:
    """What an expression gave over the whole run."""

    series: int
    # Those that have at least two different values, NaN not counted.
    changing: int

    @property
    def finding(self) -> str:
        if not self.series:
            return "no data"
        return "" if self.changing else "NaN or constant"


class Prometheus:
    def __init__(self, origin: str) -> None:
        self._origin = origin

    def data(self, expression: str, start: float, end: float) -> Data:
        form = {"query": expression, "start": start, "end": end, "step": "1s"}
        answer = fetched(f"{self._origin}/api/v1/query_range", form)["data"]["result"]
        changing = 0
        for series in answer:
            values = {float(value) for _, value in series["values"]}
            changing += len({value for value in values if not math.isnan(value)}) > 1
        return Data(len(answer), changing)

    def value(self, expression: str) -> float:
        """The sum of what there is now; 0 where there is nothing."""
        answer = fetched(f"{self._origin}/api/v1/query", {"query": expression})["data"]["result"]
        return sum(float(series["value"][1]) for series in answer)

    def broken_rules(self) -> list[str]:
        groups = fetched(f"{self._origin}/api/v1/rules")["data"]["groups"]
        rules = [rule for group in groups for rule in group["rules"]]
        return [f"{it['name']}: {it.get('lastError')}" for it in rules if it["health"] != "ok"]

    def is_firing(self, alert: str) -> bool:
        return self.value(f'count(ALERTS{{alertname="{alert}", alertstate="firing"}})') > 0


class Alertmanager:
    def __init__(self, origin: str) -> None:
        self.origin = origin

    def _alerts(self, name: str) -> list[dict]:
        query = urllib.parse.urlencode({"filter": f'alertname="{name}"'})
        return fetched(f"{self.origin}/api/v2/alerts?{query}")

    def is_inhibited(self, alert: str) -> bool:
        return any(it["status"]["inhibitedBy"] for it in self._alerts(alert))

    def is_silenced(self, alert: str) -> bool:
        return any(it["status"]["silencedBy"] for it in self._alerts(alert))
