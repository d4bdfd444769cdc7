import { lazy, Suspense, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { useText } from "@/lib/i18n/use-text";
import { useShortcut } from "@/lib/keyboard";
import { shortcutsName } from "./name";
import "./shortcuts.css";

const ShortcutsDialog = lazy(async () => ({
  default: (await import("./shortcuts-dialog")).ShortcutsDialog,
}));

/** Lists the keys that do something, by its button or by `?`. */
export function Shortcuts() {
  const t = useText(shortcutsName);
  const [open, setOpen] = useState(false);
  useShortcut("?", () => setOpen(true));
  return (
    <>
      <button
        className="shortcuts-button"
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        <Icon name="keyboard" />
        {t("title")}
      </button>
      {open && (
        <Suspense>
          <ShortcutsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
