import { Icon } from "@/components/ui/icon";
import { Picture } from "@/components/ui/picture";
import type { Suggestion } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import type { SearchOption } from "./search-options";
import { text } from "./text";

interface SuggestionListProps {
  id: string;
  options: readonly SearchOption[];
  active: number | null;
  onActive: (at: number) => void;
  onChoose: (option: SearchOption) => void;
}

/** The id of an option, for `aria-activedescendant`. */
export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}

/** What can be chosen below the search box. The focus stays in the box. */
export function SuggestionList({ id, options, active, onActive, onChoose }: SuggestionListProps) {
  const t = useText(text);
  const isRecent = options[0]?.kind === "recent";
  return (
    <div className="search-popup">
      {isRecent && (
        <p className="search-heading" aria-hidden="true">
          {t("recent")}
        </p>
      )}
      <div
        id={id}
        className="search-options"
        role="listbox"
        aria-label={t(isRecent ? "recent" : "suggestions")}
      >
        {options.map((option, at) => (
          // The keys are the search box's, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.key}
            id={optionId(id, at)}
            className="search-option"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onPointerMove={() => onActive(at)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            {option.kind === "suggestion" ? (
              <SuggestionLine suggestion={option.suggestion} />
            ) : (
              <>
                <span className="search-option-icon">
                  <Icon name="search" />
                </span>
                <span className="search-option-name" dir="auto">
                  {option.kind === "all" ? t("all", { words: option.words }) : option.words}
                </span>
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function SuggestionLine({ suggestion }: { suggestion: Suggestion }) {
  const t = useText(text);
  const note = suggestion.kind === "person" ? t("person") : suggestion.year?.toString();
  return (
    <>
      <Picture
        className="search-option-image"
        image={suggestion.image}
        sizes="36px"
        ratio={2 / 3}
        alt=""
      />
      <span className="search-option-name" dir="auto">
        {suggestion.name}
      </span>
      {note && <span className="search-option-note">{note}</span>}
    </>
  );
}
