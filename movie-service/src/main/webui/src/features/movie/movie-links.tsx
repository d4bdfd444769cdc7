import { ExternalLinks, hasLinks } from "@/components/ui/external-links";
import type { MovieDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** The film at other sites. */
export function MovieLinks({ movie }: { movie: MovieDetails }) {
  const t = useText(text);
  if (!hasLinks(movie.externalIds, movie.homepage)) {
    return null;
  }
  return (
    <>
      <h3 className="movie-subtitle">{t("links")}</h3>
      <ExternalLinks
        ids={movie.externalIds}
        homepage={movie.homepage}
        homepageName={t("homepage")}
        imdbPath="title"
      />
    </>
  );
}
