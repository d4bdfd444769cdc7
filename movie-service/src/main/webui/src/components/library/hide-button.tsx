import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useText } from "@/lib/i18n/use-text";
import { useLibrary } from "@/lib/library";
import type { LibraryButtonProps } from "./save-button";
import { libraryText } from "./text";
import "./library.css";

/** Keeps a film out of rows and lists, or lets it back. */
export function HideButton({ movie, compact = false, tabIndex }: LibraryButtonProps) {
  const t = useText(libraryText);
  const library = useLibrary();
  const hidden = library.has("hidden", movie.id);
  const words = t(hidden ? "unhide" : "hide");
  const shared = {
    "aria-pressed": hidden,
    "aria-label": t("hideNamed", { title: movie.title }),
    title: words,
    tabIndex,
    onClick: () => library.toggle("hidden", movie),
  };
  return (
    <Button kind="icon" className={compact ? "library-compact" : "library-button"} {...shared}>
      <Icon name="eyeOff" />
    </Button>
  );
}
