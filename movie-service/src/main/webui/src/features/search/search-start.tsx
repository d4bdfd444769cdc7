import { Link } from "react-router";
import { forgetSearches, useRecentSearches } from "@/components/search/recent-searches";
import { searchAddress } from "@/components/search/search-words";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** The search page while nothing is searched for. */
export function SearchStart() {
  const t = useText(text);
  const recent = useRecentSearches();
  if (recent.length === 0) {
    return <Notice icon="search" title={t("start")} text={t("startHint")} />;
  }
  return (
    <section className="recent" aria-labelledby="recent-searches">
      <header className="kind-head">
        <h2 id="recent-searches">{t("recent")}</h2>
        <Button kind="quiet" onClick={forgetSearches}>
          {t("forget")}
        </Button>
      </header>
      <ul className="recent-list">
        {recent.map((words) => (
          <li key={words}>
            <Link className="recent-link" to={searchAddress(words)}>
              <Icon name="search" />
              <span dir="auto">{words}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
