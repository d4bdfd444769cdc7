import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** How long the notice that the link was copied stays, in milliseconds. */
const NOTICE = 3000;

interface MovieShareProps {
  title: string;
  /** The film's address within this site. */
  path: string;
}

/** Hands the film's address to the device's share sheet, or to the clipboard where there is none. */
export function MovieShare({ title, path }: MovieShareProps) {
  const t = useText(text);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (copied) {
      const timer = setTimeout(() => setCopied(false), NOTICE);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [copied]);

  const share = async () => {
    const url = new URL(path, location.href).href;
    try {
      if ("share" in navigator) {
        await navigator.share({ title, url });
      } else {
        await (navigator as Navigator).clipboard.writeText(url);
        setCopied(true);
      }
    } catch {
      // Dismissed, or the browser does not allow it: the address bar has the same link.
    }
  };

  return (
    <>
      <Button kind="quiet" onClick={() => void share()}>
        {copied ? t("copied") : t("share")}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? t("copied") : ""}
      </span>
    </>
  );
}
