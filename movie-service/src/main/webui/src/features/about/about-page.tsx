import { Page } from "@/components/ui/page";
import { useStatus } from "@/lib/api/status";
import { useText } from "@/lib/i18n/use-text";
import { ForgetAll } from "./forget-all";
import { text } from "./text";
import { TmdbMark } from "./tmdb-mark";
import "./about.css";

/** What TMDB asks its users to say, in its own words. */
const ATTRIBUTION =
  "This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.";

/** What this is, where its films come from, and what it keeps. */
export function AboutPage() {
  const t = useText(text);
  const { data: status } = useStatus();
  const isSample = status?.upstream.name === "sample";
  const meaning = t("sourceMeaning");
  return (
    <Page title={t("title")} description={t("lead")} className="about wrap">
      <header className="about-head">
        <svg className="about-sign" viewBox="0 0 64 64" aria-hidden="true">
          <path d="M12 52V24l20 19 20-19v28" />
          {[12, 25.3, 38.7, 52].map((x) => (
            <circle key={x} cx={x} cy="11" r="3.4" />
          ))}
        </svg>
        <div>
          <h1 className="about-title">{t("title")}</h1>
          <p className="about-lead">{t("lead")}</p>
        </div>
      </header>
      <div className="about-parts">
        <section className="about-part" aria-labelledby="about-source">
          <h2 id="about-source">{t("sourceTitle")}</h2>
          <p>{t("sourceText")}</p>
          <blockquote className="about-attribution">
            <TmdbMark />
            <p lang="en" dir="ltr">
              {ATTRIBUTION}
            </p>
          </blockquote>
          {meaning && <p>{meaning}</p>}
          <p>{t("watchText")}</p>
          <p>
            <a href="https://www.themoviedb.org/" rel="noreferrer">
              {t("tmdbLink")}
            </a>
          </p>
        </section>
        <section className="about-part" aria-labelledby="about-privacy">
          <h2 id="about-privacy">{t("privacyTitle")}</h2>
          <p>{t("privacyText")}</p>
          <ForgetAll />
        </section>
        {isSample && (
          <section className="about-part about-sample" aria-labelledby="about-sample">
            <h2 id="about-sample">{t("sampleTitle")}</h2>
            <p>{t("sampleText")}</p>
          </section>
        )}
      </div>
      {status && (
        <p className="about-version">
          <bdi>{t("version", { version: status.version })}</bdi>
          {status.commit && <bdi>{t("build", { commit: status.commit.slice(0, 12) })}</bdi>}
        </p>
      )}
    </Page>
  );
}
