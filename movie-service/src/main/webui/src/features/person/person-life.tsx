import type { ReactNode } from "react";
import type { PersonDetails } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { ageOn, today } from "./age";
import { text } from "./text";

const MOST_NAMES = 4;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** When and where somebody was born, how old they are or became, and their other names. */
export function PersonLife({ person }: { person: PersonDetails }) {
  const t = useText(text);
  const format = useFormat();
  const { birthday, deathday, placeOfBirth, alsoKnownAs } = person;
  const age = birthday === null ? null : ageOn(birthday, deathday ?? today());
  const aged = age === null ? "" : ` (${t("age", { age })})`;
  const names = alsoKnownAs.slice(0, MOST_NAMES);
  if (birthday === null && deathday === null && placeOfBirth === null && names.length === 0) {
    return null;
  }
  return (
    <dl className="person-facts">
      {birthday !== null && (
        <Fact name={t("born")}>
          <time dateTime={birthday}>{format.date(birthday)}</time>
          {deathday === null && aged}
        </Fact>
      )}
      {deathday !== null && (
        <Fact name={t("died")}>
          <time dateTime={deathday}>{format.date(deathday)}</time>
          {aged}
        </Fact>
      )}
      {placeOfBirth !== null && <Fact name={t("place")}>{placeOfBirth}</Fact>}
      {names.length > 0 && (
        <Fact name={t("alsoKnownAs")}>
          {names.map((name, place) => (
            <span key={name}>
              {place > 0 && " · "}
              <bdi>{name}</bdi>
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}
