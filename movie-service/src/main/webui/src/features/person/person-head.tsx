import { ExternalLinks, hasLinks } from "@/components/ui/external-links";
import { Picture } from "@/components/ui/picture";
import type { PersonDetails } from "@/lib/api/types";
import { departmentName } from "@/lib/i18n/departments";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { PersonBiography } from "./person-biography";
import { PersonLife } from "./person-life";
import { text } from "./text";

/** Photo, name, life and what was written about it. */
export function PersonHead({ person }: { person: PersonDetails }) {
  const t = useText(text);
  const { code } = useLocality();
  return (
    <header className="person-head">
      <div className="person-photo">
        <Picture
          image={person.photo}
          sizes="(min-width: 100rem) 22rem, (min-width: 48rem) 16rem, 8rem"
          alt={t("portrait", { name: person.name })}
          ratio={2 / 3}
          fallback={person.name}
          priority
          blur
        />
      </div>
      <div className="person-words">
        {person.department !== null && (
          <p className="person-department">{departmentName(person.department, code)}</p>
        )}
        <h1 className="person-name" dir="auto">
          {person.name}
        </h1>
        <PersonLife person={person} />
      </div>
      <div className="person-life">
        <PersonBiography person={person} />
        {hasLinks(person.externalIds, person.homepage) && (
          <section className="person-links" aria-label={t("links")}>
            <ExternalLinks
              ids={person.externalIds}
              homepage={person.homepage}
              homepageName={t("homepage")}
              imdbPath="name"
            />
          </section>
        )}
      </div>
    </header>
  );
}
