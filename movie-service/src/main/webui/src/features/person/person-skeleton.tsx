import { RowSkeleton } from "@/components/ui/row-skeleton";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

/** The shape of a person's page. */
export function PersonSkeleton() {
  return (
    <div className="person">
      <LoadingNote />
      <div className="person-head">
        <Skeleton className="person-photo person-photo-skeleton" />
        <div className="person-words">
          <Skeleton shape="title" className="person-name" />
          <Skeleton shape="text" />
        </div>
        <div className="person-life">
          <Skeleton shape="text" />
          <Skeleton shape="text" />
          <Skeleton shape="text" />
        </div>
      </div>
      <RowSkeleton />
    </div>
  );
}
