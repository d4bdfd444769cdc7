import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { FilmGrid, FilmGridSkeleton } from "@/components/films/film-grid";
import { LoadMore } from "@/components/films/load-more";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/components/ui/problem";
import { LoadingNote } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/api/client";
import { moviesQuery } from "@/lib/api/movies";
import type { MovieCard, MoviePage } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { useVisible } from "@/lib/library";
import { cleared, type Filters, requestOf } from "./filters";
import { focusFilms } from "./focus-films";
import { text } from "./text";
import type { SetFilters } from "./use-filters";

interface BrowseResultsProps {
  filters: Filters;
  onChange: SetFilters;
}

/** The films that fit, page after page. */
export function BrowseResults({ filters, onChange }: BrowseResultsProps) {
  const t = useText(text);
  const films = useInfiniteQuery({
    ...moviesQuery(requestOf(filters)),
    placeholderData: keepPreviousData,
  });
  const pages = films.data?.pages;
  const all = useMemo(() => filmsOf(pages ?? []), [pages]);
  const visible = useVisible(all);
  const clear = (
    <Button
      kind="primary"
      onClick={(event) => {
        focusFilms(event);
        onChange(cleared);
      }}
    >
      {t("clearAll")}
    </Button>
  );

  if (films.isPending) {
    return (
      <>
        <p className="browse-count" />
        <LoadingNote />
        <FilmGridSkeleton />
      </>
    );
  }
  if (pages === undefined) {
    return films.error instanceof ApiError && films.error.reason === "invalid" ? (
      <Notice alert icon="filter" title={t("refused")} text={t("noneHint")}>
        {clear}
      </Notice>
    ) : (
      <Problem error={films.error} onRetry={() => void films.refetch()} />
    );
  }
  const total = pages[0]?.totalResults ?? 0;
  const left = all.length - visible.length;
  return (
    <>
      <p className="browse-count" role="status">
        {t("count", { count: total })}
        {left > 0 && <span className="browse-hidden">{t("hiddenLeftOut", { count: left })}</span>}
      </p>
      {all.length === 0 && (
        <Notice icon="search" title={t("none")} text={t("noneHint")}>
          {clear}
        </Notice>
      )}
      <div className="browse-grid" data-stale={films.isPlaceholderData}>
        <FilmGrid movies={visible} label={t("results")} />
      </div>
      {all.length > 0 && (
        <LoadMore
          loaded={visible.length}
          hasMore={films.hasNextPage}
          isLoading={films.isFetchingNextPage}
          isFailed={films.isFetchNextPageError}
          isIdle={!films.isFetching}
          onMore={() => void films.fetchNextPage()}
        />
      )}
    </>
  );
}

/** Every film once: the pages of a list that changes meanwhile overlap. */
function filmsOf(pages: readonly MoviePage[]): readonly MovieCard[] {
  const films = new Map<number, MovieCard>();
  for (const film of pages.flatMap((page) => page.results)) {
    if (!films.has(film.id)) {
      films.set(film.id, film);
    }
  }
  return [...films.values()];
}
