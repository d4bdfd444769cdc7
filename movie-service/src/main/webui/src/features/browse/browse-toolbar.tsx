import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useText } from "@/lib/i18n/use-text";
import { SORTS, type Filters, type Sort } from "./filters";
import { SelectField } from "./select-field";
import { text } from "./text";
import type { SetFilters } from "./use-filters";

interface BrowseToolbarProps {
  filters: Filters;
  /** How many filters are set. */
  count: number;
  panelId: string;
  isPanelOpen: boolean;
  onPanel: () => void;
  onChange: SetFilters;
}

const sortWords = {
  popular: "sortPopular",
  best: "sortBest",
  newest: "sortNewest",
  oldest: "sortOldest",
  "most-voted": "sortMostVoted",
  revenue: "sortRevenue",
  title: "sortTitle",
} as const satisfies Record<Sort, string>;

/** The order of the films, and on narrow screens the way to the filters. */
export function BrowseToolbar(props: BrowseToolbarProps) {
  const { filters, count, panelId, isPanelOpen, onPanel, onChange } = props;
  const t = useText(text);
  return (
    <div className="browse-toolbar">
      <Button
        className="browse-panel-button"
        aria-expanded={isPanelOpen}
        aria-controls={panelId}
        onClick={onPanel}
      >
        <Icon name="filter" />
        {count > 0 ? t("filtersSet", { count }) : t("filters")}
      </Button>
      <SelectField
        label={t("sort")}
        value={filters.sort}
        options={SORTS.map((sort) => ({ value: sort, name: t(sortWords[sort]) }))}
        onChange={(value) => {
          const sort = SORTS.find((it) => it === value);
          if (sort !== undefined) {
            onChange({ sort });
          }
        }}
      />
    </div>
  );
}
