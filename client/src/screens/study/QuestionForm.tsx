import type { Question, RatioQuestion } from '@timeslice/shared/content';
import { useEffect, useId, useRef } from 'preact/hooks';
import { formatPercent } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { typeset } from '../codex/typeset.ts';
import './QuestionForm.css';

interface QuestionFormProps {
  readonly question: Question;
  readonly text: string;
  readonly options: readonly string[];
  /** null: no guess yet. */
  readonly value: number | null;
  readonly onChange: (guess: number) => void;
}

/** A question with its answers as buttons, or a slider. Buttons are chosen with the digit keys too. */
export function QuestionForm({ question, text, options, value, onChange }: QuestionFormProps) {
  return question.kind === 'choice' ? (
    <Options text={text} options={options} value={value} onChange={onChange} />
  ) : (
    <RatioSlider question={question} text={text} value={value} onChange={onChange} />
  );
}

function Options({ text, options, value, onChange }: Omit<QuestionFormProps, 'question'>) {
  const group = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const choose = useRef(onChange);
  choose.current = onChange;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !/^(Digit|Numpad)[1-9]$/.test(event.code)) return;
      const index = Number(event.code.at(-1)) - 1;
      const input = group.current?.querySelectorAll('input')[index];
      if (!input) return;
      event.preventDefault();
      choose.current(index);
      // So that Enter sends the form, as everywhere.
      input.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <fieldset class="question" ref={group}>
      <legend class="question-text">{typeset(text)}</legend>
      <div class="question-options">
        {options.map((option, index) => (
          <label key={option} class="question-option">
            <input type="radio" name={name} checked={value === index} onChange={() => onChange(index)} />
            <span>
              <kbd class="key">{index + 1}</kbd>
              {typeset(option)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RatioSliderProps extends Pick<QuestionFormProps, 'text' | 'value' | 'onChange'> {
  readonly question: RatioQuestion;
}

function RatioSlider({ question, text, value, onChange }: RatioSliderProps) {
  const id = useId();
  const { from, to, step } = question;
  const middle = from + Math.round((to - from) / 2 / step) * step;
  const set = (input: HTMLInputElement) => onChange(Number(input.value));
  return (
    <div class="question">
      <label class="question-text" for={id}>
        {typeset(text)}
      </label>
      <output class={`question-value mono ${value === null ? 'is-open' : ''}`} for={id}>
        {value === null ? t('predict.untouched') : formatPercent(value / 100)}
      </output>
      <input
        id={id}
        class="question-slider"
        type="range"
        min={from}
        max={to}
        step={step}
        value={value ?? middle}
        aria-valuetext={value === null ? t('predict.untouched') : formatPercent(value / 100)}
        onInput={(event) => set(event.currentTarget)}
        // Whoever thinks that it is right where it stands only touches it.
        onPointerUp={(event) => set(event.currentTarget)}
      />
      <div class="question-ends mono" aria-hidden="true">
        <span>{formatPercent(from / 100)}</span>
        <span>{formatPercent(to / 100)}</span>
      </div>
    </div>
  );
}
