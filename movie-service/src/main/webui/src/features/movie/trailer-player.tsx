import { Dialog } from "@/components/ui/dialog";
import type { MovieDetails } from "@/lib/api/types";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

export type Trailer = MovieDetails["trailers"][number];

interface TrailerPlayerProps {
  trailer: Trailer;
  onClose: () => void;
}

/** YouTube's player without its cookies; nothing is asked of it before this is rendered. */
export function TrailerPlayer({ trailer, onClose }: TrailerPlayerProps) {
  const t = useText(text);
  const { code } = useLocality();
  const options = new URLSearchParams({ autoplay: "1", rel: "0", playsinline: "1", hl: code });
  return (
    <Dialog title={trailer.name} onClose={onClose} size="wide">
      <div className="trailer-screen">
        <iframe
          className="trailer-frame"
          title={t("player", { name: trailer.name })}
          src={`https://www.youtube-nocookie.com/embed/${trailer.key}?${options.toString()}`}
          allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
          referrerPolicy="strict-origin-when-cross-origin"
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts"
        />
      </div>
      <p className="trailer-note">
        {t("playerNote")}{" "}
        <a href={`https://www.youtube.com/watch?v=${trailer.key}`} target="_blank" rel="noreferrer">
          {t("openYouTube")}
        </a>
      </p>
    </Dialog>
  );
}
