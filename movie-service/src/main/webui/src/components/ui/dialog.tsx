import { type ReactNode, useEffect, useId, useRef } from "react";
import { useSharedText } from "@/lib/i18n/use-text";
import { Button } from "./button";
import { Icon } from "./icon";
import "./dialog.css";

export interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** `wide` for pictures. */
  size?: "narrow" | "wide";
}

/**
 * A modal dialog: render it while it is open. The browser keeps the focus inside, closes it on Esc
 * and gives the focus back to where it came from.
 */
export function Dialog({ title, onClose, children, size = "narrow" }: DialogProps) {
  const t = useSharedText();
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    return () => {
      // Taken away while open, by its owner: the browser gives the focus back only on close().
      if (dialog?.open && before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    // A click beside the dialog closes it too; the keyboard has Esc and the button.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={element}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) {
          event.currentTarget.close();
        }
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId} className="dialog-title" dir="auto">
            {title}
          </h2>
          <Button kind="icon" aria-label={t("close")} onClick={() => element.current?.close()}>
            <Icon name="close" />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
