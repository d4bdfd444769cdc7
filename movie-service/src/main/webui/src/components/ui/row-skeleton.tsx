import { Skeleton } from "./skeleton";
import "./row.css";
import "./row-skeleton.css";

/** As high as a row of films. */
export function RowSkeleton() {
  return (
    <div className="row" aria-hidden="true">
      <div className="row-head">
        <Skeleton shape="title" className="row-skeleton-title" />
      </div>
      <div className="row-stage">
        <div className="row-list row-skeleton-list">
          {Array.from({ length: 12 }, (_, at) => (
            <div key={at}>
              <Skeleton className="row-skeleton-poster" />
              <Skeleton shape="text" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
