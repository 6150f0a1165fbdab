/**
 * 11. One core, six Python programs that go to a database and may be started in several ways, and six that only
 * compute. One request after another throughout earns a star; a worker for every request wins. Three stars take a
 * decision for each: one after another costs least and will do where there is time or only one request; the last ten
 * must overlap, and a few workers are enough for that.
 */
import { DEFAULT_COSTS } from '../../engine/index.ts';
import { cpu, job, network, program } from './programs.ts';
import { study } from './study/tenTrips.ts';
import type { Lens, LevelDefinition } from './types.ts';

const lens: Lens = { factor: 4, costs: ['spawnCoroutine', 'spawnManagedThread', 'forkPython', 'ipc'] };

const ALL = ['sequential', 'processes', 'threads', 'coroutines'] as const;
/** Its database driver blocks, so there is nothing to await. */
const BLOCKING = ['sequential', 'processes', 'threads'] as const;

export const tenTrips: LevelDefinition = {
  id: 'ten-trips',
  number: 11,
  scenario: {
    format: 1,
    id: 'ten-trips',
    cores: 1,
    limit: 200_000,
    devices: { network: { capacity: 0 } },
    costs: Object.fromEntries(lens.costs.map((cost) => [cost, lens.factor * DEFAULT_COSTS[cost]])),
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'spawn'], queueDepth: 3 },
    processes: [
      program(1101, 'cc', 2000, cpu(5500)),
      program(1102, 'gzip', 11_000, cpu(6000)),
      program(1103, 'sort', 21_500, cpu(3000)),
      program(1104, 'make', 34_000, cpu(7000)),
      program(1105, 'tar', 42_000, cpu(7000)),
      program(1106, 'xz', 47_000, cpu(8000)),
    ],
    jobs: [
      job(1, 'probe', 0, 'python', ALL, 3, cpu(1000), network(5000)),
      job(2, 'login', 10_500, 'python', ALL, 1, cpu(1000), network(8000), cpu(1000)),
      job(3, 'report', 18_000, 'python', BLOCKING, 4, cpu(1000), network(5000), cpu(500)),
      job(4, 'prices', 29_000, 'python', ALL, 6, cpu(800), network(4000)),
      job(5, 'invoices', 38_000, 'python', BLOCKING, 3, cpu(1000), network(6500), cpu(500)),
      job(6, 'orders', 51_500, 'python', ALL, 10, cpu(800), network(5000)),
    ],
  },
  accents: ['blocked', 'switching'],
  lens,
  view: { tape: 'whole', forecast: 8000 },
  study,
  naive: { policy: 'fcfs', params: { model: 'sequential' } },
  reference: { policy: 'sjf', params: {} },
  texts: {
    en: {
      title: 'Ten trips to the database',
      goal: 'Get everything done early and with little CPU time: decide for each program how it makes its requests.',
      rule: 'You start these programs yourself: one request after another, or shared out among processes, threads or coroutines. Workers wait side by side, but each of them costs CPU time to create.',
      lens: 'Lens ×4: creating a worker takes four times as long as in other levels: 0.3 s for a coroutine, 0.6 s for a thread, 1.7 s for each process but the first, which is the program itself. On a real machine it was 5 µs, 83 µs and 2 ms.',
      hints: [
        'Wall time and CPU time both count. Who has plenty of time left may go one after another: that costs no worker at all.',
        'login has a single request: there is nothing that it could overlap with, so a worker only costs. orders has ten and comes last: whatever it takes is added at the end.',
        'Start the early ones one after another. For orders three to five coroutines are enough: the core is busy with the others meanwhile. Put requests before tar and xz; those two never wait.',
      ],
      misconception: 'Ten requests in ten processes: the same work, so the same CPU time, only sooner.',
      why: 'Requests that overlap shorten the wall time, whoever overlaps them. The CPU time is another matter: processes and threads have to be created and switched, a process most of all. On the machine we measured, ten requests of 20 ms in ten threads took 0.11 of the time that they took one after another, in asyncio 0.11, in ten forked processes 0.17; a forked process cost about 25 times as much to create as a thread. And for a single request every wrapper costs and none of them helps.',
      lessons: {
        idle: 'The core stood empty while requests were under way one by one. Send those of orders out side by side, and start them before the long programs that never wait.',
        overhead:
          'Much CPU time went into creating workers. Take cheaper ones, or fewer: three that wait side by side are often as good as ten, and with one request you need none.',
        unfinished:
          'The time ran out before everything was done. Start each program as soon as it is offered, and put its workers on the core.',
      },
    },
    ru: {
      title: 'Десять походов в базу',
      goal: 'Закончите пораньше и потратьте меньше процессорного времени: решите для каждой программы, как ей слать запросы.',
      rule: 'Эти программы запускаете вы: запросы по очереди или на процессах, потоках, корутинах. Исполнители ждут одновременно, но создание каждого стоит процессорного времени.',
      lens: 'Лупа ×4: создать исполнителя здесь вчетверо дольше, чем на других уровнях: корутину — 0,3 с, поток — 0,6 с, каждый процесс, кроме первого, то есть самой программы, — 1,7 с. На настоящей машине это заняло 5 мкс, 83 мкс и 2 мс.',
      hints: [
        'В счёт идёт и время по часам, и процессорное. Кому спешить некуда, пусть делает запросы по очереди: это не требует ни одного лишнего исполнителя.',
        'У login всего один запрос: перекрывать его не с чем, и лишний исполнитель только отнимает время ядра. У orders их десять, и приходит он последним: сколько займёт он, столько и прибавится в конце.',
        'Первые программы запускайте по очереди. Для orders хватит трёх–пяти корутин: ядру тем временем есть чем заняться. Запросы ставьте раньше tar и xz: эти двое никогда не ждут.',
      ],
      misconception:
        'Десять запросов в десяти процессах: работы столько же, значит, и процессорного времени столько же, только быстрее.',
      why: 'Перекрытые запросы сокращают время по часам, кто бы их ни перекрывал. С процессорным иначе: процессы и потоки надо создать и переключать, и дороже всех процесс. На машине, где мы измеряли, десять запросов по 20 мс в десяти потоках заняли 0,11 от времени тех же запросов подряд, в asyncio — 0,11, в десяти процессах через fork — 0,17; создание процесса через fork обошлось примерно в 25 раз дороже потока. А для единственного запроса любая обёртка только стоит и ничем не помогает.',
      lessons: {
        idle: 'Ядро пустовало, пока запросы уходили по одному. Отправьте запросы orders одновременно и начинайте их раньше длинных программ, которые никогда не ждут.',
        overhead:
          'Много процессорного времени ушло на создание исполнителей. Берите тех, что дешевле, или меньше: трое, ждущих одновременно, часто не хуже десяти, а при одном запросе не нужен никто.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Запускайте программу, как только она появилась, и ставьте её исполнителей на ядро.',
      },
    },
  },
};
