"""Valkey, PostgreSQL, and the title index with its import."""

from boards.form import SERVICE, Dashboard, Panel, Query


def rate(metric: str, by: str = "") -> str:
    grouping = f" by ({by})" if by else ""
    return f"sum{grouping} (rate({metric}{{{SERVICE}}}[$__rate_interval]))"


def p95(metric: str) -> str:
    return f"histogram_quantile(0.95, {rate(metric + '_bucket', 'le')})"


DASHBOARD = Dashboard(
    uid="marquee-data",
    title="Marquee / Data",
    description="Valkey, the connection pool and work of PostgreSQL, the title index and its jobs.",
    rows={
        "Valkey": [
            Panel(
                title="Commands",
                description="By what came of them. skipped: Valkey is out of the path; rejected: too many were under way.",
                unit="ops",
                queries=[Query(rate("marquee_fleet_commands_total", "outcome"), "{{outcome}}")],
                stacked=True,
                width=12,
            ),
            Panel(
                title="Without Valkey",
                description="Replicas that have taken Valkey out of their path.",
                unit="none",
                queries=[
                    Query(f'sum(marquee_fleet_breaker{{{SERVICE}, state="open"}})', "replicas")
                ],
                width=12,
            ),
        ],
        "PostgreSQL": [
            Panel(
                title="Transactions",
                description="By how they ended. ours is a mistake of the program.",
                unit="ops",
                queries=[
                    Query(rate("marquee_database_calls_seconds_count", "outcome"), "{{outcome}}")
                ],
                stacked=True,
            ),
            Panel(
                title="Time of a transaction",
                description="95 % took at most this long, waiting for a connection included.",
                unit="s",
                queries=[Query(p95("marquee_database_calls_seconds"), "p95")],
            ),
            Panel(
                title="Turned away",
                description="Work that was refused without an attempt, by reason.",
                unit="ops",
                queries=[Query(rate("marquee_database_refused_total", "reason"), "{{reason}}")],
            ),
            Panel(
                title="Replicas with PostgreSQL",
                description="Replicas that can use the database now.",
                unit="none",
                queries=[Query(f"sum(marquee_database_up{{{SERVICE}}})", "replicas")],
            ),
            Panel(
                title="Connections",
                description="Of the pools of all replicas. Nobody waits at a pool: callers take turns before it.",
                unit="none",
                queries=[
                    Query(f"sum(agroal_active_count{{{SERVICE}}})", "at work"),
                    Query(f"sum(agroal_available_count{{{SERVICE}}})", "idle"),
                ],
            ),
            Panel(
                title="Connections handed out",
                description="How often a connection was taken from a pool, per second.",
                unit="ops",
                queries=[Query(rate("agroal_acquire_count_total"), "acquired")],
            ),
        ],
        "Title index": [
            Panel(
                title="Age",
                description="Since the index was last made. TMDB exports once a day; after three days it is a ticket.",
                unit="s",
                queries=[
                    Query(
                        f"time() - max(marquee_titles_imported_timestamp_seconds{{{SERVICE}}})",
                        "age",
                    )
                ],
                threshold=259200,
            ),
            Panel(
                title="Searches while typing",
                description="Answered by the index; without: there was no index to ask.",
                unit="ops",
                queries=[
                    Query(rate("marquee_titles_searches_seconds_count"), "answered"),
                    Query(rate("marquee_titles_fallbacks_total"), "without"),
                ],
            ),
            Panel(
                title="Time of a search",
                description="95 % of searches in the index took at most this long.",
                unit="s",
                queries=[Query(p95("marquee_titles_searches_seconds"), "p95")],
            ),
            Panel(
                title="Lines imported",
                description="Lines of exports read per second: the progress of an import.",
                unit="ops",
                queries=[Query(rate("marquee_titles_lines_total", "outcome"), "{{outcome}}")],
            ),
            Panel(
                title="Imports",
                description="How many ended in the time shown, by how. Those of CronJobs are not among them.",
                unit="none",
                queries=[
                    Query(
                        f"sum by (outcome) (increase(marquee_titles_imports_seconds_count{{{SERVICE}}}[$__range]))",
                        "{{outcome}}",
                    )
                ],
            ),
            Panel(
                title="Warmed",
                description="Documents that the warm job made sure of, per second.",
                unit="ops",
                queries=[Query(rate("marquee_jobs_warmed_total", "outcome"), "{{outcome}}")],
            ),
        ],
    },
)
