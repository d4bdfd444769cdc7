import { Link } from "react-router";
import { useSharedText, useText } from "@/lib/i18n/use-text";
import { Preferences } from "./preferences";
import { Shortcuts } from "./shortcuts/shortcuts";
import { text } from "./text";
import "./footer.css";

/** Where the films come from, and the quieter pages. */
export function Footer() {
  const t = useText(text);
  const shared = useSharedText();
  return (
    <footer className="footer">
      <div className="footer-line wrap">
        <p className="footer-credit">{t("credit")}</p>
        <nav className="footer-nav" aria-label={t("more")}>
          <Link to="/about">{shared("about")}</Link>
          <Link to="/hidden">{shared("hidden")}</Link>
          <Shortcuts />
        </nav>
        <div className="footer-preferences">
          <Preferences />
        </div>
      </div>
    </footer>
  );
}
