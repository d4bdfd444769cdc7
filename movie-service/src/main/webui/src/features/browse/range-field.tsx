import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { useText } from "@/lib/i18n/use-text";
import { type Bounds, draftOf, type Range, readDraft } from "./range-draft";
import { text } from "./text";

interface RangeFieldProps {
  legend: string;
  value: Range;
  bounds: Bounds;
  /** Whether 7.5 is a value. */
  decimals?: boolean;
  onChange: (value: Range) => void;
}

/** How long after the last key a valid range is taken; Enter, or leaving the field, is at once. */
const PAUSE_MILLIS = 600;

/** Two numbers, either of which may be left open. */
export function RangeField({ legend, value, bounds, decimals = false, onChange }: RangeFieldProps) {
  const t = useText(text);
  const noteId = useId();
  const [draft, setDraft] = useState(() => draftOf(value));
  const [taken, setTaken] = useState(value);
  // What this field has asked for itself must not undo what was typed since.
  const [sent, setSent] = useState(value);
  const [isChecked, setChecked] = useState(false);
  if (!isSame(taken, value)) {
    setTaken(value);
    if (!isSame(sent, value)) {
      setDraft(draftOf(value));
      setSent(value);
      setChecked(false);
    }
  }
  const read = readDraft(draft, bounds, decimals);
  const problem = typeof read === "string" ? read : null;

  const take = () => {
    if (typeof read !== "string" && !isSame(read, sent)) {
      setSent(read);
      onChange(read);
    }
  };
  const rested = useEffectEvent(take);
  useEffect(() => {
    const timer = setTimeout(rested, PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [draft]);
  const check = () => {
    setChecked(true);
    take();
  };

  const field = (end: "from" | "to") => (
    <label className="range-end">
      <span>{t(end)}</span>
      <input
        className="field"
        inputMode={decimals ? "decimal" : "numeric"}
        autoComplete="off"
        maxLength={6}
        placeholder={(end === "from" ? bounds.least : bounds.most).toString()}
        value={draft[end]}
        aria-invalid={isChecked && problem !== null}
        aria-describedby={noteId}
        onChange={(event) => {
          setDraft({ ...draft, [end]: event.target.value });
          setChecked(false);
        }}
        onBlur={check}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === "Enter") {
            check();
          }
        }}
      />
    </label>
  );
  return (
    <fieldset className="filter">
      <legend>{legend}</legend>
      <div className="range">
        {field("from")}
        {field("to")}
      </div>
      <p id={noteId} className="range-problem" aria-live="polite">
        {isChecked && problem !== null
          ? t(problem, { least: bounds.least.toString(), most: bounds.most.toString() })
          : ""}
      </p>
    </fieldset>
  );
}

function isSame(one: Range, other: Range): boolean {
  return one.from === other.from && one.to === other.to;
}
