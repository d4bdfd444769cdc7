import { useSharedText } from "@/lib/i18n/use-text";
import { useFormat } from "@/lib/format";
import "./rating.css";

/** A score of 0 to 10 on a small plate; nothing while nobody has voted. */
export function Rating({ score, large = false }: { score: number | null; large?: boolean }) {
  const t = useSharedText();
  const format = useFormat();
  if (score === null) {
    return null;
  }
  const text = format.score(score);
  return (
    <span className={large ? "rating rating-large" : "rating"}>
      <svg className="rating-star" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.2l2 4.4 4.8.5-3.6 3.2 1 4.7L8 11.6 3.8 14l1-4.7L1.2 6.1 6 5.6z" />
      </svg>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{t("score", { score: text })}</span>
    </span>
  );
}
