import { Gallery } from "@/components/media/gallery";
import type { MovieDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** Backdrops and posters; one of each is above already, so that fewer are not worth a section. */
export function MovieImages({ movie }: { movie: MovieDetails }) {
  const t = useText(text);
  const { backdrops, posters } = movie.gallery;
  const { title } = movie;
  const images = [
    ...backdrops.map((image) => ({ image, name: t("backdropOf", { title }) })),
    ...posters.map((image) => ({ image, name: t("posterOf", { title }) })),
  ];
  if (images.length < 2) {
    return null;
  }
  return (
    <section className="movie-section" aria-labelledby="movie-images">
      <h2 id="movie-images">{t("images")}</h2>
      <Gallery images={images} />
    </section>
  );
}
