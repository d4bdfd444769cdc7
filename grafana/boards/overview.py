"""Is all well, and if not, where to look."""

from boards.form import SERVICE, Dashboard, Panel, Query, Stat

NS = 'namespace="$namespace"'


def now(objective: str, share: float) -> str:
    """The share of good requests in the last minutes."""
    return f'1 - {share} * namespace_slo:error_budget_burn:ratio_rate5m{{{NS}, slo="{objective}"}}'


DASHBOARD = Dashboard(
    uid="marquee-overview",
    title="Marquee / Overview",
    description="The objectives, what is left of their error budgets, and how the parts do.",
    rows={
        "Objectives": [
            Stat(
                title="Availability",
                description="Requests without a failure of ours (5xx), last 5 minutes. Objective: 99.9 %.",
                unit="percentunit",
                queries=[Query(now("availability", 0.001))],
                threshold=0.999,
                bad_below=True,
            ),
            Stat(
                title="Hits within 50 ms",
                description="Answers from memory that took less than 50 ms, last 5 minutes. Objective: 99 %.",
                unit="percentunit",
                queries=[Query(now("hit-latency", 0.01))],
                threshold=0.99,
                bad_below=True,
            ),
            Stat(
                title="All within 800 ms",
                description="Answers of any kind that took less than 800 ms, last 5 minutes. Objective: 99 %.",
                unit="percentunit",
                queries=[Query(now("latency", 0.01))],
                threshold=0.99,
                bad_below=True,
            ),
            Stat(
                title="Error budget left",
                description="What is left of each objective's budget of errors for 30 days; below 0 it is missed.",
                unit="percentunit",
                queries=[
                    Query(f"namespace_slo:error_budget_left:ratio30d{{{NS}}}", "{{slo}}"),
                ],
                width=8,
                threshold=0,
                bad_below=True,
            ),
            Stat(
                title="Alerts",
                description="Alerts of this namespace that fire now. The runbook has a heading for each.",
                unit="none",
                queries=[
                    Query(
                        f'count(ALERTS{{alertstate="firing", {NS}, alertname=~"Marquee.+"}}) or vector(0)'
                    )
                ],
                threshold=1,
            ),
            Panel(
                title="Burn rate, one hour",
                description="How many times too fast each error budget is used. 1 lasts 30 days; from 14.4 on it pages.",
                unit="none",
                queries=[Query(f"namespace_slo:error_budget_burn:ratio_rate1h{{{NS}}}", "{{slo}}")],
                width=12,
                threshold=14.4,
            ),
            Panel(
                title="Burn rate, six hours and three days",
                description="The same over longer windows: from 6 on in six hours it pages, from 1 on in three days it is a ticket.",
                unit="none",
                queries=[
                    Query(f"namespace_slo:error_budget_burn:ratio_rate6h{{{NS}}}", "{{slo}} 6 h"),
                    Query(f"namespace_slo:error_budget_burn:ratio_rate3d{{{NS}}}", "{{slo}} 3 d"),
                ],
                width=12,
                threshold=1,
            ),
        ],
        "Traffic": [
            Panel(
                title="Requests",
                description="Requests per second by how they ended.",
                unit="reqps",
                queries=[
                    Query(
                        f"sum by (outcome) (rate(http_server_requests_seconds_count{{{SERVICE}}}[$__rate_interval]))",
                        "{{outcome}}",
                    )
                ],
                stacked=True,
            ),
            Panel(
                title="Time to answer",
                description="Half, 95 % and 99 % of requests took at most this long.",
                unit="s",
                queries=[
                    Query(
                        f"histogram_quantile({share}, sum by (le) (rate(http_server_requests_seconds_bucket{{{SERVICE}}}[$__rate_interval])))",
                        name,
                    )
                    for share, name in ((0.5, "p50"), (0.95, "p95"), (0.99, "p99"))
                ],
                threshold=0.8,
            ),
            Panel(
                title="Hit ratio",
                description="Look-ups in the cache that memory or Valkey answered: nobody waited for TMDB.",
                unit="percentunit",
                queries=[Query(f"namespace:cache_hits:ratio_rate5m{{{NS}}}", "hits")],
                threshold=0.8,
                bad_below=True,
                maximum=1,
            ),
        ],
        "Parts": [
            Panel(
                title="Replicas that answer Prometheus",
                description="Processes whose metrics could be read.",
                unit="none",
                queries=[Query(f"sum(up{{{SERVICE}}})", "replicas")],
            ),
            Panel(
                title="Failures of the parts",
                description="The share of fetches from TMDB, and of work for PostgreSQL, that failed.",
                unit="percentunit",
                queries=[
                    Query(f"namespace:tmdb_failures:ratio_rate5m{{{NS}}}", "TMDB"),
                    Query(f"namespace:database_failures:ratio_rate5m{{{NS}}}", "PostgreSQL"),
                ],
                threshold=0.5,
                maximum=1,
            ),
            Panel(
                title="Parts that are away",
                description="1 while at least one replica is without TMDB (breaker not closed) or Valkey, or all are without PostgreSQL.",
                unit="none",
                queries=[
                    Query(f'1 - min(marquee_tmdb_breaker{{{SERVICE}, state="closed"}})', "TMDB"),
                    Query(f'max(marquee_fleet_breaker{{{SERVICE}, state="open"}})', "Valkey"),
                    Query(f"1 - max(marquee_database_up{{{SERVICE}}})", "PostgreSQL"),
                ],
                maximum=1,
            ),
        ],
    },
)
