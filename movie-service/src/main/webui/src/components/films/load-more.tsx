import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useSharedText, useText } from "@/lib/i18n/use-text";
import { text } from "./text";

interface LoadMoreProps {
  /** How many are shown by now. */
  loaded: number;
  hasMore: boolean;
  isLoading: boolean;
  isFailed: boolean;
  /** Nothing is being asked for. */
  isIdle: boolean;
  onMore: () => void;
}

/** So far below what is seen the end of the list may be when the next page is asked for. */
const AHEAD = "1200px";

/**
 * Stands behind a list and asks for its next page as the end comes near. The button does the same
 * for a keyboard, and takes the focus to the first of the new ones.
 */
export function LoadMore({ loaded, hasMore, isLoading, isFailed, isIdle, onMore }: LoadMoreProps) {
  const t = useText(text);
  const shared = useSharedText();
  const end = useRef<HTMLDivElement>(null);
  const askedAt = useRef<number | null>(null);
  const isWaiting = hasMore && isIdle && !isFailed;
  const near = useEffectEvent(onMore);

  useEffect(() => {
    const element = end.current;
    if (!isWaiting || element === null) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near();
        }
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isWaiting]);

  useEffect(() => {
    const asked = askedAt.current;
    if (asked !== null && loaded !== asked) {
      askedAt.current = null;
      const list = end.current?.parentElement;
      // The list notices that it has become longer, and only then has the card.
      requestAnimationFrame(() => {
        list?.querySelector<HTMLElement>(`[aria-posinset="${asked + 1}"] a`)?.focus();
      });
    }
  }, [loaded]);

  return (
    <div className="load-more" ref={end}>
      <p role="status">
        {isLoading ? t("loadingMore") : isFailed ? t("moreFailed") : hasMore ? "" : t("end")}
      </p>
      {hasMore && (
        <Button
          aria-disabled={isLoading}
          onClick={(event) => {
            // No pointer clicks without a count.
            const isKey = event.detail === 0;
            askedAt.current = isKey ? loaded : null;
            if (isKey) {
              // Only cards near to what is seen are there to take the focus.
              event.currentTarget.scrollIntoView({ block: "nearest" });
            }
            if (!isLoading) {
              onMore();
            }
          }}
        >
          {isFailed ? shared("retry") : t("loadMore")}
        </Button>
      )}
    </div>
  );
}
