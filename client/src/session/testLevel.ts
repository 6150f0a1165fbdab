/** Tiny levels for the tests of session, input and board. */
import type { Level } from '@timeslice/shared/content';
import type { BurstSpec, ProcessSpec, Scenario, TaskSpec } from '@timeslice/shared/engine';

export const cpu = (ticks: number): BurstSpec => ({ cpu: ticks });
export const io = (ticks: number, device = 'disk'): BurstSpec => ({ io: ticks, device });

export const task = (id: number, bursts: readonly BurstSpec[], more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  kind: 'process',
  bursts,
  ...more,
});

/** A process of its own for every task. */
export const programs = (...tasks: readonly TaskSpec[]): ProcessSpec[] =>
  tasks.map((one) => ({ pid: 100 + one.id, name: `prog${one.id}`, runtime: 'native', tasks: [one] }));

const TEXTS = {
  title: 'Test',
  goal: 'Finish.',
  rule: 'None.',
  hints: ['a', 'b', 'c'],
  misconception: '',
  why: '',
  lessons: {},
} as const;

export function testLevel(scenario: Partial<Scenario> & Pick<Scenario, 'processes'>): Level {
  return {
    id: 'test',
    number: 1,
    scenario: { format: 1, id: 'test', cores: 1, limit: 60_000, devices: { disk: { capacity: 1 } }, ...scenario },
    accents: [],
    view: { tape: 'whole', forecast: 8000 },
    naive: { policy: 'fcfs', params: {} },
    reference: { policy: 'fcfs', params: {} },
    texts: { en: TEXTS, ru: TEXTS },
    stars: [300, 600, 900],
    par: 950,
    best: [],
  };
}
