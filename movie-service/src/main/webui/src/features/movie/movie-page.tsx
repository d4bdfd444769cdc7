import { useParams } from "react-router";
import { DocumentPage, MissingPage } from "@/components/ui/document-page";
import { useMovie } from "@/lib/api/movie";
import { idOf } from "@/lib/route-id";
import { MovieSkeleton } from "./movie-skeleton";
import { MovieView } from "./movie-view";
import "./movie.css";
import "./movie-story.css";
import "./movie-sections.css";

/** A film: /movie/603 and /movie/603-the-matrix. */
export function MoviePage() {
  const id = idOf(useParams()["id"]);
  return id === null ? <MissingPage /> : <Movie key={id} id={id} />;
}

function Movie({ id }: { id: number }) {
  return (
    <DocumentPage
      query={useMovie(id)}
      title={({ title, year }) => (year === null ? title : `${title} (${year})`)}
      description={(movie) => movie.overview}
      skeleton={<MovieSkeleton />}
    >
      {(movie) => <MovieView movie={movie} />}
    </DocumentPage>
  );
}
