import { describe, expect, it } from 'vitest';
import { stateHash } from '../hash.ts';
import { REFUSALS } from '../refusals.ts';
import {
  cpu,
  dispatch,
  enqueue,
  give,
  greens,
  io,
  playTo,
  preempt,
  process,
  setQuantum,
  spawn,
  task,
  unqueue,
  world,
} from '../tinyWorld.ts';
import type { Command, JobSpec, Machine, Scenario } from '../types.ts';
import { applyCommand, COMMAND_TYPES, checkCommand } from './apply.ts';

const job: JobSpec = {
  id: 1,
  name: 'j',
  arrival: 2,
  language: 'c',
  items: 2,
  bursts: [cpu(1)],
  models: ['threads', 'sequential'],
};
const scenario: Scenario = world(
  [
    greens(1, 'asyncio', 'coroutine', [
      task(1, [cpu(9)]),
      task(2, [cpu(9)]),
      task(4, [io(9), cpu(1)]),
      task(5, [io(1)]),
      task(6, [cpu(1)], { arrival: 9 }),
    ]),
    process(2, 'native', [task(3, [cpu(9)]), task(7, [cpu(9)]), task(8, [cpu(9)])]),
  ],
  {
    cores: 3,
    controls: { queueDepth: 2 },
    jobs: [job, { ...job, id: 2, arrival: 9 }],
    // The processes hold 7 + 5 × 0 and 7 + 3 × 2 of 20 KB.
    ram: 20,
    costs: { memoryProcess: 7, memoryPythonProcess: 7, memoryThread: 2 },
  },
);
/** At 3: 1 runs on core 0 and 7 on core 1, 2, 3 and 8 are ready, 4 is blocked, 5 has ended, 6 is to come. */
const at3 = (more: Partial<Scenario> = {}): Machine =>
  playTo(3, { ...scenario, ...more }, { 0: [dispatch(1, 0), dispatch(7, 1)] });
const unknown = { type: 'jump' } as unknown as Command;
const roomy = (): Machine => at3({ ram: 1000 });

describe('refusal codes', () => {
  it.each([
    ['unknown-task', 'of a task that is nowhere', dispatch(77, 0)],
    ['unknown-task', 'of a task that has not arrived', dispatch(6, 2)],
    ['unknown-core', 'to a core past the last', dispatch(2, 3)],
    ['unknown-core', 'to a core before the first', dispatch(2, -1)],
    ['unknown-core', 'to half a core', dispatch(2, 0.5)],
    ['already-there', 'of the task that runs there', dispatch(1, 0)],
    ['not-ready', 'of a task that runs elsewhere', dispatch(7, 2)],
    ['not-ready', 'of a blocked task', dispatch(4, 2)],
    ['not-ready', 'of a task that has ended', dispatch(5, 2)],
    ['carrier-limit', 'of a second coroutine to another core', dispatch(2, 2)],
    ['cooperative', 'of a second coroutine to the same core', dispatch(2, 0)],
  ] as const)('%s: dispatch %s', (code, _, command) => {
    expect(give(at3(), command)).toEqual([code]);
  });

  it.each([
    ['unknown-task', enqueue(77, 0)],
    ['unknown-task', enqueue(6, 0)],
    ['unknown-core', enqueue(2, 3)],
    ['not-ready', enqueue(1, 0)],
    ['not-ready', enqueue(4, 0)],
    ['unknown-task', unqueue(77)],
    ['unknown-task', unqueue(6)],
    ['not-queued', unqueue(2)],
    ['not-queued', unqueue(1)],
    ['unknown-core', preempt(3)],
    ['core-idle', preempt(2)],
    ['unknown-core', setQuantum(2, 3)],
    ['quantum-range', setQuantum(-1)],
    ['quantum-range', setQuantum(1.5)],
    ['quantum-range', setQuantum(1_000_001)],
    ['unknown-job', spawn('threads', 1, 77)],
    ['unknown-job', spawn('threads', 1, 2)],
    ['model-not-offered', spawn('processes')],
    ['workers-range', spawn('threads', 0)],
    ['workers-range', spawn('threads', 3)],
    ['workers-range', spawn('threads', 1.5)],
    ['out-of-memory', spawn('threads', 1)],
    ['unknown-command', unknown],
  ] as const)('%s: %j', (code, command) => {
    expect(give(at3(), command)).toEqual([code]);
  });

  it('already-there and queue-full: an enqueue into the queue a task is in, and into a full one', () => {
    expect(give(at3(), enqueue(2, 1), enqueue(2, 1), enqueue(3, 1), enqueue(3, 1), enqueue(8, 1))).toEqual([
      null,
      'already-there',
      null,
      'already-there',
      'queue-full',
    ]);
    const deep = playTo(
      0,
      world([
        process(
          1,
          'native',
          Array.from({ length: 66 }, (_, i) => task(i + 1, [cpu(1)])),
        ),
      ]),
    );
    const refusals = give(deep, ...Array.from({ length: 66 }, (_, i) => enqueue(i + 1, 0)));
    expect(refusals.map((code, i) => [i, code]).filter(([, code]) => code !== null)).toEqual([
      [64, 'queue-full'],
      [65, 'queue-full'],
    ]);
  });

  it('already-spawned: a job starts once', () => {
    expect(give(roomy(), spawn('threads', 2), spawn('threads', 2), spawn('sequential', 1))).toEqual([
      null,
      'already-spawned',
      'already-spawned',
    ]);
  });

  it('the edges of the ranges are inside: quantum 0 and a million, workers 1 and as many as items', () => {
    expect(give(roomy(), setQuantum(0), setQuantum(1_000_000), setQuantum(1, 2))).toEqual([null, null, null]);
    expect([give(roomy(), spawn('threads', 1)), give(roomy(), spawn('threads', 2))]).toEqual([[null], [null]]);
  });

  it('control-locked: what the level does not offer', () => {
    const locked = at3({ controls: { allowed: ['dispatch', 'preempt'] } });
    expect(give(locked, setQuantum(1), enqueue(2), unqueue(2), spawn('threads'), preempt(), dispatch(3, 0))).toEqual([
      'control-locked',
      'control-locked',
      'control-locked',
      'control-locked',
      null,
      null,
    ]);
  });

  it('a task that a crash ended before its arrival is unknown until then, and not ready after', () => {
    const doomed = process(1, 'native', [task(1, [cpu(2), { crash: true }]), task(2, [cpu(1)], { arrival: 5 })]);
    const crashed = world([doomed, process(2, 'native', [task(3, [io(50)])])]);
    const refusals = [4, 5].map((tick) => give(playTo(tick, crashed, { 0: [dispatch(1)] }), dispatch(2)));
    expect(refusals).toEqual([['unknown-task'], ['not-ready']]);
  });
});

describe('the first check that fails names the refusal', () => {
  it.each([
    ['unknown-task before unknown-core', dispatch(77, 9), 'unknown-task'],
    ['unknown-core before not-ready', dispatch(4, 9), 'unknown-core'],
    ['already-there before not-ready', dispatch(7, 1), 'already-there'],
    ['not-ready before carrier-limit', dispatch(4, 2), 'not-ready'],
    ['unknown-task before unknown-core in enqueue', enqueue(77, 9), 'unknown-task'],
    ['unknown-core before not-ready in enqueue', enqueue(1, 9), 'unknown-core'],
    ['unknown-core before quantum-range', setQuantum(-1, 9), 'unknown-core'],
    ['unknown-job before model-not-offered', spawn('processes', 0, 77), 'unknown-job'],
    ['model-not-offered before workers-range', spawn('processes', 0), 'model-not-offered'],
    ['workers-range before out-of-memory', spawn('threads', 9), 'workers-range'],
  ] as const)('%s', (_, command, code) => {
    expect(give(at3(), command)).toEqual([code]);
  });

  it('carrier-limit and cooperative exclude each other: one is for the cores without the carrier, one for its own', () => {
    const two = {
      ...greens(
        1,
        'jvm',
        'virtual',
        [1, 2, 3].map((id) => task(id, [cpu(9)])),
      ),
      overrides: { carriers: 1 },
    };
    const other = process(2, 'native', [task(4, [cpu(9)])]);
    const machine = playTo(1, world([two, other], { cores: 2 }), { 0: [dispatch(1, 0)] });
    expect(give(machine, dispatch(2, 0), dispatch(2, 1))).toEqual(['cooperative', 'carrier-limit']);
  });

  it('already-there before queue-full, queue-full before nothing', () => {
    const machine = at3();
    give(machine, enqueue(2, 1), enqueue(3, 1));
    expect(give(machine, enqueue(2, 1), enqueue(8, 1))).toEqual(['already-there', 'queue-full']);
  });

  it('workers-range before already-spawned before out-of-memory', () => {
    const machine = at3({ ram: 29 });
    expect(give(machine, spawn('threads', 1), spawn('threads', 3), spawn('threads', 2))).toEqual([
      null,
      'workers-range',
      'already-spawned',
    ]);
  });

  it('control-locked before unknown-*, unknown-command before control-locked, run-over before all', () => {
    const locked = at3({ controls: { allowed: [] } });
    expect(give(locked, dispatch(77, 9), setQuantum(-1, 9), spawn('processes', 0, 77), unknown)).toEqual([
      'control-locked',
      'control-locked',
      'control-locked',
      'unknown-command',
    ]);
    const over = playTo(3, { ...scenario, limit: 2, controls: { allowed: [] } });
    expect(give(over, unknown, dispatch(77, 9))).toEqual(['run-over', 'run-over']);
  });

  it('a type that every object has is no command', () => {
    expect(give(at3(), { type: 'toString' } as unknown as Command)).toEqual(['unknown-command']);
  });
});

describe('checking and applying', () => {
  const all: Command[] = [
    dispatch(3, 2),
    dispatch(2, 2),
    enqueue(3, 1),
    unqueue(3),
    preempt(0),
    preempt(2),
    setQuantum(5),
    spawn('threads'),
    unknown,
  ];

  it('a check says what giving the command would say, and changes nothing', () => {
    for (const command of all) {
      const machine = at3();
      const before = stateHash(machine);
      const said = checkCommand(machine, command);
      expect(stateHash(machine)).toBe(before);
      expect([command.type, applyCommand(machine, command)]).toEqual([command.type, said]);
      expect([command.type, stateHash(machine) === before]).toEqual([command.type, said !== null]);
    }
  });

  it('all six commands are there, and every code has a line that explains it', () => {
    expect([...COMMAND_TYPES].sort()).toEqual(['dispatch', 'enqueue', 'preempt', 'setQuantum', 'spawn', 'unqueue']);
    expect(Object.keys(REFUSALS).sort()).toEqual([
      'already-spawned',
      'already-there',
      'carrier-limit',
      'control-locked',
      'cooperative',
      'core-idle',
      'model-not-offered',
      'not-queued',
      'not-ready',
      'out-of-memory',
      'quantum-range',
      'queue-full',
      'run-over',
      'tick-in-the-past',
      'unknown-command',
      'unknown-core',
      'unknown-job',
      'unknown-task',
      'workers-range',
    ]);
    for (const line of Object.values(REFUSALS)) expect(line).toMatch(/^[A-Z].{15,}\.$/);
  });
});
