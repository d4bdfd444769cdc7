import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { leaveAccount } from "@/lib/account";
import { send } from "@/lib/api/client";
import { sessionsQuery, useSessions } from "@/lib/api/sessions";
import { visitorQuery } from "@/lib/api/visitor";
import { useFormat } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** The browsers in which somebody is signed in, each of which can be signed out from here. */
export function Sessions() {
  const t = useText(text);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="account-sessions"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t("sessions")}</summary>
      {isOpen && <List />}
    </details>
  );
}

function List() {
  const t = useText(text);
  const format = useFormat();
  const client = useQueryClient();
  const { data: sessions, isError } = useSessions();
  const [hasFailed, setFailed] = useState(false);

  async function end(path: string, isHere: boolean) {
    try {
      setFailed(false);
      await send("DELETE", path);
      if (isHere) leaveAccount();
    } catch {
      setFailed(true);
    }
    await client.invalidateQueries({ queryKey: sessionsQuery().queryKey });
    if (isHere) await client.invalidateQueries({ queryKey: visitorQuery().queryKey });
  }

  return (
    <>
      <ul>
        {sessions?.map(({ id, device, current, seenAt }) => {
          const name = device || t("unknown");
          return (
            <li className="account-line" key={id}>
              <span>
                <bdi>{name}</bdi>
                <span className="account-seen">
                  {current ? t("here") : t("seen", { date: format.date(seenAt.slice(0, 10)) })}
                </span>
              </span>
              {!current && (
                <Button
                  kind="quiet"
                  aria-label={t("endOne", { name: isolated(name) })}
                  onClick={() => void end(`/api/visitor/sessions/${id}`, false)}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {(isError || hasFailed) && <p role="alert">{t("notNow")}</p>}
      {sessions && sessions.length > 0 && (
        <Button onClick={() => void end("/api/visitor/sessions", true)}>{t("everywhere")}</Button>
      )}
    </>
  );
}
