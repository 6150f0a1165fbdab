import { advance, applyCommand, createMachine, type Machine, type Scenario } from '@timeslice/shared/engine';
import { liveTimeline } from '@timeslice/shared/run';
import { describe, expect, test } from 'vitest';
import { cpu, io, programs, task, testLevel } from '../../session/testLevel.ts';
import { boardLayout } from '../layout/boardLayout.ts';
import { contains } from '../layout/rect.ts';
import { needsOf } from '../levelNeeds.ts';
import { structureOf } from '../structure.ts';
import { visitSegments } from './gantt.ts';
import { patienceLeft } from './patience.ts';
import { type Place, placeOf } from './places.ts';
import { trayModel } from './tray.ts';

const threads = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => task(from + index, [cpu(500)], { kind: 'thread' }));

function machineOf(scenario: Partial<Scenario> & Pick<Scenario, 'processes'>): Machine {
  return createMachine(testLevel(scenario).scenario);
}

describe('the tray', () => {
  test('holds ready tasks by house, in the order of their ids', () => {
    const machine = machineOf({
      processes: [
        { pid: 7, name: 'app', runtime: 'native', tasks: threads(3) },
        ...programs(task(9, [cpu(100)]), task(10, [cpu(100)], { arrival: 50 })),
      ],
    });
    const { houses, ready } = trayModel(machine);
    expect(houses.map((house) => house.cards.map((card) => card.id))).toEqual([[1, 2, 3], [9]]);
    expect(ready).toBe(4);
  });

  test('a task on a core or in a queue is away; a house with one resident goes with it, one with many stays', () => {
    const machine = machineOf({
      cores: 2,
      processes: [{ pid: 7, name: 'app', runtime: 'native', tasks: threads(2) }, ...programs(task(9, [cpu(100)]))],
    });
    applyCommand(machine, { type: 'dispatch', task: 1, core: 0 });
    applyCommand(machine, { type: 'enqueue', task: 2, core: 0 });
    applyCommand(machine, { type: 'dispatch', task: 9, core: 1 });
    const { houses, ready } = trayModel(machine);
    expect(houses.map((house) => [house.process.pid, house.cards.length, house.away.length])).toEqual([[7, 0, 2]]);
    expect(ready).toBe(0);
  });

  test('more than 24 of a kind in one house are a crowd', () => {
    const machine = machineOf({
      processes: [{ pid: 7, name: 'app', runtime: 'native', tasks: [...threads(25), task(99, [cpu(5)])] }],
    });
    const [house] = trayModel(machine).houses;
    expect(house?.cards.map((card) => card.id)).toEqual([99]);
    expect(house?.crowds.map((crowd) => [crowd.kind, crowd.tasks.length])).toEqual([['thread', 25]]);
  });
});

describe('places', () => {
  const level = testLevel({
    controls: { queueDepth: 2 },
    processes: programs(
      task(1, [cpu(100), io(1000), cpu(100)]),
      task(2, [io(600)]),
      task(3, [cpu(500)]),
      task(4, [cpu(500)], { arrival: 4000 }),
    ),
  });
  const layout = boardLayout(needsOf(level, 1366, 688));

  const places = (machine: Machine): Record<number, Place | null> => {
    const structure = structureOf(machine, layout);
    return Object.fromEntries(
      machine.tasks.map((one) => [one.id, placeOf({ machine, layout, keys: true, ...structure }, one)]),
    );
  };

  test('follow the task from the forecast to the tray, the queue, the core and the device', () => {
    const machine = createMachine(level.scenario);
    expect(Object.values(places(machine)).map((place) => place?.kind)).toEqual(['tray', 'device', 'tray', 'coming']);
    applyCommand(machine, { type: 'dispatch', task: 3, core: 0 });
    applyCommand(machine, { type: 'enqueue', task: 1, core: 0 });
    const now = places(machine);
    expect([now[3]?.kind, now[1]?.kind]).toEqual(['core', 'queue']);
    const slot = layout.lanes[0]?.slot;
    expect(slot && now[3] && contains(slot, now[3].x, now[3].y)).toBe(true);
  });

  test('a task travels along its wire as its I/O gets done', () => {
    const machine = createMachine(level.scenario);
    const at = (tick: number): number => {
      advance(machine, tick);
      return places(machine)[2]?.x ?? 0;
    };
    const [start, middle, end] = [at(0), at(300), at(599)];
    expect(middle - start).toBeCloseTo((end - start) / 2, -1);
    expect(end).toBeGreaterThan(middle);
  });

  test('a request that waits for a device stands before its wire', () => {
    const machine = createMachine(level.scenario);
    applyCommand(machine, { type: 'dispatch', task: 1, core: 0 });
    advance(machine, 300);
    const now = places(machine);
    expect(now[1]?.kind).toBe('device');
    expect(now[1]?.x).toBeLessThan(now[2]?.x ?? 0);
  });

  test('coming tasks come nearer, and those beyond the horizon are not shown', () => {
    const machine = createMachine(level.scenario);
    const before = places(machine)[4]?.x ?? 0;
    advance(machine, 2000);
    expect(places(machine)[4]?.x).toBeLessThan(before);
    const late = createMachine(testLevel({ processes: programs(task(1, [cpu(1)], { arrival: 50_000 })) }).scenario);
    expect(placeOf({ machine: late, layout, keys: true, ...structureOf(late, layout) }, late.tasks[0]!)).toBeNull();
  });

  test('a task that has ended has no place', () => {
    const machine = createMachine(level.scenario);
    advance(machine, 700);
    expect(places(machine)[2]).toBeNull();
  });
});

describe('the Gantt', () => {
  test('shows what reaches into the window, cut at its edges, the open segment up to now', () => {
    const machine = machineOf({ processes: programs(task(1, [cpu(1000)])) });
    const timeline = liveTimeline(machine);
    advance(machine, 100);
    applyCommand(machine, { type: 'dispatch', task: 1, core: 0 });
    advance(machine, 400);
    const seen: unknown[] = [];
    visitSegments(timeline.cores[0]?.segments ?? [], 50, machine.tick, (segment, start, end) =>
      seen.push([segment.phase, start, end]),
    );
    expect(seen).toEqual([
      ['idle', 50, 100],
      ['switching', 100, 180],
      ['running', 180, 400],
    ]);
  });
});

test('PA-1 patience empties while a task is ready', () => {
  const machine = machineOf({ processes: programs(task(1, [cpu(10)], { patience: 1000 })) });
  advance(machine, 250);
  expect(patienceLeft(machine, machine.tasks[0]!)).toBe(0.75);
});
