import type { BurstSpec, ProcessSpec, Scenario, Tick } from '../../engine/index.ts';
import { cpu, program } from './programs.ts';

/** What a user works with: gives up after waiting for the core for `patience` ticks. */
function interactive(pid: number, name: string, arrival: Tick, patience: Tick, ...bursts: BurstSpec[]): ProcessSpec {
  return { pid, name, runtime: 'native', tasks: [{ id: pid, kind: 'process', arrival, patience, bursts }] };
}

const keys = (ticks: Tick): BurstSpec => ({ io: ticks, device: 'keyboard' });
const sound = (ticks: Tick): BurstSpec => ({ io: ticks, device: 'speakers' });
const burn = (ticks: Tick): BurstSpec => ({ io: ticks, device: 'burner' });

/** Apart from the level, because its prediction plays a variant of it. */
export const twentyYearsAgoScenario: Scenario = {
  format: 1,
  id: 'twenty-years-ago',
  cores: 1,
  limit: 120_000,
  objective: 'slowdown',
  devices: { keyboard: { capacity: 0 }, speakers: { capacity: 0 }, burner: { capacity: 0 } },
  controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 1 },
  processes: [
    program(401, 'defrag', 0, cpu(9000)),
    interactive(
      402,
      'winamp',
      500,
      3500,
      ...[cpu(800), sound(5500), cpu(600), sound(7000), cpu(800), sound(5500), cpu(500), sound(6000), cpu(900)],
    ),
    interactive(403, 'icq', 4500, 5500, cpu(700), keys(6500), cpu(600), keys(5000), cpu(800)),
    program(404, 'winrar', 10_500, cpu(9500)),
    interactive(
      405,
      'word',
      15_000,
      4500,
      ...[cpu(1100), keys(7000), cpu(1300), keys(7500), cpu(800), keys(7000), cpu(1000)],
    ),
    interactive(
      406,
      'nero',
      26_000,
      3500,
      ...[cpu(800), burn(6000), cpu(1100), burn(4500), cpu(1000), burn(6000), cpu(1300), burn(4000), cpu(800)],
    ),
    program(407, 'antivirus', 27_500, cpu(10_000)),
    interactive(408, 'paint', 36_500, 4000, cpu(1400), keys(7500), cpu(1200), keys(7500), cpu(1500)),
    interactive(409, 'explorer', 48_000, 4500, cpu(1800)),
  ],
};
