import { useSharedText } from "@/lib/i18n/use-text";
import "./skeleton.css";

export interface SkeletonProps {
  /** `text` is as high as a line. */
  shape?: "text" | "title" | "block";
  className?: string;
}

/** A field in the place of what is loading, of the same size, so that nothing moves. */
export function Skeleton({ shape = "block", className = "" }: SkeletonProps) {
  return <span className={`skeleton skeleton-${shape} ${className}`} aria-hidden="true" />;
}

/** Tells screen readers that something is loading. */
export function LoadingNote() {
  const t = useSharedText();
  return (
    <span className="visually-hidden" role="status">
      {t("loading")}
    </span>
  );
}
