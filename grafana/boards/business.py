"""What visitors do."""

from boards.form import SERVICE, Dashboard, Panel, Query, Ranking


def answered(routes: str, by: str = "") -> str:
    grouping = f" by ({by})" if by else ""
    selector = f'{SERVICE}, outcome="SUCCESS", uri=~"{routes}"'
    return (
        f"sum{grouping} (rate(http_server_requests_seconds_count{{{selector}}}[$__rate_interval]))"
    )


def changes(more: str, by: str) -> str:
    return (
        f"sum by ({by}) (rate(marquee_library_changes_total{{{SERVICE}{more}}}[$__rate_interval]))"
    )


DASHBOARD = Dashboard(
    uid="marquee-business",
    title="Marquee / Business",
    description="What visitors search, look at and keep.",
    rows={
        "Browsing": [
            Panel(
                title="Searches",
                description="Searches, and suggestions while typing, per second.",
                unit="ops",
                queries=[
                    Query(answered("/api/catalog/search"), "searches"),
                    Query(answered("/api/catalog/suggest"), "suggestions"),
                ],
            ),
            Panel(
                title="Pages and answers",
                description="First views as HTML, the catalog's answers to the page, and the TMDB surface, per second.",
                unit="ops",
                queries=[
                    Query(answered("/|/movie.*|/person.*|/collection.*|/browse.*"), "pages"),
                    Query(answered("/api/catalog/.*"), "catalog"),
                    Query(answered("/3/.*"), "TMDB surface"),
                ],
            ),
            Ranking(
                title="Top films",
                description="Films by how often they were looked at in the time shown. The number is the film's id: /movie/ID shows it.",
                unit="none",
                queries=[
                    Query(
                        f"topk(10, sum by (film) (increase(marquee_film_views_total{{{SERVICE}}}[$__range])))",
                        "{{film}}",
                    )
                ],
            ),
        ],
        "Lists": [
            Panel(
                title="My List adds",
                description="Films that visitors put on My List, and took off, per second.",
                unit="ops",
                queries=[Query(changes(', list="list"', "change"), "{{change}}")],
            ),
            Panel(
                title="Changes by list",
                description="Films put on, taken off and imported, per second, by list.",
                unit="ops",
                queries=[Query(changes("", "list"), "{{list}}")],
                stacked=True,
            ),
            Panel(
                title="Titles learnt",
                description="Titles seen in TMDB's answers that joined the index for suggestions, per second.",
                unit="ops",
                queries=[
                    Query(
                        f"sum by (outcome) (rate(marquee_titles_seen_total{{{SERVICE}}}[$__rate_interval]))",
                        "{{outcome}}",
                    )
                ],
            ),
        ],
    },
)
