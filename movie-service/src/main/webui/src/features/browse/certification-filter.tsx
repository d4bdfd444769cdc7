import { useState } from "react";
import { useCertifications } from "@/lib/api/certifications";
import { useFormat } from "@/lib/format";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { ChoiceChips } from "./choice-chips";
import { ChoiceState } from "./choice-state";
import { type Filters, MOST_CERTIFICATIONS, toggled } from "./filters";
import { SelectField, sortedOptions } from "./select-field";
import { text } from "./text";
import type { SetFilters } from "./use-filters";
import { countryOf } from "./visitor-country";

interface CertificationFilterProps {
  filters: Filters;
  onChange: SetFilters;
}

/** Certifications of one country; the visitor's own unless another is picked. */
export function CertificationFilter({ filters, onChange }: CertificationFilterProps) {
  const t = useText(text);
  const format = useFormat();
  const locality = useLocality();
  const certifications = useCertifications();
  const [picked, setPicked] = useState<string | null>(null);
  const known = certifications.data ?? [];
  const own = [picked, countryOf(locality), "US"].find((it) => known.some((c) => c.region === it));
  const country = filters.certificationCountry ?? own ?? null;
  const options = known.map(({ region }) => ({ value: region, name: format.country(region) }));
  const choices = known
    .find((it) => it.region === country)
    ?.certifications.toSorted((one, other) => one.order - other.order)
    .map(({ name, meaning }) => ({ value: name, name, meaning }));
  return (
    <fieldset className="filter">
      <legend>{t("certification")}</legend>
      <ChoiceState query={certifications} />
      {country !== null && known.length > 0 && (
        <>
          <SelectField
            label={t("certificationCountry")}
            isLabelHidden
            value={country}
            options={sortedOptions(
              options,
              { value: country, name: format.country(country) },
              locality.tag,
            )}
            onChange={(region) => {
              setPicked(region);
              if (filters.certifications.length > 0) {
                onChange({ certifications: [], certificationCountry: null });
              }
            }}
          />
          <ChoiceChips
            choices={choices ?? []}
            chosen={filters.certifications}
            most={MOST_CERTIFICATIONS}
            onToggle={(name) =>
              onChange((now) => ({
                certifications: toggled(now.certifications, name),
                certificationCountry: country,
              }))
            }
          />
        </>
      )}
    </fieldset>
  );
}
