import { useLanguages } from "@/lib/api/languages";
import { useFormat } from "@/lib/format";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { ChoiceState } from "./choice-state";
import type { Filters } from "./filters";
import { language } from "./read-filters";
import { SelectField, sortedOptions } from "./select-field";
import { text } from "./text";
import type { SetFilters } from "./use-filters";

interface LanguageFilterProps {
  filters: Filters;
  onChange: SetFilters;
}

/** The language that a film was made in. */
export function LanguageFilter({ filters, onChange }: LanguageFilterProps) {
  const t = useText(text);
  const format = useFormat();
  const { tag } = useLocality();
  const languages = useLanguages();
  const options = (languages.data ?? [])
    .filter(({ code }) => language(code) !== null)
    .map(({ code, name }) => {
      const translated = format.language(code);
      return { value: code, name: translated === code ? name : translated };
    });
  const code = filters.originalLanguage;
  const set = code === null ? null : { value: code, name: format.language(code) };
  const any = { value: "", name: t("languageAny") };
  return (
    <fieldset className="filter">
      <legend>{t("language")}</legend>
      <SelectField
        label={t("language")}
        isLabelHidden
        value={filters.originalLanguage ?? ""}
        options={[any, ...sortedOptions(options, set, tag)]}
        onChange={(code) => onChange({ originalLanguage: code === "" ? null : code })}
      />
      {languages.isError && <ChoiceState query={languages} />}
    </fieldset>
  );
}
