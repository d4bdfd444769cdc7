import { Fragment } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useText } from "@/lib/i18n/use-text";
import { shortcutsName } from "./name";
import { text } from "./text";

const shortcuts = [
  { does: "search", keys: ["/"] },
  { does: "rows", keys: ["←", "→"] },
  { does: "ends", keys: ["Home", "End"] },
  { does: "open", keys: ["Enter"] },
  { does: "close", keys: ["Esc"] },
  { does: "help", keys: ["?"] },
] as const;

/** Every key that does something here. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const name = useText(shortcutsName);
  const t = useText(text);
  return (
    <Dialog title={name("title")} onClose={onClose}>
      <dl className="shortcuts">
        {shortcuts.map(({ does, keys }) => (
          <div className="shortcuts-line" key={does}>
            <dt>{t(does)}</dt>
            <dd>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && <span className="shortcuts-or">{t("or")}</span>}
                  <kbd dir="ltr">{key}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
