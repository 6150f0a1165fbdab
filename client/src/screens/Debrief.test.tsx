import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { LogEntry } from '@timeslice/shared/engine';
import { createRun, type Run } from '@timeslice/shared/run';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { levelProgress, recordRun, replaceProgress } from '../app/progress.ts';
import { localeChoice } from '../app/settings.ts';
import { policyLog } from './components/policyLog.ts';
import { Debrief } from './Debrief.tsx';
import { testLevel as level } from './study/testLevel.ts';

beforeEach(() => {
  localeChoice.value = 'en';
  replaceProgress({ levels: {}, coached: false, pages: [] });
});
afterEach(cleanup);

function played(log: readonly LogEntry[]): Run {
  const run = createRun(level.scenario, log);
  run.advanceTo(level.scenario.limit);
  return run;
}

function show(run: Run) {
  const before = levelProgress(level.id);
  recordRun(level, run);
  const onWatch = vi.fn();
  const no = () => undefined;
  const shown = render(
    <Debrief level={level} run={run} before={before} onRetry={no} onWatch={onWatch} onNext={no} onMenu={no} />,
  );
  return { ...shown, onWatch };
}

const lost = () => played(policyLog(level.scenario, level.naive));

test('a lost run is told what cost it most and gets a hint; after the third the solution is offered', () => {
  const first = show(lost());
  expect(screen.getByText(level.texts.en.lessons.idle ?? '')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Hint 1 of 3' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Watch a solution' })).toBeNull();
  first.unmount();
  show(lost()).unmount();
  const third = show(lost());
  expect(screen.getByRole('heading', { name: 'Hint 3 of 3' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Watch a solution' }));
  expect(third.onWatch).toHaveBeenCalledOnce();
});

test('a run as good as the best known one has no hints, leads to the question, and says so', () => {
  show(played(level.best));
  expect(screen.getByText('That is the best run known.')).toBeTruthy();
  expect(screen.queryByText(/^Hint/)).toBeNull();
  expect(screen.getByRole('button', { name: 'A question on real code' })).toBeTruthy();
});

test('the explanation is shut until the guess is made', () => {
  const { container } = show(lost());
  const why = () => container.querySelector<HTMLDetailsElement>('.why')?.open;
  expect(why()).toBe(false);
  fireEvent.click(screen.getByRole('radio', { name: /the eager/ }));
  fireEvent.submit(screen.getByRole<HTMLButtonElement>('button', { name: 'Answer' }).form as HTMLFormElement);
  expect(why()).toBe(true);
});
