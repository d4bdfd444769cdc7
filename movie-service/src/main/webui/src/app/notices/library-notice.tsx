import { useEffect, useRef } from "react";
import { libraryText } from "@/components/library/text";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isolated } from "@/lib/i18n/isolated";
import { useText } from "@/lib/i18n/use-text";
import { type Deed, forgetDeed, useLastDeed } from "@/lib/library";

/** Long enough to read it and reach the button by keyboard. */
const TOLD_MILLIS = 8_000;

const words = {
  saved: "didSave",
  unsaved: "didUnsave",
  hidden: "didHide",
  shown: "didShow",
} as const satisfies Record<Deed["what"], string>;

/** Says what was saved or hidden, and takes it back. Stays while it has the pointer or the focus. */
export function LibraryNotice() {
  const t = useText(libraryText);
  const deed = useLastDeed();
  const toast = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (deed === null) return;
    const timer = setInterval(() => {
      if (!toast.current?.matches(":hover, :focus-within")) forgetDeed();
    }, TOLD_MILLIS);
    return () => clearInterval(timer);
  }, [deed]);
  // The pressed button goes away with the notice: the focus goes to the page instead of nowhere.
  const close = (action: () => void) => () => {
    document.getElementById("content")?.focus({ preventScroll: true });
    action();
  };
  return (
    <div role="status">
      {deed && (
        <div className="toast" ref={toast}>
          <Icon name={deed.what === "hidden" ? "eyeOff" : "check"} />
          <span className="toast-text">
            {t(words[deed.what], { title: isolated(deed.movie.title) })}
          </span>
          <Button kind="quiet" onClick={close(deed.undo)}>
            {t("undo")}
          </Button>
          <Button kind="icon" aria-label={t("dismiss")} onClick={close(forgetDeed)}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}
