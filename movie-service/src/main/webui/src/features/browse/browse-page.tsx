import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { NavigationType, useNavigationType } from "react-router";
import { Page } from "@/components/ui/page";
import { useGenres } from "@/lib/api/genres";
import { useProviders } from "@/lib/api/providers";
import { useFormat } from "@/lib/format";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { activeFilters } from "./active";
import { ActiveFilters } from "./active-filters";
import { BrowseResults } from "./browse-results";
import { BrowseToolbar } from "./browse-toolbar";
import { DroppedNotice } from "./dropped-notice";
import { FilterPanel } from "./filter-panel";
import { text } from "./text";
import { useFilters } from "./use-filters";
import { countryOf } from "./visitor-country";
import "./browse.css";
import "./filter.css";

/** Films by filter; everything that is set is in the address. */
export function BrowsePage() {
  const t = useText(text);
  const format = useFormat();
  const locality = useLocality();
  const panelId = useId();
  const { filters, dropped, set, keywordName } = useFilters();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const films = useRef<HTMLElement>(null);
  const genres = useGenres();
  const providers = useProviders(filters.providerRegion ?? countryOf(locality));
  const names = {
    genres: genres.data ?? [],
    providers: providers.data ?? [],
    keyword: keywordName,
  };
  const active = activeFilters(filters, names, t, format, locality.tag);
  useBackToStart(films, filters);

  return (
    <Page title={t("title")} description={t("description")} className="wrap">
      <h1 className="browse-title">{t("title")}</h1>
      <div className="browse">
        <BrowseToolbar
          filters={filters}
          count={active.length}
          panelId={panelId}
          isPanelOpen={isPanelOpen}
          onPanel={() => setPanelOpen(!isPanelOpen)}
          onChange={set}
        />
        <FilterPanel
          id={panelId}
          filters={filters}
          onChange={set}
          isOpen={isPanelOpen}
          onDone={() => {
            setPanelOpen(false);
            films.current?.scrollIntoView({ block: "start" });
            films.current?.focus({ preventScroll: true });
          }}
        />
        <section className="browse-films" aria-label={t("results")} tabIndex={-1} ref={films}>
          <DroppedNotice dropped={dropped} onDismiss={() => set({})} />
          <ActiveFilters active={active} onChange={set} />
          <BrowseResults filters={filters} onChange={set} />
        </section>
      </div>
    </Page>
  );
}

/** After a change somebody who has scrolled far down sees the new films from their first on. */
function useBackToStart(films: RefObject<HTMLElement | null>, filters: unknown) {
  const kind = useNavigationType();
  const before = useRef(filters);
  useEffect(() => {
    const element = films.current;
    const isChanged = before.current !== filters;
    before.current = filters;
    if (
      isChanged &&
      kind !== NavigationType.Pop &&
      element &&
      element.getBoundingClientRect().top < 0
    ) {
      element.scrollIntoView({ block: "start" });
    }
  }, [films, filters, kind]);
}
