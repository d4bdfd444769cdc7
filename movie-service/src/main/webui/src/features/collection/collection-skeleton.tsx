import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

/** The shape of a collection's page. */
export function CollectionSkeleton() {
  return (
    <div className="collection">
      <LoadingNote />
      <div className="collection-hero">
        <div className="collection-head">
          <Skeleton className="collection-poster collection-poster-skeleton" />
          <div className="collection-words">
            <Skeleton shape="title" className="collection-name" />
            <Skeleton shape="text" />
            <Skeleton shape="text" />
          </div>
        </div>
      </div>
      <div className="collection-films">
        <Skeleton className="collection-film-skeleton" />
        <Skeleton className="collection-film-skeleton" />
        <Skeleton className="collection-film-skeleton" />
      </div>
    </div>
  );
}
