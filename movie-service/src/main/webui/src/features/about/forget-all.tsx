import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useText } from "@/lib/i18n/use-text";
import { forgetEverything } from "@/lib/forget";
import { text } from "./text";

/** Empties what the browser keeps for this page, after having asked. */
export function ForgetAll() {
  const t = useText(text);
  const [step, setStep] = useState<"idle" | "asking" | "done">("idle");
  return (
    <div className="about-forget">
      {step === "idle" && <Button onClick={() => setStep("asking")}>{t("clear")}</Button>}
      {step === "asking" && (
        <div role="group" aria-label={t("clear")}>
          <p>{t("clearAsk")}</p>
          <div className="about-forget-buttons">
            {/* The way back has the focus, so that nothing is lost by pressing Enter twice. */}
            {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
            <Button autoFocus onClick={() => setStep("idle")}>
              {t("clearNot")}
            </Button>
            <Button
              className="about-forget-do"
              onClick={() => void forgetEverything().then(() => setStep("done"))}
            >
              {t("clearDo")}
            </Button>
          </div>
        </div>
      )}
      <p role="status">{step === "done" && t("cleared")}</p>
    </div>
  );
}
