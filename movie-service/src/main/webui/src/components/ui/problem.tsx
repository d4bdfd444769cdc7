import { ApiError } from "@/lib/api/client";
import { useSharedText } from "@/lib/i18n/use-text";
import { Button, ButtonLink } from "./button";
import { Notice } from "./notice";

export interface ProblemProps {
  error: unknown;
  /** Asks again; left out where that cannot help. */
  onRetry?: () => void;
  /** 1 where the problem is the whole page. */
  level?: 1 | 2;
}

/** An answer that did not come, and the way to ask for it again. Says "not found" for a 404. */
export function Problem({ error, onRetry, level = 2 }: ProblemProps) {
  const t = useSharedText();
  const reason = error instanceof ApiError ? error.reason : "unavailable";
  if (reason === "not-found" || reason === "invalid") {
    return <NotFound level={level} />;
  }
  const offline = reason === "offline" && !navigator.onLine;
  return (
    <Notice
      alert
      level={level}
      icon="warning"
      title={t(offline ? "offlineTitle" : "errorTitle")}
      text={t(offline ? "offlineText" : reason === "busy" ? "busyText" : "errorText")}
    >
      {onRetry && (
        <Button kind="primary" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </Notice>
  );
}

/** There is nothing under this address. */
export function NotFound({ level = 1 }: { level?: 1 | 2 }) {
  const t = useSharedText();
  return (
    <Notice level={level} icon="search" title={t("notFoundTitle")} text={t("notFoundText")}>
      <ButtonLink kind="primary" to="/">
        {t("toHome")}
      </ButtonLink>
      <ButtonLink to="/browse">{t("browse")}</ButtonLink>
    </Notice>
  );
}
