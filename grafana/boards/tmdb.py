"""What goes upstream, within which budget, and how TMDB does."""

from boards.form import SERVICE, Dashboard, Panel, Query

NS = 'namespace="$namespace"'


def rate(metric: str, by: str) -> str:
    return f"sum by ({by}) (rate({metric}{{{SERVICE}}}[$__rate_interval]))"


def quantiles(metric: str) -> list[Query]:
    return [
        Query(f"histogram_quantile({share}, {rate(metric + '_bucket', 'le')})", name)
        for share, name in ((0.5, "p50"), (0.95, "p95"), (0.99, "p99"))
    ]


DASHBOARD = Dashboard(
    uid="marquee-tmdb",
    title="Marquee / TMDB",
    description="Rate beside budget, latency, errors and the breaker of the way to TMDB.",
    rows={
        "Traffic": [
            Panel(
                title="Attempts by outcome",
                description="Requests sent to TMDB per second, by status or by what went wrong.",
                unit="reqps",
                queries=[
                    Query(rate("marquee_tmdb_requests_seconds_count", "outcome"), "{{outcome}}")
                ],
                stacked=True,
            ),
            Panel(
                title="Use of the budget",
                description="Attempts as a share of what the fleet may send, last 5 minutes.",
                unit="percentunit",
                queries=[Query(f"namespace:tmdb_budget_use:ratio_rate5m{{{NS}}}", "use")],
                threshold=0.9,
            ),
            Panel(
                title="Time to answer",
                description="How long TMDB takes for half, 95 % and 99 % of attempts.",
                unit="s",
                queries=quantiles("marquee_tmdb_requests_seconds"),
            ),
        ],
        "Budget": [
            Panel(
                title="Requests that wait for their turn",
                description="At this moment, by replica.",
                unit="none",
                queries=[Query(f"marquee_tmdb_budget_waiting{{{SERVICE}}}", "{{pod}}")],
            ),
            Panel(
                title="Time until the turn",
                description="How long half, 95 % and 99 % of attempts waited for the budget.",
                unit="s",
                queries=quantiles("marquee_tmdb_budget_wait_seconds"),
            ),
            Panel(
                title="Turned away",
                description="Fetches that ended without an attempt, by reason; rate_limited counts TMDB's own 429 too.",
                unit="ops",
                queries=[Query(rate("marquee_tmdb_refused_total", "reason"), "{{reason}}")],
            ),
        ],
        "Health": [
            Panel(
                title="Share of failures",
                description="Fetches that failed because TMDB is unwell or the breaker is open, last 5 minutes. From one half on it pages.",
                unit="percentunit",
                queries=[Query(f"namespace:tmdb_failures:ratio_rate5m{{{NS}}}", "failures")],
                threshold=0.5,
                maximum=1,
            ),
            Panel(
                title="Breaker",
                description="Replicas by the state that their breaker is in.",
                unit="none",
                queries=[Query(f"sum by (state) (marquee_tmdb_breaker{{{SERVICE}}})", "{{state}}")],
                stacked=True,
            ),
            Panel(
                title="Token rejected",
                description="Replicas to which TMDB said 401 or 403, until it answers them again.",
                unit="none",
                queries=[Query(f"sum(marquee_tmdb_token_rejected{{{SERVICE}}})", "rejected")],
                width=4,
            ),
            Panel(
                title="Wants to be left alone",
                description="How much longer TMDB's Retry-After closes the budget.",
                unit="s",
                queries=[Query(f"max(marquee_tmdb_paused_seconds{{{SERVICE}}})", "pause")],
                width=4,
            ),
        ],
    },
)
