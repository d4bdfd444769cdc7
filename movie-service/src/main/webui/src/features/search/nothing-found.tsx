import { Notice } from "@/components/ui/notice";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

export function NothingFound({ words }: { words: string }) {
  const t = useText(text);
  return <Notice icon="search" title={t("none", { words })} text={t("noneHint")} />;
}
