import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Connection, probe, useConnection } from "@/lib/connection";
import { useSharedText, useText } from "@/lib/i18n/use-text";
import { noticeText } from "./text";

const TOLD_MILLIS = 4_000;

/** Says so while the network or the service is away, and shortly when it is back. */
export function OfflineNotice() {
  const t = useText(noticeText);
  const shared = useSharedText();
  const connection = useConnection();
  const back = useIsBack(connection);
  return (
    <div role="status">
      {connection !== "online" && (
        <p className="toast toast-warning">
          <Icon name="warning" />
          <span className="toast-text">{t(connection)}</span>
          {connection === "away" && (
            <Button kind="quiet" onClick={() => void probe()}>
              {shared("retry")}
            </Button>
          )}
        </p>
      )}
      {connection === "online" && back && (
        <p className="toast">
          <Icon name="check" />
          <span className="toast-text">{t("back")}</span>
        </p>
      )}
    </div>
  );
}

/** True for a moment after the connection was lost and found again. */
function useIsBack(connection: Connection): boolean {
  const [last, setLast] = useState(connection);
  const [back, setBack] = useState(false);
  if (last !== connection) {
    setLast(connection);
    setBack(connection === "online");
  }
  useEffect(() => {
    if (!back) return;
    const timer = setTimeout(() => setBack(false), TOLD_MILLIS);
    return () => clearTimeout(timer);
  }, [back]);
  return back;
}
