import { useMemo } from "react";
import { FilmGridSkeleton } from "@/components/films/film-grid";
import { LoadMore } from "@/components/films/load-more";
import { Problem } from "@/components/ui/problem";
import { LoadingNote } from "@/components/ui/skeleton";
import { useSearch } from "@/lib/api/search";
import { useText } from "@/lib/i18n/use-text";
import { foundIn, type Kind } from "./found";
import { KindResults } from "./kind-results";
import { NothingFound } from "./nothing-found";
import { text } from "./text";

interface OneKindResultsProps {
  words: string;
  kind: Kind;
}

/** All results of one kind, page after page. */
export function OneKindResults({ words, kind }: OneKindResultsProps) {
  const t = useText(text);
  const search = useSearch({ q: words, type: kind });
  const pages = search.data?.pages;
  const found = useMemo(() => foundIn(pages ?? []), [pages]);
  if (search.isPending) {
    return (
      <>
        <LoadingNote />
        <FilmGridSkeleton />
      </>
    );
  }
  if (pages === undefined) {
    return <Problem error={search.error} onRetry={() => void search.refetch()} />;
  }
  if (found[kind].length === 0) {
    return search.isPlaceholderData ? <FilmGridSkeleton /> : <NothingFound words={words} />;
  }
  return (
    <div className="search-results" data-stale={search.isPlaceholderData}>
      <h2 className="visually-hidden">{t(kind)}</h2>
      <KindResults kind={kind} found={found} label={t(kind)} />
      <LoadMore
        loaded={found[kind].length}
        hasMore={search.hasNextPage}
        isLoading={search.isFetchingNextPage}
        isFailed={search.isFetchNextPageError}
        isIdle={!search.isFetching}
        onMore={() => void search.fetchNextPage()}
      />
    </div>
  );
}
