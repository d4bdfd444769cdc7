import { Gallery } from "@/components/media/gallery";
import { Row } from "@/components/ui/row";
import type { PersonDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { PersonFilms } from "./person-films";
import { PersonHead } from "./person-head";
import { text } from "./text";

/** All that is known of somebody. */
export function PersonView({ person }: { person: PersonDetails }) {
  const t = useText(text);
  const photos = person.photos.map((image) => ({
    image,
    name: t("photoOf", { name: person.name }),
  }));
  return (
    <article className="person">
      <PersonHead person={person} />
      {person.knownFor.length > 0 && <Row title={t("knownFor")} movies={person.knownFor} />}
      {photos.length > 1 && (
        <section className="person-section" aria-labelledby="person-photos">
          <h2 id="person-photos">{t("photos")}</h2>
          <Gallery images={photos} />
        </section>
      )}
      <PersonFilms filmography={person.filmography} />
    </article>
  );
}
