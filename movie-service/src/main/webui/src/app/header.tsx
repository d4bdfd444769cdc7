import { NavLink } from "react-router";
import { SearchBox } from "@/components/search/search-box";
import { Icon, type IconName } from "@/components/ui/icon";
import { useSharedText, useText } from "@/lib/i18n/use-text";
import { NameMark } from "./name-mark";
import { Preferences } from "./preferences";
import { text } from "./text";
import "./header.css";

const pages = [
  { to: "/", word: "home", icon: "home" },
  { to: "/browse", word: "browse", icon: "filter" },
  { to: "/list", word: "list", icon: "bookmark" },
] as const satisfies readonly { to: string; word: string; icon: IconName }[];

/** The name, the main pages, the search. On narrow screens the pages stand at the bottom. */
export function Header() {
  const t = useText(text);
  const shared = useSharedText();
  return (
    <header className="header">
      <div className="header-line wrap">
        <NameMark />
        <nav className="header-nav" aria-label={t("pages")}>
          {pages.map(({ to, word, icon }) => (
            <NavLink key={to} className="header-link" to={to} end={to === "/"}>
              <Icon name={icon} />
              <span>{shared(word)}</span>
            </NavLink>
          ))}
        </nav>
        <div className="header-search">
          <SearchBox />
        </div>
        <div className="header-preferences">
          <Preferences />
        </div>
      </div>
    </header>
  );
}
