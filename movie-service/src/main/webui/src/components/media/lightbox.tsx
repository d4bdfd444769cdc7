import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Picture } from "@/components/ui/picture";
import type { Image } from "@/lib/api/types";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { arrowStep } from "@/lib/keyboard";
import { text } from "./text";
import "./media.css";

/** A picture and what it shows. */
export interface NamedImage {
  image: Image;
  name: string;
}

interface LightboxProps {
  images: NamedImage[];
  /** The place of the picture that is shown; another is asked for by `onShow`. */
  shown: number;
  onShow: (place: number) => void;
  onClose: () => void;
}

/** Pictures over the whole window, one at a time; the arrow keys turn them. */
export function Lightbox({ images, shown, onShow, onClose }: LightboxProps) {
  const t = useText(text);
  const { dir } = useLocality();
  const current = images[shown];
  const turn = (by: number) => onShow((shown + by + images.length) % images.length);

  const turnByKey = useEffectEvent((event: KeyboardEvent) => {
    const step = arrowStep(event.key, dir);
    if (step !== 0) {
      event.preventDefault();
      turn(step);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => turnByKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  if (current === undefined) {
    return null;
  }
  const place = t("place", { place: shown + 1, count: images.length });

  return (
    <Dialog title={current.name} onClose={onClose} size="wide">
      <figure className="lightbox">
        <div className={`lightbox-picture ${shapeOf(current.image)}`}>
          <Picture
            key={current.image.src}
            image={current.image}
            sizes={current.image.aspectRatio < 1 ? "min(92vw, 56vh)" : "min(96vw, 140vh)"}
            alt={current.name}
            ratio={current.image.aspectRatio}
            priority
            blur
          />
        </div>
        {images.length > 1 && (
          <figcaption className="lightbox-turn" role="group" aria-label={t("turn")}>
            <Button
              kind="icon"
              className="lightbox-previous"
              aria-label={t("previous")}
              onClick={() => turn(-1)}
            >
              <Icon name="chevron" directional />
            </Button>
            <span aria-live="polite">{place}</span>
            <Button kind="icon" aria-label={t("next")} onClick={() => turn(1)}>
              <Icon name="chevron" directional />
            </Button>
          </figcaption>
        )}
      </figure>
    </Dialog>
  );
}

function shapeOf(image: Image): string {
  return image.aspectRatio < 1 ? "lightbox-tall" : "lightbox-wide";
}
