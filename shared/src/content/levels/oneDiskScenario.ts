import type { Scenario } from '../../engine/index.ts';
import { cpu, disk, program } from './programs.ts';

/** Apart from the level, because its prediction plays a variant of it. */
export const oneDiskScenario: Scenario = {
  format: 1,
  id: 'one-disk',
  cores: 2,
  limit: 150_000,
  devices: { disk: { capacity: 1 } },
  controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'setQuantum'], queueDepth: 2 },
  processes: [
    program(1001, 'cc', 0, cpu(6000)),
    program(1002, 'blender', 0, cpu(11_000)),
    program(1003, 'updatedb', 0, cpu(500), disk(4500), cpu(500), disk(5000), cpu(1500), disk(3500), cpu(1000)),
    program(1004, 'ld', 2000, cpu(4500), disk(2000), cpu(3000)),
    program(1005, 'sort', 4000, cpu(6500)),
    program(1006, 'find', 5500, cpu(500), disk(2500), cpu(1500), disk(4500), cpu(1000)),
    program(1007, 'ffmpeg', 7000, cpu(11_000)),
    program(1008, 'xz', 9500, cpu(4000), disk(1500), cpu(4500)),
    program(1009, 'cp', 11_500, cpu(1500), disk(4000), cpu(500), disk(5000), cpu(500), disk(5000), cpu(500)),
    program(1010, 'make', 14_500, cpu(8500)),
    program(
      1011,
      'sqlite3',
      15_500,
      ...[cpu(1500), disk(3500), cpu(1500), disk(2500), cpu(1000), disk(2500), cpu(1500), disk(4000), cpu(1000)],
    ),
    program(1012, 'gpg', 17_000, cpu(3500), disk(1000), cpu(4500)),
    program(1013, 'render', 18_000, cpu(11_000)),
  ],
};
