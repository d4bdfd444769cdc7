import { Button } from "@/components/ui/button";
import { useText } from "@/lib/i18n/use-text";
import { CertificationFilter } from "./certification-filter";
import { BOUNDS, cleared, type Filters } from "./filters";
import { GenreFilter } from "./genre-filter";
import { LanguageFilter } from "./language-filter";
import { ProviderFilter } from "./provider-filter";
import { RangeField } from "./range-field";
import { text } from "./text";
import type { SetFilters } from "./use-filters";
import { VotesFilter } from "./votes-filter";

interface FilterPanelProps {
  id: string;
  filters: Filters;
  onChange: SetFilters;
  /** On narrow screens, where the panel stands before the films. */
  isOpen: boolean;
  onDone: () => void;
}

/** All filters: beside the films where there is room, otherwise before them on demand. */
export function FilterPanel({ id, filters, onChange, isOpen, onDone }: FilterPanelProps) {
  const t = useText(text);
  return (
    <section className="filter-panel" id={id} aria-label={t("filters")} data-open={isOpen}>
      <GenreFilter filters={filters} onChange={onChange} />
      <RangeField
        legend={t("year")}
        value={{ from: filters.yearFrom, to: filters.yearTo }}
        bounds={BOUNDS.year}
        onChange={({ from, to }) => onChange({ yearFrom: from, yearTo: to })}
      />
      <RangeField
        legend={t("score")}
        value={{ from: filters.scoreFrom, to: filters.scoreTo }}
        bounds={BOUNDS.score}
        decimals
        onChange={({ from, to }) => onChange({ scoreFrom: from, scoreTo: to })}
      />
      <VotesFilter filters={filters} onChange={onChange} />
      <RangeField
        legend={t("runtime")}
        value={{ from: filters.runtimeFrom, to: filters.runtimeTo }}
        bounds={BOUNDS.runtime}
        onChange={({ from, to }) => onChange({ runtimeFrom: from, runtimeTo: to })}
      />
      <LanguageFilter filters={filters} onChange={onChange} />
      <CertificationFilter filters={filters} onChange={onChange} />
      <ProviderFilter filters={filters} onChange={onChange} />
      <div className="filter-panel-foot">
        <Button onClick={() => onChange(cleared)}>{t("clearAll")}</Button>
        <Button kind="primary" onClick={onDone}>
          {t("showResults")}
        </Button>
      </div>
    </section>
  );
}
