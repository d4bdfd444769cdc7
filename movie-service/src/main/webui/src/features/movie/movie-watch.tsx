import { Picture } from "@/components/ui/picture";
import type { MovieDetails, Provider } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

const ways = ["stream", "free", "ads", "rent", "buy"] as const;
const MOST_COUNTRIES = 6;

function Offer({ provider }: { provider: Provider }) {
  return (
    <li className="watch-offer">
      {provider.logo !== null && (
        <Picture image={provider.logo} sizes="2.5rem" alt="" ratio={provider.logo.aspectRatio} />
      )}
      <span dir="auto">{provider.name}</span>
    </li>
  );
}

/** Which services show the film in the visitor's country, and in which countries any does. */
export function MovieWatch({ movie }: { movie: MovieDetails }) {
  const t = useText(text);
  const format = useFormat();
  const { tag } = useLocality();
  const { watch, watchRegions } = movie;
  if (watch === null && watchRegions.length === 0) {
    return null;
  }

  const country = format.country(watch?.region ?? tag.slice(3));
  const named = watchRegions.slice(0, MOST_COUNTRIES).map((code) => format.country(code));
  const more = watchRegions.length - named.length;
  return (
    <section className="movie-section" aria-labelledby="movie-watch">
      <h2 id="movie-watch">{t("watch")}</h2>
      {watch === null ? (
        <p>
          {t("noOffers", { country })}{" "}
          {more > 0
            ? t("watchElsewhereMore", { countries: named.join(", "), count: more })
            : t("watchElsewhere", { countries: format.list(named) })}
        </p>
      ) : (
        <>
          <p className="watch-country">{t("watchIn", { country })}</p>
          <dl className="watch">
            {ways
              .filter((way) => watch[way].length > 0)
              .map((way) => (
                <div key={way} className="watch-way">
                  <dt>{t(way)}</dt>
                  <dd>
                    <ul className="watch-offers">
                      {watch[way].map((provider) => (
                        <Offer key={provider.id} provider={provider} />
                      ))}
                    </ul>
                  </dd>
                </div>
              ))}
          </dl>
          <p className="watch-source">
            {watch.link !== null && (
              <a href={watch.link} target="_blank" rel="noreferrer">
                {t("offers")}
              </a>
            )}
            <span>{t("offersSource")}</span>
          </p>
        </>
      )}
    </section>
  );
}
