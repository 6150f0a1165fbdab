import { expect, test } from 'vitest';
import { createSoloSession } from '../session/soloSession.ts';
import { cpu, programs, task, testLevel } from '../session/testLevel.ts';
import { LossWatch } from './playLosses.ts';

const thread = (id: number, ticks: number, crashes = false) =>
  task(id, crashes ? [cpu(ticks), { crash: true }] : [cpu(ticks)], { kind: 'thread' });

const LEVEL = testLevel({
  processes: [
    { pid: 10, name: 'browser', runtime: 'native', tasks: [thread(1, 500, true), thread(2, 900), thread(3, 900)] },
    ...programs(task(4, [cpu(900)], { patience: 3000 })),
  ],
});

test('a crash is told once, with those it took along, and then who gave up', () => {
  const session = createSoloSession(LEVEL);
  const watch = new LossWatch();
  expect(watch.news(session.run.machine)).toBeNull();
  session.command({ type: 'dispatch', task: 1, core: 0 });
  session.run.advanceTo(1000);
  expect(watch.news(session.run.machine)).toEqual({ kind: 'crashed', name: 'browser', count: 2 });
  expect(watch.news(session.run.machine)).toBeNull();
  session.run.advanceTo(3500);
  expect(watch.news(session.run.machine)).toMatchObject({ kind: 'gaveUp', count: 1 });
});

test('a run that was taken back is no news', () => {
  const session = createSoloSession(LEVEL);
  const watch = new LossWatch();
  watch.news(session.run.machine);
  const again = createSoloSession(LEVEL);
  again.command({ type: 'dispatch', task: 1, core: 0 });
  again.run.advanceTo(1000);
  expect(watch.news(again.run.machine)).toBeNull();
});
