import { useId } from "react";

export interface Option {
  readonly value: string;
  readonly name: string;
}

interface SelectFieldProps {
  label: string;
  /** The label is for screen readers alone, since a heading above says the same. */
  isLabelHidden?: boolean;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** A list to pick one of. */
export function SelectField({
  label,
  isLabelHidden = false,
  value,
  options,
  onChange,
}: SelectFieldProps) {
  const id = useId();
  return (
    <div className="select-field">
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : "select-label"}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Options by name, with the value that is set even where nothing else knows it. */
export function sortedOptions(
  options: readonly Option[],
  set: Option | null,
  tag: string,
): readonly Option[] {
  const all =
    set === null || options.some((it) => it.value === set.value) ? options : [...options, set];
  const { compare } = new Intl.Collator(tag);
  return [...all].sort((one, other) => compare(one.name, other.name));
}
