import { PeopleRow } from "@/components/people/people-row";
import type { MovieDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { MovieCredits } from "./movie-credits";
import { text } from "./text";
import { useKeptOpen } from "./use-kept-open";

/** How many of the cast have their picture shown. */
const BILLED = 20;

/** The leading cast in a line, and below it everybody who made the film. */
export function MovieCast({ credits }: { credits: MovieDetails["credits"] }) {
  const t = useText(text);
  const [open, setOpen] = useKeptOpen("credits");
  const { cast, crew } = credits;
  if (cast.length + crew.length === 0) {
    return null;
  }
  const billed = cast.slice(0, BILLED).map((it) => ({ ...it, role: it.character }));
  return (
    <section className="movie-section" aria-labelledby="movie-cast">
      <h2 id="movie-cast">{t(cast.length > 0 ? "cast" : "crew")}</h2>
      {billed.length > 0 && <PeopleRow label={t("cast")} people={billed} />}
      <details
        className="movie-credits-fold"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{t("everybody", { count: cast.length + crew.length })}</summary>
        {open && <MovieCredits credits={credits} />}
      </details>
    </section>
  );
}
