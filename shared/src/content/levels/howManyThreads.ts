/**
 * 15. Two cores and five Java programs that all run in threads; how many is the question. A thread for every item earns
 * a star, and one thread is no better; three for everything win. Three stars look for the knee of each: as many as
 * there are cores, or places at the database, or waits that are worth overlapping, and no more.
 */
import { DEFAULT_COSTS } from '../../engine/index.ts';
import { cpu, disk, job, network, program } from './programs.ts';
import { study } from './study/howManyThreads.ts';
import type { Lens, LevelDefinition } from './types.ts';

const lens: Lens = { factor: 6, costs: ['spawnManagedThread'] };

const THREADS = ['threads'] as const;
const database = (ticks: number) => ({ io: ticks, device: 'database' });

export const howManyThreads: LevelDefinition = {
  id: 'how-many-threads',
  number: 15,
  scenario: {
    format: 1,
    id: 'how-many-threads',
    cores: 2,
    limit: 200_000,
    devices: { network: { capacity: 0 }, database: { capacity: 3 }, disk: { capacity: 1 } },
    costs: { spawnManagedThread: lens.factor * DEFAULT_COSTS.spawnManagedThread },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'spawn'], queueDepth: 3 },
    processes: [
      program(1501, 'cc', 5500, cpu(3500)),
      program(1502, 'gzip', 17_500, cpu(3500)),
      program(1503, 'make', 32_500, cpu(4500)),
      program(1504, 'tar', 44_000, cpu(3000)),
      program(1505, 'xz', 57_500, cpu(4000)),
    ],
    jobs: [
      job(1, 'thumbnails', 0, 'java', THREADS, 6, cpu(2500)),
      job(2, 'orders', 11_000, 'java', THREADS, 7, cpu(800), database(5000)),
      job(3, 'crawler', 24_000, 'java', THREADS, 8, cpu(1000), network(6500)),
      job(4, 'indexer', 38_000, 'java', THREADS, 7, cpu(1000), disk(2000)),
      job(5, 'invoices', 51_500, 'java', THREADS, 10, cpu(900), database(3500)),
    ],
  },
  accents: ['switching', 'blocked'],
  lens,
  view: { tape: 'whole', forecast: 8000 },
  study,
  naive: { policy: 'fcfs', params: { model: 'threads', workers: 10_000 } },
  reference: { policy: 'fcfs', params: { model: 'threads', workers: 3 } },
  texts: {
    en: {
      title: 'How many threads?',
      goal: 'Get everything done early and with little CPU time: choose for each program how many threads it works in.',
      rule: 'Threads share out the items of their program among them. What limits them may be the two cores, the three connections of the database or the one disk; a thread beyond that only costs its creation.',
      lens: 'Lens ×6: creating a thread takes 1 s here, six times as long as in other levels. On a real machine a Java thread took 124 µs.',
      hints: [
        'Ask of each program what it waits for. thumbnails never waits: there are two cores, so what would a third thread do?',
        'The database answers three requests at a time, the disk one. Whoever comes on top of that stands in line there instead of here.',
        'One or two threads for thumbnails and indexer, two or three for orders and crawler, four for invoices, which come last and decide when all is over. Start each as soon as it is offered.',
      ],
      misconception: 'The more threads, the faster.',
      why: 'The first few threads shorten the wall time, because they fill waits and cores. At some number whatever limits the program is in use all the time: the cores, the connections, the disk. From this knee on the wall time stays where it is, and each further thread adds its creation and its switches to the CPU time. Measured with Python threads: a pool of 10 threads made 100 requests of 20 ms in 0.10 of the time that they took one by one, just what the pool allows; going from 10 requests in 10 threads to 1000 in 1000 took 15 times as long, because then the CPU is what everybody waits for.',
      lessons: {
        overhead:
          'Too much CPU time went into creating threads that had nothing to gain. Look for what limits the program, the cores, the database or the disk, and stop there.',
        idle: 'Cores stood empty while requests were under way one by one, above all those of invoices at the end. Two to four threads let the waits overlap.',
        unfinished:
          'The time ran out before everything was done. Start each program as soon as it is offered, in two or three threads, and keep them on the cores.',
      },
    },
    ru: {
      title: 'Сколько нужно потоков?',
      goal: 'Закончите пораньше и потратьте меньше процессорного времени: выберите, на скольких потоках работать каждой программе.',
      rule: 'Потоки делят между собой задания своей программы. Предел ставят два ядра, три соединения с базой или единственный диск; поток сверх предела только стоит времени на создание.',
      lens: 'Лупа ×6: поток создаётся здесь 1 с, вшестеро дольше, чем на других уровнях. На настоящей машине поток Java создавался за 124 мкс.',
      hints: [
        'О каждой программе спросите, чего она ждёт. thumbnails не ждёт ничего: ядер два, так что делать третьему потоку?',
        'База отвечает на три запроса сразу, диск — на один. Кто придёт сверх того, постоит в очереди там вместо того, чтобы стоять здесь.',
        'Один-два потока для thumbnails и indexer, два-три для orders и crawler, четыре для invoices: они приходят последними и решают, когда всё закончится. Запускайте каждую программу, как только она появилась.',
      ],
      misconception: 'Чем больше потоков, тем быстрее.',
      why: 'Первые потоки сокращают время по часам: они заполняют ожидание и ядра. С какого-то числа занято без перерыва то, что программу ограничивает: ядра, соединения, диск. После этого перегиба время стоит на месте, а каждый следующий поток добавляет к процессорному своё создание и переключения. Измерено на потоках Python: пул из 10 потоков сделал 100 запросов по 20 мс за 0,10 времени тех же запросов подряд — ровно столько, сколько позволяет пул; а 1000 запросов в 1000 потоков заняли в 15 раз больше, чем 10 в 10: тут все ждут уже процессор.',
      lessons: {
        overhead:
          'Слишком много процессорного времени ушло на создание потоков, от которых нет толку. Найдите, что ограничивает программу — ядра, база или диск, — и на этом остановитесь.',
        idle: 'Ядра пустовали, пока запросы уходили по одному, прежде всего запросы invoices в конце. От двух до четырёх потоков — и ожидание перекроется.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Запускайте программу, как только она появилась, на двух-трёх потоках и не держите их без ядра.',
      },
    },
  },
};
