import { useId } from 'preact/hooks';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';

interface LabNumberProps {
  readonly name: string;
  readonly title: string;
  readonly about?: string;
  readonly value: number;
  /** What the scenario has. */
  readonly usual: number;
  readonly range: { readonly from: number; readonly to: number; readonly step: number };
  readonly onChange: (value: number) => void;
}

/** A slider with a field for the exact number, and what it is when nobody turns it. */
export function LabNumber({ name, title, about, value, usual, range, onChange }: LabNumberProps) {
  const id = useId();
  const { from, to, step } = range;
  const take = (text: string) => {
    const next = Number(text);
    if (text !== '' && Number.isInteger(next) && next >= from && next <= to) onChange(next);
  };
  return (
    <div class="lab-number" data-knob={name}>
      <label for={id}>
        {title}
        {value !== usual && <span class="muted"> · {t('lab.usual', { value: formatNumber(usual) })}</span>}
      </label>
      <input
        type="range"
        aria-label={title}
        min={from}
        max={to}
        step={step}
        value={value}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <input
        type="number"
        id={id}
        class="field"
        min={from}
        max={to}
        value={value}
        onChange={(event) => {
          take(event.currentTarget.value);
          // What does not fit is not taken: the field shows again what holds.
          event.currentTarget.value = String(value);
        }}
      />
      {about && <p class="muted">{about}</p>}
    </div>
  );
}
