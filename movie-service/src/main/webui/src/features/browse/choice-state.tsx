import { Skeleton } from "@/components/ui/skeleton";
import { useSharedText, useText } from "@/lib/i18n/use-text";
import { text } from "./text";

interface ChoiceStateProps {
  query: { isPending: boolean; isError: boolean; refetch: () => Promise<unknown> };
}

/** Stands where the choices of a filter are loading, or did not load. */
export function ChoiceState({ query }: ChoiceStateProps) {
  const t = useText(text);
  const shared = useSharedText();
  if (query.isPending) {
    return <Skeleton className="choices-skeleton" />;
  }
  if (query.isError) {
    return (
      <p className="filter-note">
        {t("choiceFailed")}{" "}
        <button type="button" className="text-button" onClick={() => void query.refetch()}>
          {shared("retry")}
        </button>
      </p>
    );
  }
  return null;
}
