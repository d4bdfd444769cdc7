import type { MouseEvent } from "react";
import { useSearchParams } from "react-router";
import { FilmGridSkeleton } from "@/components/films/film-grid";
import { rememberSearch } from "@/components/search/recent-searches";
import { searchWords } from "@/components/search/search-words";
import { Page } from "@/components/ui/page";
import { Problem } from "@/components/ui/problem";
import { LoadingNote } from "@/components/ui/skeleton";
import { useSearch } from "@/lib/api/search";
import { useText } from "@/lib/i18n/use-text";
import { AllResults } from "./all-results";
import { KINDS } from "./found";
import { KindTabs } from "./kind-tabs";
import { NothingFound } from "./nothing-found";
import { OneKindResults } from "./one-kind-results";
import { SearchStart } from "./search-start";
import { text } from "./text";
import "./search.css";

/** What the words in the address find; the header's search box writes them there. */
export function SearchPage() {
  const t = useText(text);
  const [params] = useSearchParams();
  const words = searchWords(params.get("q") ?? "");
  const type = KINDS.find((it) => it === params.get("type")) ?? "all";
  const title = words === "" ? t("title") : t("titleFor", { words });
  // A search that led somewhere is worth keeping, one that was only typed on the way is not.
  const remember = (event: MouseEvent) => {
    if (words !== "" && event.target instanceof Element && event.target.closest("li a")) {
      rememberSearch(words);
    }
  };
  return (
    <Page title={title} description={t("description")} className="wrap search-page">
      <h1 className="search-title" dir="auto">
        {words === "" ? t("title") : t("resultsFor", { words })}
      </h1>
      {words === "" ? (
        <SearchStart />
      ) : (
        <div onClickCapture={remember}>
          <Results words={words} type={type} />
        </div>
      )}
    </Page>
  );
}

function Results({ words, type }: { words: string; type: "all" | (typeof KINDS)[number] }) {
  const t = useText(text);
  const search = useSearch({ q: words, type: "all" });
  const page = search.data?.pages[0];
  const settled = search.isPlaceholderData ? undefined : page;
  return (
    <>
      <KindTabs words={words} type={type} page={settled} />
      <p className="visually-hidden" role="status">
        {settled ? t("results", { count: settled.totalResults }) : ""}
      </p>
      {type !== "all" ? (
        <OneKindResults words={words} kind={type} />
      ) : search.isPending ? (
        <>
          <LoadingNote />
          <FilmGridSkeleton />
        </>
      ) : page === undefined ? (
        <Problem error={search.error} onRetry={() => void search.refetch()} />
      ) : settled?.results.length === 0 ? (
        <NothingFound words={words} />
      ) : (
        <div className="search-results" data-stale={search.isPlaceholderData}>
          <AllResults words={words} page={page} />
        </div>
      )}
    </>
  );
}
