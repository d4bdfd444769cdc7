import { Link } from "react-router";
import type { SearchType } from "@/lib/api/search";
import type { SearchPage } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { countOf, KINDS } from "./found";
import { text } from "./text";

interface KindTabsProps {
  words: string;
  type: SearchType;
  /** What the search for everything found, once it has. */
  page: SearchPage | undefined;
}

/** The address of a search for one kind, or for everything. */
export function kindAddress(words: string, type: SearchType): string {
  const kind = type === "all" ? "" : `&type=${type}`;
  return `/search?${new URLSearchParams({ q: words }).toString()}${kind}`;
}

/** Links to everything, and to each kind alone with how many there are. */
export function KindTabs({ words, type, page }: KindTabsProps) {
  const t = useText(text);
  const format = useFormat();
  return (
    <nav className="kind-tabs" aria-label={t("kinds")}>
      {(["all", ...KINDS] as const).map((kind) => {
        const count = kind === "all" ? (page?.totalResults ?? null) : countOf(page, kind);
        return (
          <Link
            key={kind}
            className="kind-tab"
            to={kindAddress(words, kind)}
            replace
            preventScrollReset
            aria-current={kind === type ? "page" : undefined}
          >
            {t(kind)}
            {count !== null && <span className="kind-count">{format.number(count)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
