import type { Scenario } from '../../engine/index.ts';
import { cpu, crash, crew, network, program } from './programs.ts';

/** Apart from the level, because its prediction plays a variant of it. */
export const wallsScenario: Scenario = {
  format: 1,
  id: 'walls',
  cores: 2,
  limit: 120_000,
  devices: { network: { capacity: 0 } },
  controls: { allowed: ['dispatch', 'enqueue', 'unqueue'], queueDepth: 1 },
  processes: [
    program(301, 'ls', 0, cpu(3000)),
    crew(310, 'browser', 'native', 'thread', [
      [0, cpu(1000), network(4000), cpu(1000)],
      [1000, cpu(8500), crash],
      [3000, cpu(2000), network(3000), cpu(1000)],
      [9000, cpu(2000), network(5500), cpu(2000)],
      [11_000, cpu(1500), network(4500), cpu(1500)],
    ]),
    program(302, 'cc', 3000, cpu(8000)),
    program(303, 'game', 6500, cpu(2000), crash),
    program(304, 'gzip', 8500, cpu(6500)),
    program(305, 'ps', 15_500, cpu(3000)),
    program(306, 'tar', 16_000, cpu(7000)),
    crew(330, 'office', 'native', 'thread', [
      [16_500, cpu(2500), network(5500), cpu(2500)],
      [18_500, cpu(8000), crash],
      [20_500, cpu(5000)],
      [24_500, cpu(2500)],
    ]),
    program(307, 'mail', 25_500, cpu(5000)),
    program(308, 'make', 29_000, cpu(7000)),
    program(309, 'date', 32_000, cpu(3000)),
    program(320, 'sort', 34_000, cpu(6000)),
    program(321, 'diff', 36_000, cpu(4500)),
    program(322, 'xz', 38_000, cpu(5500)),
  ],
};
