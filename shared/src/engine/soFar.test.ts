import { describe, expect, it } from 'vitest';
import { liveFigures } from './figures.ts';
import { figuresSoFar } from './soFar.ts';
import { advance } from './step.ts';
import { cpu, dispatch, enqueue, io, playTo, programs, task, world } from './tinyWorld.ts';

/** Task 1 to 410, task 2 from 420 to 620 and, back from its I/O at 720, again. */
const SCRIPT = { 0: [dispatch(1)], 60: [enqueue(2)], 730: [dispatch(2)] };

const two = (objective: 'throughput' | 'slowdown') =>
  world(programs([task(1, [cpu(400)]), task(2, [cpu(200), io(100), cpu(200)], { arrival: 50 })]), {
    objective,
    costs: { processSwitch: 10 },
  });

describe('S-3 the score so far', () => {
  for (const objective of ['throughput', 'slowdown'] as const) {
    it(`S-3 grows with begun work, by ${objective}, and only a switch takes a little of it`, () => {
      const machine = playTo(70, two(objective), SCRIPT);
      let before = figuresSoFar(machine).score;
      expect(before).toBeGreaterThan(0);
      while (machine.outcome === 'running' && machine.tick < 620) {
        advance(machine, machine.tick + 10);
        const { score } = figuresSoFar(machine);
        expect(score).toBeGreaterThanOrEqual(before - 16);
        before = score;
      }
      expect(before).toBeGreaterThan(250);
    });

    it(`S-3 is S-1 when the run is over, by ${objective}`, () => {
      const machine = playTo(2000, two(objective), SCRIPT);
      expect(machine.outcome).toBe('finished');
      expect(figuresSoFar(machine)).toEqual(liveFigures(machine));
    });

    it(`S-3 sinks while nothing runs, by ${objective}`, () => {
      const script = { 0: [dispatch(1)] };
      const [early, late] = [playTo(600, two(objective), script), playTo(900, two(objective), script)];
      expect(figuresSoFar(late).score).toBeLessThan(figuresSoFar(early).score);
    });
  }

  it('S-3 nothing useful done is nothing earned', () => {
    expect(figuresSoFar(playTo(5, two('throughput'), { 0: [dispatch(1)] }))).toEqual({
      useful: 0,
      cpuTime: 5,
      value: 0,
      thrift: 0,
      score: 0,
    });
  });
});
