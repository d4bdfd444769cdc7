import type { ReactNode } from "react";
import { Link } from "react-router";
import type { MovieDetails } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { MovieLinks } from "./movie-links";
import { text } from "./text";
import "./movie-facts.css";

const statuses = {
  Released: "statusReleased",
  "Post Production": "statusPostProduction",
  "In Production": "statusInProduction",
  Planned: "statusPlanned",
  Rumored: "statusRumored",
  Canceled: "statusCanceled",
} as const;

function isStatus(status: string): status is keyof typeof statuses {
  return Object.hasOwn(statuses, status);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return children === null ? null : (
    <div className="movie-fact">
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** Everything else that is known: what somebody looks up rather than reads. */
export function MovieFacts({ movie }: { movie: MovieDetails }) {
  const t = useText(text);
  const format = useFormat();
  const named = (values: string[]) => (values.length === 0 ? null : format.list(values));
  const { status } = movie;
  return (
    <section className="movie-section" aria-labelledby="movie-facts">
      <h2 id="movie-facts">{t("facts")}</h2>
      <dl className="movie-facts">
        <Fact name={t("originalTitle")}>{movie.originalTitle}</Fact>
        <Fact name={t("status")}>
          {status !== null && isStatus(status) ? t(statuses[status]) : status}
        </Fact>
        <Fact name={t("released")}>
          {movie.releaseDate === null ? null : format.date(movie.releaseDate)}
        </Fact>
        <Fact name={t("originalLanguage")}>
          {movie.originalLanguage === null ? null : (
            <Link to={`/browse?originalLanguage=${movie.originalLanguage}`}>
              {format.language(movie.originalLanguage)}
            </Link>
          )}
        </Fact>
        <Fact name={t("spokenLanguages")}>
          {named(movie.spokenLanguages.map((it) => format.language(it.code)))}
        </Fact>
        <Fact name={t("countries")}>
          {named(movie.countries.map((it) => format.country(it.code)))}
        </Fact>
        <Fact name={t("budget")}>{movie.budget === null ? null : format.money(movie.budget)}</Fact>
        <Fact name={t("revenue")}>
          {movie.revenue === null ? null : format.money(movie.revenue)}
        </Fact>
        <Fact name={t("companies")}>{named(movie.companies.map((it) => it.name))}</Fact>
        <Fact name={t("certifications")}>
          {movie.certifications.length === 0 ? null : (
            <ul className="movie-certifications">
              {movie.certifications.map(({ region, certification }) => (
                <li key={region}>
                  <span>{format.country(region)}</span> <b>{certification}</b>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      {movie.keywords.length > 0 && (
        <>
          <h3 className="movie-subtitle">{t("keywords")}</h3>
          <ul className="movie-keywords">
            {movie.keywords.map((keyword) => (
              <li key={keyword.id}>
                <Link
                  to={`/browse?keywords=${keyword.id}`}
                  state={{ keyword: keyword.name }}
                  dir="auto"
                >
                  {keyword.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <MovieLinks movie={movie} />
    </section>
  );
}
