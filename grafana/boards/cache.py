"""Who answers: memory, Valkey, or TMDB; and what memory holds."""

from boards.form import SERVICE, Dashboard, Panel, Query


def rate(metric: str, by: str = "", more: str = "") -> str:
    grouping = f" by ({by})" if by else ""
    return f"sum{grouping} (rate({metric}{{{SERVICE}{more}}}[$__rate_interval]))"


def lookups(outcome: str) -> str:
    return rate("marquee_cache_lookups_total", more=f', outcome="{outcome}"')


DASHBOARD = Dashboard(
    uid="marquee-cache",
    title="Marquee / Cache",
    description="Documents and views in memory and in Valkey, and pictures in their store.",
    rows={
        "Documents": [
            Panel(
                title="Look-ups by tier",
                description="hit and stale: memory; shared: Valkey; coalesced: waited for another's fetch; miss: fetched.",
                unit="ops",
                queries=[Query(rate("marquee_cache_lookups_total", "outcome"), "{{outcome}}")],
                stacked=True,
            ),
            Panel(
                title="Hit ratio",
                description="Look-ups that memory or Valkey answered, last 5 minutes.",
                unit="percentunit",
                queries=[
                    Query('namespace:cache_hits:ratio_rate5m{namespace="$namespace"}', "hits")
                ],
                threshold=0.8,
                bad_below=True,
                maximum=1,
            ),
            Panel(
                title="Stale served",
                description="Answers past their freshness that were served while they were fetched anew, or because upstream fails.",
                unit="ops",
                queries=[Query(lookups("stale"), "stale")],
            ),
            Panel(
                title="Coalesced",
                description="Look-ups that waited for a fetch that another had begun: calls to TMDB that were saved.",
                unit="ops",
                queries=[Query(lookups("coalesced"), "coalesced")],
            ),
            Panel(
                title="Fetches that brought nothing",
                description="By who waited: a visitor, or a refresh behind the scenes.",
                unit="ops",
                queries=[
                    Query(rate("marquee_cache_load_failures_total", "priority"), "{{priority}}")
                ],
            ),
            Panel(
                title="Evictions",
                description="Documents that left memory for others or for their age.",
                unit="ops",
                queries=[Query(rate("marquee_cache_evictions_total"), "evictions")],
            ),
            Panel(
                title="Bytes in memory",
                description="What documents and views hold of the heap, by replica.",
                unit="bytes",
                queries=[Query(f"marquee_cache_bytes{{{SERVICE}}}", "{{pod}}")],
            ),
            Panel(
                title="Memory in use",
                description="Bytes held, as a share of what the cache may hold.",
                unit="percentunit",
                queries=[
                    Query(
                        f"marquee_cache_bytes{{{SERVICE}}} / marquee_cache_capacity_bytes{{{SERVICE}}}",
                        "{{pod}}",
                    )
                ],
                maximum=1,
            ),
            Panel(
                title="Documents in memory",
                description="Documents and views, estimated, by replica.",
                unit="none",
                queries=[Query(f"marquee_cache_documents{{{SERVICE}}}", "{{pod}}")],
            ),
        ],
        "Second tier": [
            Panel(
                title="Look-ups in Valkey",
                description="What memory did not have: found in Valkey or not. Corrupt entries are deleted.",
                unit="ops",
                queries=[Query(rate("marquee_fleet_lookups_total", "outcome"), "{{outcome}}")],
                width=12,
            ),
            Panel(
                title="Bytes to and from Valkey",
                description="Entries of the second tier, read and written.",
                unit="Bps",
                queries=[
                    Query(rate("marquee_fleet_entry_bytes_sum", "direction"), "{{direction}}")
                ],
                width=12,
            ),
        ],
        "Pictures": [
            Panel(
                title="Pictures asked for",
                description="By how they were found: in the store, fetched, or by waiting for another's fetch.",
                unit="ops",
                queries=[Query(rate("marquee_images_lookups_total", "outcome"), "{{outcome}}")],
                stacked=True,
            ),
            Panel(
                title="Fetches from the image host",
                description="By how they ended.",
                unit="ops",
                queries=[
                    Query(rate("marquee_images_upstream_seconds_count", "outcome"), "{{outcome}}")
                ],
            ),
            Panel(
                title="Drawings in place of pictures",
                description="Answers with a placeholder, because the picture could not be had.",
                unit="ops",
                queries=[Query(rate("marquee_images_placeholders_total"), "placeholders")],
            ),
            Panel(
                title="Pictures kept",
                description="What the directory store holds, by replica. With S3 there is none.",
                unit="bytes",
                queries=[Query(f"marquee_images_store_bytes{{{SERVICE}}}", "{{pod}}")],
                width=12,
            ),
            Panel(
                title="Store in use",
                description="Bytes held, as a share of what the directory store may hold.",
                unit="percentunit",
                queries=[
                    Query(
                        f"marquee_images_store_bytes{{{SERVICE}}} / marquee_images_store_capacity_bytes{{{SERVICE}}}",
                        "{{pod}}",
                    )
                ],
                width=12,
                maximum=1,
            ),
        ],
    },
)
