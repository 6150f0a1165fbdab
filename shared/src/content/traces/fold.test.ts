import { describe, expect, it } from 'vitest';
import { chooseLeast, foldBursts, worthDeciding } from './fold.ts';
import type { TraceBurst } from './traceFormat.ts';

const cpu = (us: number): TraceBurst => ({ cpu_us: us });
const wait = (us: number, device = 'disk'): TraceBurst => ({ io_us: us, device });

describe('folding', () => {
  it('leaves alone what is long enough', () => {
    const bursts = [cpu(100), wait(100), cpu(250), wait(900, 'net'), cpu(100)];
    expect(foldBursts(bursts, 100)).toEqual(bursts);
  });

  it('adds a short wait to the next long one, and joins the bursts around it', () => {
    const bursts = [cpu(200), wait(30), cpu(40), wait(300), cpu(100)];
    expect(foldBursts(bursts, 100)).toEqual([cpu(240), wait(330), cpu(100)]);
  });

  it('adds a short burst to the next one, and joins the waits around it on the device of the longer', () => {
    const bursts = [cpu(200), wait(500), cpu(40), wait(300, 'net'), cpu(100), wait(100, 'net'), cpu(200)];
    expect(foldBursts(bursts, 100)).toEqual([cpu(200), wait(500), cpu(140), wait(400, 'net'), cpu(200)]);
  });

  it('keeps what comes before the first wait, however short', () => {
    expect(foldBursts([cpu(3), wait(500), cpu(200)], 100)).toEqual([cpu(3), wait(500), cpu(200)]);
    expect(foldBursts([wait(500), cpu(200)], 100)).toEqual([wait(500), cpu(200)]);
  });

  it('collects short waits until they are long together', () => {
    const bursts = Array.from({ length: 6 }, () => [cpu(50), wait(50)]).flat();
    expect(foldBursts(bursts, 100)).toEqual([cpu(100), wait(100), cpu(100), wait(100), cpu(100), wait(100)]);
  });

  it('adds what is left at the end to the last burst and the last wait', () => {
    expect(foldBursts([cpu(100), wait(200), cpu(50), wait(70)], 100)).toEqual([cpu(100), wait(270), cpu(50)]);
    expect(foldBursts([cpu(100), wait(70)], 100)).toEqual([cpu(100)]);
  });

  it('loses no CPU time, whatever it is given', () => {
    for (let seed = 1; seed < 200; seed++) {
      const bursts = Array.from({ length: seed % 13 }, (_, i) => {
        const us = (seed * 7919 * (i + 1)) % 400;
        return (seed + i) % 3 === 0 ? wait(us) : cpu(us);
      });
      const sum = (all: readonly TraceBurst[]) => all.reduce((s, each) => s + ('cpu_us' in each ? each.cpu_us : 0), 0);
      expect(sum(foldBursts(bursts, 100))).toBe(sum(bursts));
    }
  });
});

describe('the least length', () => {
  const task = (pieces: number, us: number) => ({
    bursts: Array.from({ length: pieces }, () => [cpu(us), wait(us)]).flat(),
  });

  it('is 0.1 ms when there is little to decide', () => {
    expect(chooseLeast([task(120, 100)])).toBe(100);
  });

  it('is doubled until a player can decide about all of it', () => {
    expect(chooseLeast([task(121, 100)])).toBe(200);
    expect(chooseLeast([task(1000, 100)])).toBe(1600);
  });

  it('does not make many small tasks disappear', () => {
    expect(chooseLeast(Array.from({ length: 500 }, () => task(1, 150)))).toBe(100);
  });

  it('leaves out tasks that hardly ran, but never all of them', () => {
    const [small, large] = [task(1, 90), task(1, 95)];
    expect(worthDeciding([small, task(1, 100)], 100)).toHaveLength(1);
    expect(worthDeciding([small, large], 100)).toEqual([large]);
  });
});
