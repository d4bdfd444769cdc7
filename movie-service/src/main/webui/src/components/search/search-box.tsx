import { useId, useRef } from "react";
import { useNavigate } from "react-router";
import { Icon } from "@/components/ui/icon";
import { useSuggest } from "@/lib/api/suggest";
import { useText } from "@/lib/i18n/use-text";
import { useShortcut } from "@/lib/keyboard";
import { rememberSearch, useRecentSearches } from "./recent-searches";
import { type SearchOption, searchOptions } from "./search-options";
import { LONGEST_SEARCH, searchWords } from "./search-words";
import { optionId, SuggestionList } from "./suggestion-list";
import { text } from "./text";
import { useCombobox } from "./use-combobox";
import { useDebounced } from "./use-debounced";
import { useSearchValue } from "./use-search-value";
import "./search-box.css";

/** How long after the last key suggestions are asked for. */
const PAUSE_MILLIS = 150;

/** The search of the header: suggests while somebody is typing; on the search page it drives it. */
export function SearchBox() {
  const t = useText(text);
  const navigate = useNavigate();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { value, setValue, isLive, searchFor } = useSearchValue();
  const words = searchWords(value);
  const settled = useDebounced(words, PAUSE_MILLIS);
  const suggest = useSuggest(isLive || words === "" ? "" : settled);
  const recent = useRecentSearches();
  const found = words === "" || isLive ? [] : (suggest.data?.results ?? []);
  const options = isLive && words !== "" ? [] : searchOptions(words, found, recent);
  const choose = (option: SearchOption) => {
    rememberSearch(option.kind === "suggestion" ? words : option.words);
    combobox.close();
    if (option.kind !== "suggestion") {
      setValue(option.words);
      searchFor(option.words);
    } else {
      setValue("");
      void navigate(option.to);
    }
  };
  const combobox = useCombobox({
    count: options.length,
    text: value,
    onChoose: (at) => {
      const option = options[at];
      if (option) {
        choose(option);
      }
    },
  });
  useShortcut("/", () => {
    field.current?.focus();
    field.current?.select();
  });

  return (
    <form
      className="search-box"
      role="search"
      action="/search"
      onSubmit={(event) => {
        event.preventDefault();
        combobox.close();
        rememberSearch(words);
        searchFor(words);
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        className="search-field"
        type="search"
        name="q"
        role="combobox"
        aria-label={t("label")}
        aria-autocomplete="list"
        aria-expanded={combobox.isOpen}
        aria-controls={combobox.isOpen ? listId : undefined}
        aria-activedescendant={
          combobox.active === null ? undefined : optionId(listId, combobox.active)
        }
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={LONGEST_SEARCH}
        placeholder={t("short")}
        // Empty, it shows its placeholder, which runs as the page does.
        dir={value === "" ? undefined : "auto"}
        value={value}
        onFocus={combobox.open}
        onClick={combobox.open}
        onChange={(event) => {
          setValue(event.target.value);
          combobox.open();
        }}
        onKeyDown={combobox.onKeyDown}
        onBlur={combobox.close}
      />
      {value !== "" && (
        <button
          type="button"
          className="search-clear"
          aria-label={t("clear")}
          onClick={() => {
            setValue("");
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      {combobox.isOpen && (
        <SuggestionList
          id={listId}
          options={options}
          active={combobox.active}
          onActive={combobox.move}
          onChoose={choose}
        />
      )}
      <span className="visually-hidden" role="status">
        {combobox.isOpen && found.length > 0 ? t("found", { count: found.length }) : ""}
      </span>
    </form>
  );
}
