import { Link } from "react-router";
import { useSharedText } from "@/lib/i18n/use-text";

/** The sign above the door: an M under its bulbs, and the name. */
export function NameMark() {
  const t = useSharedText();
  return (
    <Link className="name-mark" to="/" aria-label={`Marquee: ${t("home")}`}>
      <svg className="name-mark-sign" viewBox="0 0 64 64" aria-hidden="true">
        <path d="M12 52V24l20 19 20-19v28" />
        <circle cx="12" cy="11" r="3.4" />
        <circle cx="25.3" cy="11" r="3.4" />
        <circle cx="38.7" cy="11" r="3.4" />
        <circle cx="52" cy="11" r="3.4" />
      </svg>
      <span className="name-mark-name">Marquee</span>
    </Link>
  );
}
