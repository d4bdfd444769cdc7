"""Rate, errors and duration of requests, by route."""

from boards.form import NAMESPACE, SERVICE, Dashboard, Panel, Query, Variable

ROUTE = Variable(
    "uri",
    "Route",
    f"label_values(http_server_requests_seconds_count{{{SERVICE}}}, uri)",
    several=True,
)
REQUESTS = f'{SERVICE}, uri=~"$uri"'
RECORDED = 'namespace="$namespace", uri=~"$uri"'


def rate(
    by: str, selector: str = REQUESTS, metric: str = "http_server_requests_seconds_count"
) -> str:
    return f"sum by ({by}) (rate({metric}{{{selector}}}[$__rate_interval]))"


def quantile(share: float) -> str:
    buckets = rate("le", metric="http_server_requests_seconds_bucket")
    return f"histogram_quantile({share}, {buckets})"


DASHBOARD = Dashboard(
    uid="marquee-http",
    title="Marquee / HTTP",
    description="Rate, errors and duration of requests by route template.",
    variables=[NAMESPACE, ROUTE],
    rows={
        "By route": [
            Panel(
                title="Requests by route",
                description="Requests per second, the ten routes asked most. UNKNOWN are addresses that do not exist.",
                unit="reqps",
                queries=[
                    Query(
                        f"topk(10, namespace_uri:http_server_requests:rate5m{{{RECORDED}}})",
                        "{{uri}}",
                    )
                ],
            ),
            Panel(
                title="Share of errors by route",
                description="Requests that ended with 5xx, the ten worst routes.",
                unit="percentunit",
                queries=[
                    Query(
                        f"topk(10, namespace_uri:http_server_errors:ratio_rate5m{{{RECORDED}}})",
                        "{{uri}}",
                    )
                ],
                threshold=0.001,
            ),
            Panel(
                title="p99 by route",
                description="99 % of requests of a route took at most this long, the ten slowest routes.",
                unit="s",
                queries=[
                    Query(
                        f"topk(10, namespace_uri:http_server_requests_seconds:p99_rate5m{{{RECORDED}}})",
                        "{{uri}}",
                    )
                ],
                threshold=0.8,
            ),
        ],
        "All chosen routes": [
            Panel(
                title="Requests by status",
                description="Requests per second by status. 499 is a visitor who left before the answer.",
                unit="reqps",
                queries=[Query(rate("status"), "{{status}}")],
                stacked=True,
            ),
            Panel(
                title="Requests by method",
                description="Requests per second by method.",
                unit="reqps",
                queries=[Query(rate("method"), "{{method}}")],
                stacked=True,
            ),
            Panel(
                title="Requests by cache outcome",
                description="How the cache answered; none: it was not asked.",
                unit="reqps",
                queries=[Query(rate("cache"), "{{cache}}")],
                stacked=True,
            ),
            Panel(
                title="Time to answer",
                description="Half, 95 % and 99 % of requests took at most this long.",
                unit="s",
                queries=[
                    Query(quantile(0.5), "p50"),
                    Query(quantile(0.95), "p95"),
                    Query(quantile(0.99), "p99"),
                ],
            ),
            Panel(
                title="Time by cache outcome",
                description="99 % of requests took at most this long, by how the cache answered.",
                unit="s",
                queries=[
                    Query(
                        "histogram_quantile(0.99, "
                        + rate("cache, le", metric="http_server_requests_seconds_bucket")
                        + ")",
                        "{{cache}}",
                    )
                ],
            ),
            Panel(
                title="Refused clients",
                description="Requests per second answered with 429, because their client asked for too much that is not kept.",
                unit="reqps",
                queries=[
                    Query(
                        f"sum(rate(marquee_client_limit_refused_total{{{SERVICE}}}[$__rate_interval]))",
                        "refused",
                    )
                ],
            ),
        ],
    },
)
