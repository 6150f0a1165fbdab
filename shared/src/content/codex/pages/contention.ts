import type { BurstSpec, ProcessSpec } from '../../../engine/index.ts';
import { cpu, network, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const readers = (wait: BurstSpec): ProcessSpec[] =>
  ['sqlite3', 'tar', 'grep', 'find'].map((name, index) => program(1001 + index, name, 0, cpu(500), wait, cpu(500)));

const disk = world('codex-one-disk', 2, {
  devices: { disk: { capacity: 1 } },
  processes: readers({ io: 4000, device: 'disk' }),
});
const net = world('codex-no-limit', 2, { processes: readers(network(4000)) });

export const contention: CodexPage = {
  id: 'contention',
  picture: { rows: 'tasks', runs: [played(disk, 'fcfs'), played(net, 'fcfs')], measures: ['wall', 'cpuTime'] },
  facts: ['A/py/pool10/n100/wall_ratio', 'A/py/pool10/n1000/wall_ratio'],
  costs: [],
  code: {
    language: 'python',
    lines: [
      'import threading, time',
      'disk = threading.Semaphore(1)',
      'def read():',
      '    with disk:',
      '        time.sleep(1)',
      'readers = [threading.Thread(target=read) for _ in range(4)]',
      'for reader in readers: reader.start()',
      'for reader in readers: reader.join()',
    ],
  },
  related: ['blocking-io', 'pool-size', 'gil'],
  terms: ['contention', 'io', 'blocked', 'convoy-effect', 'throughput'],
  texts: {
    en: {
      title: 'Contention',
      lead: 'Where only one can be served, the others queue, whatever you do.',
      definition:
        'There is contention when several tasks want something that serves only so many at a time: a disk, a database connection, a lock, a core. The rest wait in a queue. Once it is busy without a break, it is the bottleneck: total throughput is its throughput, and more tasks, threads or cores only make the queue longer. What remains to be decided is the order in the queue, and that the bottleneck never stands idle while somebody could use it.',
      simplified:
        'A device here serves in the order of asking, and each request takes as long as it takes, whatever stands beside it. Real disks reorder requests, and modern SSDs serve many at once up to a point.',
      picture: {
        about:
          'Four programs, each with one request of 4.0 s (20 ms on a real machine). The disk takes one at a time: the thin dotted lines are waiting in its queue. The network takes them all at once.',
        runs: ['A disk that serves one at a time', 'A network without a limit'],
      },
      facts: [
        'A hundred requests through a pool of ten: wall time ÷ one after another. Ten at a time, a tenth of the time',
        'A thousand through the same pool',
      ],
      code: 'Four readers take 4 seconds; with Semaphore(4) they take one. Time it.',
    },
    ru: {
      title: 'Соперничество за ресурс',
      lead: 'Где обслуживают по одному, остальные стоят в очереди.',
      definition:
        'Соперничество возникает, когда нескольким задачам нужно то, что обслуживает лишь ограниченное число сразу: диск, соединение с базой, блокировка, ядро. Остальные ждут в очереди. Если ресурс занят без перерыва, он и есть узкое место: пропускная способность целого равна его собственной, а от новых задач, потоков и ядер только удлиняется очередь. Решать остаётся, в каком порядке стоять и как сделать, чтобы узкое место не простаивало, пока оно кому-то нужно.',
      simplified:
        'Устройство здесь обслуживает в порядке обращения, и каждый запрос длится своё время, кто бы ни стоял рядом. Настоящие диски переставляют запросы, а современные SSD до какого-то предела обслуживают сразу много.',
      picture: {
        about:
          'Четыре программы, у каждой один запрос на 4,0 с (20 мс на настоящей машине). Диск берёт по одному: тонкий пунктир — ожидание в его очереди. Сеть берёт все сразу.',
        runs: ['Диск обслуживает по одному', 'Сеть без ограничений'],
      },
      facts: [
        'Сто запросов через пул из десяти: время по часам ÷ время одного за другим. По десять сразу — десятая часть времени',
        'Тысяча через тот же пул',
      ],
      code: 'Четверо читают 4 секунды, а с Semaphore(4) — одну. Засеките время.',
    },
  },
};
