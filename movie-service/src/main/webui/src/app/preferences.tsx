import { Icon, type IconName } from "@/components/ui/icon";
import { isLanguage, languages, useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { type Theme, setTheme, useTheme } from "@/lib/theme";
import { text } from "./text";
import { changeLanguage } from "./words/load";
import "./preferences.css";

const themes = {
  system: { icon: "system", next: "light" },
  light: { icon: "sun", next: "dark" },
  dark: { icon: "moon", next: "system" },
} as const satisfies Record<Theme, { icon: IconName; next: Theme }>;

/** The language and the theme. */
export function Preferences() {
  const t = useText(text);
  const { code } = useLocality();
  const theme = useTheme();
  const { icon, next } = themes[theme];
  return (
    <div className="preferences">
      <label className="preferences-language">
        <Icon name="globe" />
        <span className="visually-hidden">{t("language")}</span>
        <select
          value={code}
          onChange={({ target }) => {
            if (isLanguage(target.value)) {
              void changeLanguage(target.value);
            }
          }}
        >
          {Object.entries(languages).map(([each, { name }]) => (
            <option key={each} value={each} lang={each}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        className="button button-icon"
        type="button"
        aria-label={`${t("theme")}: ${t(theme)}`}
        title={`${t("theme")}: ${t(theme)}`}
        onClick={() => setTheme(next)}
      >
        <Icon name={icon} />
      </button>
    </div>
  );
}
