import { useState } from "react";
import { Picture } from "@/components/ui/picture";
import { useText } from "@/lib/i18n/use-text";
import { Lightbox, type NamedImage } from "./lightbox";
import { text } from "./text";
import "./media.css";

/** Small pictures in a row, each of which opens large. */
export function Gallery({ images }: { images: NamedImage[] }) {
  const t = useText(text);
  const [shown, setShown] = useState<number | null>(null);
  return (
    <>
      <ul className="gallery">
        {images.map(({ image, name }, place) => (
          <li key={image.src} className={image.aspectRatio < 1 ? "gallery-tall" : "gallery-wide"}>
            <button
              type="button"
              className="gallery-button"
              aria-label={t("enlarge", { name: `${name} ${place + 1}` })}
              onClick={() => setShown(place)}
            >
              <Picture
                image={image}
                sizes={image.aspectRatio < 1 ? "8rem" : "20rem"}
                alt=""
                ratio={image.aspectRatio}
              />
            </button>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <Lightbox images={images} shown={shown} onShow={setShown} onClose={() => setShown(null)} />
      )}
    </>
  );
}
