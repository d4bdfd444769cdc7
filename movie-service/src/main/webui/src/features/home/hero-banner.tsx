import { SaveButton } from "@/components/library/save-button";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Picture } from "@/components/ui/picture";
import { Rating } from "@/components/ui/rating";
import { Skeleton } from "@/components/ui/skeleton";
import type { Genre, Hero } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

const sizes = "(min-width: 900px) 75vw, 100vw";

/** Tells what the film of the day is, before its page does. */
export function HeroBanner({ hero, genres }: { hero: Hero; genres: readonly Genre[] }) {
  const t = useText(text);
  const format = useFormat();
  const { movie, overview, backdrop } = hero;
  const kinds = genres.filter(({ id }) => movie.genreIds.includes(id)).map(({ name }) => name);
  const facts = [movie.releaseDate && format.year(movie.releaseDate), ...kinds].filter(Boolean);
  return (
    <section className="hero" aria-labelledby="hero-title">
      <div className="hero-backdrop">
        <Picture image={backdrop} sizes={sizes} alt="" ratio={16 / 9} priority blur />
      </div>
      <div className="hero-text wrap">
        <p className="hero-kicker">{t("kicker")}</p>
        <h2 className="hero-title" id="hero-title" dir="auto">
          {movie.title}
        </h2>
        <p className="hero-facts">
          <Rating score={movie.score} />
          {facts.map((fact) => (
            <span className="hero-fact" key={fact}>
              {fact}
            </span>
          ))}
        </p>
        <p className="hero-overview" dir="auto">
          {overview}
        </p>
        <div className="hero-actions">
          <ButtonLink kind="primary" to={`/movie/${movie.slug}`}>
            {t("details")}
            <Icon name="arrow" directional />
          </ButtonLink>
          <SaveButton movie={movie} />
        </div>
      </div>
    </section>
  );
}

/** As high as the banner. */
export function HeroSkeleton() {
  return (
    <div className="hero" aria-hidden="true">
      <div className="hero-text wrap">
        <Skeleton shape="title" className="hero-title" />
        <Skeleton shape="text" className="hero-overview" />
        <Skeleton shape="text" className="hero-overview" />
      </div>
    </div>
  );
}
