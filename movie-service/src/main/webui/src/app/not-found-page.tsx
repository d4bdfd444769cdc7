import { Page } from "@/components/ui/page";
import { NotFound } from "@/components/ui/problem";
import { useSharedText } from "@/lib/i18n/use-text";

/** There is no such page. */
export function NotFoundPage() {
  const t = useSharedText();
  return (
    <Page title={t("notFoundTitle")}>
      <NotFound />
    </Page>
  );
}
