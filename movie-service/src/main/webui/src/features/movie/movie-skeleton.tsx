import { RowSkeleton } from "@/components/ui/row-skeleton";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

/** The shape of a film's page. */
export function MovieSkeleton() {
  return (
    <div className="movie">
      <LoadingNote />
      <div className="movie-hero">
        <div className="movie-backdrop" />
        <div className="movie-head">
          <Skeleton className="movie-poster movie-poster-skeleton" />
          <div className="movie-words">
            <Skeleton shape="title" className="movie-title" />
            <Skeleton shape="text" className="movie-skeleton-line" />
          </div>
          <div className="movie-actions">
            <Skeleton className="movie-skeleton-actions" />
          </div>
          <div className="movie-story">
            <Skeleton shape="text" />
            <Skeleton shape="text" />
            <Skeleton shape="text" className="movie-skeleton-line" />
          </div>
        </div>
      </div>
      <RowSkeleton />
    </div>
  );
}
