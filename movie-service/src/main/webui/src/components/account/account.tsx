import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "@/components/ui/button";
import { signInAddress, signOut } from "@/lib/account";
import { useVisitor } from "@/lib/api/visitor";
import { isolated } from "@/lib/i18n/isolated";
import { useText } from "@/lib/i18n/use-text";
import { account, setAccount } from "@/lib/outbox";
import { Sessions } from "./sessions";
import { text } from "./text";
import "./account.css";

/** Signing in and out; nothing where the service offers neither. */
export function Account() {
  const t = useText(text);
  const { data: visitor } = useVisitor();
  const [parameters] = useSearchParams();
  const signedInAs = visitor?.account ?? null;
  useEffect(() => {
    // From now on the lists are the person's: those of the service are fetched, and left with them.
    // Whose they were before is lib/sync's to see.
    if (signedInAs !== null && account() === null) setAccount(signedInAs);
  }, [signedInAs]);
  if (!visitor || (!visitor.signInOffered && !visitor.signedIn)) return null;
  return (
    <section className="account" aria-label={t("account")}>
      {visitor.signedIn ? <SignedIn name={visitor.name} /> : <SignedOut />}
      {!visitor.signedIn && parameters.get("sign-in") === "failed" && (
        <p role="alert">{t("failed")}</p>
      )}
    </section>
  );
}

function SignedOut() {
  const t = useText(text);
  return (
    <div className="account-line">
      <p>{t("why")}</p>
      <a className="button button-secondary" href={signInAddress("/list")}>
        {t("signIn")}
      </a>
    </div>
  );
}

function SignedIn({ name }: { name: string | null }) {
  const t = useText(text);
  const [hasFailed, setFailed] = useState(false);
  return (
    <>
      <div className="account-line">
        <p>{name === null ? t("signedIn") : t("signedInAs", { name: isolated(name) })}</p>
        <Button onClick={() => void signOut().catch(() => setFailed(true))}>{t("signOut")}</Button>
      </div>
      {hasFailed && <p role="alert">{t("notNow")}</p>}
      <Sessions />
    </>
  );
}
