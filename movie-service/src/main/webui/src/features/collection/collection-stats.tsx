import type { CollectionDetails } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { averageScore, yearSpan } from "./collection-facts";
import { text } from "./text";

/** How many films, of which years, how long and how well liked. */
export function CollectionStats({ collection }: { collection: CollectionDetails }) {
  const t = useText(text);
  const format = useFormat();
  const { movies, totalRuntimeMinutes } = collection;
  const years = yearSpan(movies);
  const score = averageScore(movies);
  return (
    <dl className="collection-stats">
      <div>
        <dt>{t("length")}</dt>
        <dd>{format.number(movies.length)}</dd>
      </div>
      {years !== null && (
        <div>
          <dt>{t("years")}</dt>
          <dd>{years.first === years.last ? years.first : `${years.first}–${years.last}`}</dd>
        </div>
      )}
      {totalRuntimeMinutes !== null && (
        <div>
          <dt>{t("runtime")}</dt>
          <dd>{format.runtime(totalRuntimeMinutes)}</dd>
        </div>
      )}
      {score !== null && (
        <div>
          <dt>{t("averageScore")}</dt>
          <dd>{format.score(score)}</dd>
        </div>
      )}
    </dl>
  );
}
