import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { MovieCard } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { useLibrary } from "@/lib/library";
import { libraryText } from "./text";
import "./library.css";

export interface LibraryButtonProps {
  movie: MovieCard;
  /** Round and without words, for posters; its name then has the film's title. */
  compact?: boolean;
  tabIndex?: number;
}

/** Puts a film on My List, or takes it off. */
export function SaveButton({ movie, compact = false, tabIndex }: LibraryButtonProps) {
  const t = useText(libraryText);
  const library = useLibrary();
  const saved = library.has("list", movie.id);
  const icon = <Icon name={saved ? "check" : "plus"} />;
  const shared = {
    "aria-pressed": saved,
    tabIndex,
    onClick: () => library.toggle("list", movie),
  };
  if (compact) {
    return (
      <Button
        kind="icon"
        className="library-compact"
        aria-label={t("saveNamed", { title: movie.title })}
        title={t(saved ? "saved" : "save")}
        {...shared}
      >
        {icon}
      </Button>
    );
  }
  return (
    <Button className="library-button" {...shared}>
      {icon}
      {/* Both texts take their room, so that nothing moves when one replaces the other. */}
      <span className="library-words">
        <span aria-hidden={saved}>{t("save")}</span>
        <span aria-hidden={!saved}>{t("saved")}</span>
      </span>
    </Button>
  );
}
