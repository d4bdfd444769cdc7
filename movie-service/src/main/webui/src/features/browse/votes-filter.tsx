import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import type { Filters } from "./filters";
import { SelectField } from "./select-field";
import { text } from "./text";
import type { SetFilters } from "./use-filters";

interface VotesFilterProps {
  filters: Filters;
  onChange: SetFilters;
}

const STEPS = [10, 50, 200, 1000, 5000, 20000];

/** How many must have voted. */
export function VotesFilter({ filters, onChange }: VotesFilterProps) {
  const t = useText(text);
  const format = useFormat();
  const least = filters.minVotes;
  const steps =
    least === null || STEPS.includes(least)
      ? STEPS
      : [...STEPS, least].sort((one, other) => one - other);
  const options = steps.map((votes) => ({
    value: votes.toString(),
    name: t("votesFrom", { count: format.number(votes) }),
  }));
  return (
    <fieldset className="filter">
      <legend>{t("votes")}</legend>
      <SelectField
        label={t("votes")}
        isLabelHidden
        value={least?.toString() ?? ""}
        options={[{ value: "", name: t("votesAny") }, ...options]}
        onChange={(value) => onChange({ minVotes: value === "" ? null : Number(value) })}
      />
    </fieldset>
  );
}
