import { Link } from "react-router";
import { Icon } from "@/components/ui/icon";
import type { SearchPage } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { countOf, foundIn, KINDS } from "./found";
import { KindResults } from "./kind-results";
import { kindAddress } from "./kind-tabs";
import { text } from "./text";

interface AllResultsProps {
  words: string;
  page: SearchPage;
}

/** So many of a kind are shown beside the others. */
const MOST = 12;

/** The first of every kind that has some. */
export function AllResults({ words, page }: AllResultsProps) {
  const t = useText(text);
  const found = foundIn([page]);
  return KINDS.filter((kind) => found[kind].length > 0).map((kind) => {
    const count = countOf(page, kind) ?? 0;
    return (
      <section key={kind} className="kind-section" aria-labelledby={`found-${kind}`}>
        <header className="kind-head">
          <h2 id={`found-${kind}`}>{t(kind)}</h2>
          {count > MOST && (
            <Link
              className="kind-all"
              to={kindAddress(words, kind)}
              aria-label={`${t(kind)}: ${t("allOf", { count })}`}
            >
              {t("allOf", { count })}
              <Icon name="chevron" directional />
            </Link>
          )}
        </header>
        <KindResults kind={kind} found={found} label={t(kind)} most={MOST} />
      </section>
    );
  });
}
