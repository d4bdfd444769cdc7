import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useSharedText, useText } from "@/lib/i18n/use-text";
import { focusFilms } from "./focus-films";
import type { Dropped } from "./read-filters";
import { text } from "./text";

interface DroppedNoticeProps {
  dropped: readonly Dropped[];
  onDismiss: () => void;
}

/** Names the parts of the address that meant nothing. */
export function DroppedNotice({ dropped, onDismiss }: DroppedNoticeProps) {
  const t = useText(text);
  const shared = useSharedText();
  return (
    <div role="status">
      {dropped.length > 0 && (
        <div className="dropped">
          <Icon name="warning" />
          <div>
            <p>{t("droppedTitle")}</p>
            <ul>
              {dropped.map(({ name, value }) => (
                <li key={name + value}>
                  <code dir="ltr">
                    {name}={value}
                  </code>
                </li>
              ))}
            </ul>
          </div>
          <Button
            kind="icon"
            aria-label={shared("close")}
            onClick={(event) => {
              focusFilms(event);
              onDismiss();
            }}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}
