import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { Level } from '@timeslice/shared/content';
import { createRun } from '@timeslice/shared/run';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { levelProgress, recordRun, replaceProgress } from '../../app/progress.ts';
import { localeChoice } from '../../app/settings.ts';
import { GuessSection } from './GuessSection.tsx';
import { ghostOptions } from './ghostChoices.ts';
import { Hints } from './Hints.tsx';
import { predictionAnswer } from './levelRuns.ts';
import { StartScreen } from './StartScreen.tsx';
import { TransferSection } from './TransferSection.tsx';
import { sliderLevel, testLevel } from './testLevel.ts';

vi.mock('../preloadPlay.ts', () => ({ preloadPlay: () => undefined }));

beforeEach(() => {
  localeChoice.value = 'en';
  replaceProgress({ levels: {}, coached: false, pages: [] });
});
afterEach(cleanup);

const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>('button', { name });

function start(level: typeof testLevel) {
  const onStart = vi.fn();
  render(<StartScreen level={level} study={level.study} onStart={onStart} onMenu={() => undefined} />);
  return onStart;
}

test('a level starts with a guess that a digit key can make, and the guess is judged by the model', () => {
  const onStart = start(testLevel);
  expect(button(/Start/).disabled).toBe(true);
  fireEvent.keyDown(window, { code: 'Digit1' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /the eager/ }).checked).toBe(true);
  fireEvent.submit(button(/Start/).form as HTMLFormElement);
  expect(onStart).toHaveBeenCalledOnce();
  expect(levelProgress(testLevel.id).guess).toEqual({ guess: 0, right: true });
});

test('the guess may be skipped, and then nothing is kept', () => {
  const onStart = start(testLevel);
  fireEvent.click(button(/Skip/));
  expect(onStart).toHaveBeenCalledOnce();
  expect(levelProgress(testLevel.id).guess).toBeNull();
});

test('a slider that nobody has touched is no guess; one that is close enough is right', () => {
  start(sliderLevel);
  expect(button(/Start/).disabled).toBe(true);
  const answer = predictionAnswer(sliderLevel)?.answer ?? 0;
  fireEvent.input(screen.getByRole('slider'), { target: { value: String(Math.round(answer / 5) * 5 + 10) } });
  fireEvent.submit(button(/Start/).form as HTMLFormElement);
  expect(levelProgress(sliderLevel.id).guess?.right).toBe(true);
});

test('whoever has not guessed can do it after the run, and then sees guess and answer', () => {
  render(<GuessSection level={testLevel} study={testLevel.study} id="guess" />);
  expect(screen.queryByText('Waits overlap.')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: /the patient/ }));
  fireEvent.submit(button('Answer').form as HTMLFormElement);
  expect(screen.getByRole('heading', { name: 'It came out differently' })).toBeTruthy();
  expect(screen.getByText('Waits overlap.')).toBeTruthy();
});

test('a question on code is answered by running the programs, may be answered again, and is kept', () => {
  render(<TransferSection level={testLevel} transfer={testLevel.study.transfer} id="code" />);
  fireEvent.click(button('Show the question'));
  const [first, , , fourth] = screen.getAllByRole('radio') as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  expect(button('Run the programs').disabled).toBe(true);
  fireEvent.click(first);
  fireEvent.click(fourth);
  fireEvent.submit(button('Run the programs').form as HTMLFormElement);
  expect(levelProgress(testLevel.id).transfer).toEqual({ answers: [0, 1], right: [true, true] });
  expect(screen.getAllByText('Right')).toHaveLength(2);
  expect(screen.getByText('One does not wait.')).toBeTruthy();
  fireEvent.click(button('Answer once more'));
  expect(screen.queryByText('One does not wait.')).toBeNull();
});

test('hints come one by one', () => {
  const hints = testLevel.texts.en.hints;
  const { rerender } = render(<Hints level={testLevel} failed={1} />);
  expect(screen.getByRole('heading', { name: 'Hint 1 of 3' })).toBeTruthy();
  rerender(<Hints level={testLevel} failed={7} />);
  expect(screen.getByRole('heading', { name: 'Hint 3 of 3' })).toBeTruthy();
  expect(hints[0].length).toBeGreaterThan(0);
});

test('one may race the reference, the best known run and any run of one’s own that is left', () => {
  const run = createRun((testLevel as Level).scenario, testLevel.best);
  run.advanceTo(testLevel.scenario.limit);
  expect(ghostOptions(testLevel, levelProgress(testLevel.id)).map(({ id }) => id)).toEqual(['reference', 'par']);
  recordRun(testLevel, run);
  recordRun(testLevel, createRun(testLevel.scenario));
  const options = ghostOptions(testLevel, levelProgress(testLevel.id));
  expect(options.map(({ id }) => id.replace(/\d+/, 'DATE'))).toEqual(['best', 'reference', 'par', 'run-DATE']);
  expect(options[0]?.log()).toEqual(testLevel.best);
});
