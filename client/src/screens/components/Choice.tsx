import './Choice.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly name: (option: T) => string;
  /** What the language of an option is, where it is not that of the page. */
  readonly lang?: (option: T) => string;
  readonly onChange: (option: T) => void;
}

/** One of a few, all in sight: real radio buttons, so arrow keys and screen readers work as everywhere. */
export function Choice<T extends string>({ label, options, value, name, lang, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend class="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option} class="choice-option" {...(lang ? { lang: lang(option) } : {})}>
          <input type="radio" name={label} checked={option === value} onChange={() => onChange(option)} />
          <span>{name(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}
