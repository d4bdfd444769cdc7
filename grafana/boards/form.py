"""Panels and dashboards as Grafana's JSON, with what ours have in common said once."""

from dataclasses import dataclass, field

SCHEMA_VERSION = 39
WIDTH = 24
DATASOURCE = {"type": "prometheus", "uid": "${datasource}"}
# The service in the namespace that is looked at.
SERVICE = 'job="movie-service", namespace="$namespace"'


@dataclass(frozen=True)
class Query:
    """One expression, and what its series are called in the legend."""

    expr: str
    legend: str = ""

    def json(self, number: int, instant: bool) -> dict:
        return {
            "refId": chr(ord("A") + number),
            "datasource": DATASOURCE,
            "expr": " ".join(self.expr.split()),
            "legendFormat": self.legend or "__auto",
            "range": not instant,
            "instant": instant,
        }


@dataclass(frozen=True)
class Panel:
    """A graph over time, unless a subclass says otherwise."""

    title: str
    description: str
    unit: str
    queries: list[Query]
    width: int = 8
    height: int = 8
    stacked: bool = False
    # From which value on it is bad; shown as a red line or colour.
    threshold: float | None = None
    bad_below: bool = False
    maximum: float | None = None
    type: str = "timeseries"

    @property
    def instant(self) -> bool:
        return False

    def json(self, number: int, x: int, y: int) -> dict:
        return {
            "id": number,
            "type": self.type,
            "title": self.title,
            "description": self.description,
            "datasource": DATASOURCE,
            "gridPos": {"h": self.height, "w": self.width, "x": x, "y": y},
            "targets": [query.json(i, self.instant) for i, query in enumerate(self.queries)],
            "fieldConfig": {"defaults": self.defaults(), "overrides": []},
            "options": self.options(),
        }

    def defaults(self) -> dict:
        limits = {} if self.maximum is None else {"max": self.maximum}
        return {
            "unit": self.unit,
            "min": 0,
            **limits,
            "color": {"mode": "palette-classic"},
            "thresholds": self.thresholds(),
            "custom": self.custom(),
        }

    def thresholds(self) -> dict:
        good, bad = ("red", "green") if self.bad_below else ("green", "red")
        steps: list[dict] = [{"color": good, "value": None}]
        if self.threshold is not None:
            steps.append({"color": bad, "value": self.threshold})
        return {"mode": "absolute", "steps": steps}

    def custom(self) -> dict:
        return {
            "drawStyle": "line",
            "lineWidth": 1,
            "fillOpacity": 30 if self.stacked else 8,
            "showPoints": "never",
            "spanNulls": False,
            "stacking": {"mode": "normal" if self.stacked else "none", "group": "A"},
            "thresholdsStyle": {"mode": "off" if self.threshold is None else "dashed"},
        }

    def options(self) -> dict:
        return {
            "legend": {
                "displayMode": "list",
                "placement": "bottom",
                "showLegend": True,
                "calcs": [],
            },
            "tooltip": {"mode": "multi", "sort": "desc"},
        }


@dataclass(frozen=True)
class Stat(Panel):
    """The newest figure, large."""

    width: int = 4
    height: int = 4
    type: str = "stat"

    def defaults(self) -> dict:
        return super().defaults() | {"color": {"mode": "thresholds"}}

    def custom(self) -> dict:
        return {}

    def options(self) -> dict:
        return {
            "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False},
            "orientation": "auto",
            "textMode": "auto",
            "colorMode": "value",
            "graphMode": "area",
            "justifyMode": "auto",
        }


@dataclass(frozen=True)
class Ranking(Panel):
    """The newest figures as bars, largest first."""

    type: str = "bargauge"

    @property
    def instant(self) -> bool:
        return True

    def custom(self) -> dict:
        return {}

    def options(self) -> dict:
        return {
            "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False},
            "orientation": "horizontal",
            "displayMode": "basic",
            "valueMode": "color",
            "showUnfilled": True,
        }


@dataclass(frozen=True)
class Variable:
    """A choice above the dashboard, filled from the labels of a metric."""

    name: str
    label: str
    query: str
    several: bool = False

    def json(self) -> dict:
        choice = (
            {"multi": True, "includeAll": True, "allValue": ".*"}
            if self.several
            else {"multi": False, "includeAll": False}
        )
        return {
            "type": "query",
            "name": self.name,
            "label": self.label,
            "datasource": DATASOURCE,
            "definition": self.query,
            "query": {"query": self.query, "refId": self.name},
            "refresh": 2,
            "sort": 1,
            "hide": 0,
            **choice,
        }


NAMESPACE = Variable("namespace", "Namespace", 'label_values(up{job="movie-service"}, namespace)')
POD = Variable("pod", "Pod", f"label_values(up{{{SERVICE}}}, pod)", several=True)


@dataclass(frozen=True)
class Dashboard:
    """Rows of panels; its uid never changes, since links and bookmarks hold it."""

    uid: str
    title: str
    description: str
    rows: dict[str, list[Panel]]
    variables: list[Variable] = field(default_factory=lambda: [NAMESPACE])

    def json(self) -> dict:
        return {
            "uid": self.uid,
            "title": self.title,
            "description": self.description,
            "tags": ["marquee"],
            "schemaVersion": SCHEMA_VERSION,
            "version": 1,
            "editable": True,
            "graphTooltip": 1,
            "time": {"from": "now-3h", "to": "now"},
            "refresh": "30s",
            "timezone": "browser",
            "links": [
                {
                    "type": "dashboards",
                    "title": "Marquee",
                    "tags": ["marquee"],
                    "asDropdown": True,
                    "includeVars": True,
                    "keepTime": True,
                    "targetBlank": False,
                }
            ],
            "annotations": {"list": [self.alerts()]},
            "templating": {"list": [self.source(), *(it.json() for it in self.variables)]},
            "panels": self.panels(),
        }

    @staticmethod
    def alerts() -> dict:
        """Where alerts fired, as marks on every graph."""
        return {
            "name": "Alerts",
            "enable": True,
            "datasource": DATASOURCE,
            "iconColor": "red",
            "expr": 'ALERTS{alertstate="firing", namespace="$namespace", alertname=~"Marquee.+"}',
            "titleFormat": "{{alertname}}",
            "textFormat": "{{severity}}",
        }

    @staticmethod
    def source() -> dict:
        return {
            "type": "datasource",
            "name": "datasource",
            "label": "Data source",
            "query": "prometheus",
            "refresh": 1,
            "hide": 0,
            "multi": False,
            "includeAll": False,
        }

    def panels(self) -> list[dict]:
        """Left to right, a new line where a panel has no room."""
        placed: list[dict] = []
        y = 0
        for title, panels in self.rows.items():
            placed.append(self.row(len(placed) + 1, title, y))
            x, y, tallest = 0, y + 1, 0
            for panel in panels:
                if x + panel.width > WIDTH:
                    x, y, tallest = 0, y + tallest, 0
                placed.append(panel.json(len(placed) + 1, x, y))
                x, tallest = x + panel.width, max(tallest, panel.height)
            y += tallest
        return placed

    @staticmethod
    def row(number: int, title: str, y: int) -> dict:
        return {
            "id": number,
            "type": "row",
            "title": title,
            "collapsed": False,
            "gridPos": {"h": 1, "w": WIDTH, "x": 0, "y": y},
            "panels": [],
        }
