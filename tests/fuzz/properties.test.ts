import {
  advance,
  applyCommand,
  checkInvariants,
  createMachine,
  DEFAULT_COSTS,
  figures,
  type Machine,
  snapshot,
  stateHash,
} from '@timeslice/shared/engine';
import { describe, expect, it } from 'vitest';
import { randomGame } from '../oracle/randomGame.ts';
import { asLog, asScenario, playLog } from './engine.ts';

const GAMES = 300;
const seeds = Array.from({ length: GAMES }, (_, i) => 900_000 + i);

/** Plays the game of a seed and calls back at every tick, before and after its commands. */
function eachTick(seed: number, at: (machine: Machine) => void): Machine {
  const game = randomGame(seed);
  const machine = createMachine(asScenario(game.scenario));
  const log = asLog(game.log);
  let next = 0;
  for (;;) {
    at(machine);
    for (let entry = log[next]; entry !== undefined && entry[0] <= machine.tick; entry = log[++next]) {
      applyCommand(machine, entry[1]);
      at(machine);
    }
    if (machine.outcome !== 'running') return machine;
    advance(machine, machine.tick + 1);
  }
}

describe('I-1 invariants', () => {
  it('hold at every tick and after every command of random games', () => {
    for (const seed of seeds) {
      const progress = new Map<number, number>();
      eachTick(seed, (machine) => {
        const broken = checkInvariants(machine);
        for (const task of machine.tasks) {
          const done = task.burst * 1e9 + task.progress;
          if (done < (progress.get(task.id) ?? 0)) broken.push(`task ${task.id} loses progress`);
          progress.set(task.id, done);
        }
        if (broken.length > 0) expect.fail(`seed ${seed}, tick ${machine.tick}: ${broken.join('; ')}`);
      });
    }
  });

  it('same scenario and log give the same hash, however the advance is split', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      const straight = stateHash(playLog(game.scenario, game.log).machine);
      expect(stateHash(eachTick(seed, () => {})), `seed ${seed}`).toBe(straight);
    }
  });

  it('a snapshot at any tick goes on as the original does, and the original does not notice', () => {
    for (const seed of seeds.slice(0, 60)) {
      const game = randomGame(seed);
      const log = asLog(game.log);
      const straight = stateHash(playLog(game.scenario, game.log).machine);
      const copies: Machine[] = [];
      const original = eachTick(seed, (machine) => {
        if (copies.at(-1)?.tick === machine.tick || machine.tick % 7 !== 3) return;
        const copy = snapshot(machine);
        expect(stateHash(copy)).toBe(stateHash(machine));
        copies.push(copy);
      });
      expect(stateHash(original)).toBe(straight);
      for (const copy of copies) {
        for (const [tick, command] of log) {
          if (tick < copy.tick) continue;
          advance(copy, tick);
          applyCommand(copy, command);
        }
        advance(copy, copy.limit);
        expect(stateHash(copy), `seed ${seed}`).toBe(straight);
      }
    }
  });

  it('P6 a refused command changes nothing', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      const { refused, machine } = playLog(game.scenario, game.log);
      const bad = new Set(refused.map(([index]) => index));
      const accepted = game.log.filter((_, index) => !bad.has(index));
      const again = playLog(game.scenario, accepted);
      expect(again.refused).toEqual([]);
      expect(stateHash(again.machine), `seed ${seed}`).toBe(stateHash(machine));
    }
  });

  it('E-1 every run ends, finished or at its limit, in a bounded number of events', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      const { machine } = playLog(game.scenario, game.log);
      expect(machine.outcome).not.toBe('running');
      expect(machine.tick).toBeLessThanOrEqual(machine.limit);
      const perTick = 4 * machine.cores.length + 2 * machine.tasks.length + 4;
      expect(machine.events).toBeLessThanOrEqual(perTick * (machine.tick + 1));
    }
  });
});

describe('metamorphic properties', () => {
  it('S-1 scaling all times and costs leaves every factor and the score unchanged', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      // The largest quantum is a number of the rules and does not scale along.
      const calm = game.log.filter(([, command]) => !('ticks' in command) || Number(command.ticks) < 1000);
      // Twelve is a multiple of every number of cores and slots here, so that no bound is rounded up.
      const small = scaled(game.scenario, calm, 12);
      const large = scaled(game.scenario, calm, 24);
      const a = figures(playLog(small.scenario, small.log).machine);
      const b = figures(playLog(large.scenario, large.log).machine);
      for (const figure of ['throughput', 'slowdown', 'thrift', 'score'] as const) {
        expect([seed, figure, b[figure]]).toEqual([seed, figure, a[figure]]);
      }
      expect([seed, b.end]).toEqual([seed, 2 * a.end]);
    }
  });

  it('the order in which a file lists processes, tasks and devices does not matter', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      const processes = [...game.scenario.processes]
        .reverse()
        .map((each) => ({ ...each, tasks: [...each.tasks].reverse() }));
      const devices = Object.fromEntries(Object.entries(game.scenario.devices).reverse());
      const turned = playLog({ ...game.scenario, processes, devices }, game.log);
      expect([seed, figures(turned.machine)]).toEqual([seed, figures(playLog(game.scenario, game.log).machine)]);
    }
  });

  it('only the order of ids matters, not the ids', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      if ((game.scenario.jobs ?? []).length > 0) continue;
      const rename = (id: number): number => 3 * id + 11;
      const processes = game.scenario.processes.map((each) => ({
        ...each,
        pid: rename(each.pid),
        tasks: each.tasks.map((task) => ({ ...task, id: rename(task.id) })),
      }));
      const log = game.log.map(([tick, command]): (typeof game.log)[number] =>
        'task' in command && typeof command.task === 'number'
          ? [tick, { ...command, task: rename(command.task) }]
          : [tick, command],
      );
      const plain = figures(playLog(game.scenario, game.log).machine);
      const renamed = figures(playLog({ ...game.scenario, processes }, log).machine);
      const tasks = Object.fromEntries(Object.entries(plain.tasks).map(([id, each]) => [rename(Number(id)), each]));
      expect([seed, renamed]).toEqual([seed, { ...plain, tasks }]);
    }
  });
});

const TIMES = new Set(['cpu', 'io', 'arrival', 'patience', 'limit', 'ticks']);

/** Every duration and every cost that is one, times a factor. Memory is no time. */
function scaled<S, L>(scenario: S, log: L, factor: number): { scenario: S; log: L } {
  const scale = (value: unknown, key: string, inCosts: boolean): unknown => {
    if (Array.isArray(value)) return value.map((each) => scale(each, '', false));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, scale(each, name, key === 'costs')]),
      );
    }
    const isTime = inCosts ? !key.startsWith('memory') : TIMES.has(key);
    return typeof value === 'number' && isTime && value > 0 ? value * factor : value;
  };
  const entries = (log as unknown as [number, unknown][]).map(([tick, command]) => [
    tick * factor,
    scale(command, '', false),
  ]);
  const withCosts = { ...scenario, costs: { ...DEFAULT_COSTS, ...(scenario as { costs?: object }).costs } };
  return { scenario: scale(withCosts, '', false) as S, log: entries as unknown as L };
}
