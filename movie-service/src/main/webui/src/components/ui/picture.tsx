import { type SyntheticEvent, useState } from "react";
import type { Image } from "@/lib/api/types";
import "./picture.css";

export interface PictureProps {
  /** Null: a calm field with the text takes its place. */
  image: Image | null;
  /** As in `<img sizes>`: how wide the picture is shown. */
  sizes: string;
  /** What it shows; empty where the text beside it says so already. */
  alt: string;
  /** Loads at once and before others: the hero and what is in view at the start. */
  priority?: boolean;
  /** Width divided by height of the place it is shown in; its own where left out. */
  ratio?: number;
  /** Shows the smallest size, blurred, until the picture is there: for large ones. */
  blur?: boolean;
  /** Text in the place of a picture that is missing or does not load. */
  fallback?: string;
  className?: string;
}

/** A tint that stays the same for a picture, until the picture itself is there. */
function tintOf(image: Image | null, fallback: string): number {
  const text = image?.src ?? fallback;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum = (sum * 31 + text.charCodeAt(at)) % 1009;
  }
  return sum % 8;
}

/** A picture in the size that its place needs. It takes its room before it has loaded. */
export function Picture(props: PictureProps) {
  // What has loaded or failed belongs to one picture: another one starts afresh.
  return <OnePicture key={props.image?.src ?? ""} {...props} />;
}

function OnePicture({
  image,
  sizes,
  alt,
  priority = false,
  ratio,
  blur = false,
  fallback = "",
  className = "",
}: PictureProps) {
  const [state, setState] = useState<"loading" | "loaded" | "failed">("loading");
  const shape = ratio ?? image?.aspectRatio ?? 2 / 3;
  const shown = image !== null && state !== "failed";
  const done = (event: SyntheticEvent<HTMLImageElement>) =>
    setState(event.type === "error" ? "failed" : "loaded");
  return (
    <span
      className={`picture ${className}`}
      data-tint={tintOf(image, fallback)}
      data-state={shown ? state : "none"}
      style={{ aspectRatio: String(shape) }}
    >
      {shown && blur && state === "loading" && (
        <img className="picture-blur" src={image.placeholder} alt="" aria-hidden="true" />
      )}
      {shown ? (
        <img
          className="picture-image"
          src={image.src}
          srcSet={image.srcset.map(({ url, width }) => `${url} ${width}w`).join(", ")}
          sizes={sizes}
          width={600}
          height={Math.round(600 / shape)}
          alt={alt}
          loading={priority ? "eager" : "lazy"}
          fetchPriority={priority ? "high" : "auto"}
          decoding="async"
          onLoad={done}
          onError={done}
        />
      ) : (
        <span className="picture-fallback" {...(alt ? { role: "img", "aria-label": alt } : {})}>
          {fallback}
        </span>
      )}
    </span>
  );
}
