import { useState } from "react";
import { useProviderRegions } from "@/lib/api/provider-regions";
import { useProviders } from "@/lib/api/providers";
import { useFormat } from "@/lib/format";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { ChoiceChips } from "./choice-chips";
import { ChoiceState } from "./choice-state";
import { type Filters, MOST_IDS, toggled } from "./filters";
import { SelectField, sortedOptions } from "./select-field";
import { text } from "./text";
import type { SetFilters } from "./use-filters";
import { countryOf } from "./visitor-country";

interface ProviderFilterProps {
  filters: Filters;
  onChange: SetFilters;
}

/** Services that show a film in one country; the visitor's own unless another is picked. */
export function ProviderFilter({ filters, onChange }: ProviderFilterProps) {
  const t = useText(text);
  const locality = useLocality();
  const [picked, setPicked] = useState<string | null>(null);
  const region = filters.providerRegion ?? picked ?? countryOf(locality);
  const own = { value: region, name: useFormat().country(region) };
  const regions = useProviderRegions();
  const providers = useProviders(region);
  const options = regions.data?.map(({ code, name }) => ({ value: code, name })) ?? [];
  const choices = providers.data?.map(({ id, name, logo }) => ({ value: id, name, logo })) ?? [];
  return (
    <fieldset className="filter">
      <legend>{t("providers")}</legend>
      <SelectField
        label={t("providerRegion")}
        isLabelHidden
        value={region}
        options={sortedOptions(options, own, locality.tag)}
        onChange={(code) => {
          setPicked(code);
          if (filters.providers.length > 0) {
            onChange({ providers: [], providerRegion: null });
          }
        }}
      />
      <ChoiceState query={providers} />
      {providers.isSuccess && choices.length === 0 && (
        <p className="filter-note">{t("providersNone")}</p>
      )}
      <ChoiceChips
        choices={choices}
        chosen={filters.providers}
        most={MOST_IDS}
        onToggle={(id) =>
          onChange((now) => ({ providers: toggled(now.providers, id), providerRegion: region }))
        }
      />
    </fieldset>
  );
}
