/**
 * 24. Three cores, four Python programs with large chunks of computing and three with tiny ones. Threads earn a star:
 * their key lets one work at a time. Processes for everything win. Three stars leave the house only where the chunks
 * are worth the fork and the copied result, and with as many processes as there are cores to be had.
 */
import { DEFAULT_COSTS, type JobSpec, type Tick } from '../../engine/index.ts';
import { cpu, job, program } from './programs.ts';
import { study } from './study/leaveTheHouse.ts';
import type { Lens, LevelDefinition } from './types.ts';

const lens: Lens = { factor: 2, costs: ['forkPython', 'ipc', 'ipcPerMb'] };

const MODELS = ['sequential', 'threads', 'processes'] as const;

const chunks = (id: number, name: string, arrival: Tick, items: number, ticks: Tick, resultMb: number): JobSpec => ({
  ...job(id, name, arrival, 'python', MODELS, items, cpu(ticks)),
  resultMb,
});

export const leaveTheHouse: LevelDefinition = {
  id: 'leave-the-house',
  number: 24,
  scenario: {
    format: 1,
    id: 'leave-the-house',
    cores: 3,
    limit: 200_000,
    devices: {},
    costs: Object.fromEntries(lens.costs.map((cost) => [cost, lens.factor * DEFAULT_COSTS[cost]])),
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'spawn'], queueDepth: 3 },
    processes: [
      program(2401, 'cc', 3500, cpu(4500)),
      program(2402, 'gzip', 9000, cpu(4500)),
      program(2403, 'make', 15_000, cpu(3500)),
      program(2404, 'tar', 22_500, cpu(3500)),
      program(2405, 'xz', 31_500, cpu(3000)),
      program(2406, 'zip', 35_500, cpu(5000)),
    ],
    jobs: [
      chunks(1, 'render', 0, 6, 6000, 1),
      chunks(2, 'checksum', 4500, 9, 500, 3),
      chunks(3, 'simulate', 13_500, 6, 6000, 1),
      chunks(4, 'tokenize', 19_000, 6, 600, 8),
      chunks(5, 'train', 26_000, 6, 6000, 2),
      chunks(6, 'minify', 31_000, 8, 500, 3),
      chunks(7, 'solve', 37_500, 7, 5000, 1),
    ],
  },
  accents: ['gil', 'idle'],
  lens,
  view: { tape: 'whole', forecast: 8000 },
  study,
  naive: { policy: 'fcfs', params: { model: 'threads' } },
  reference: { policy: 'fcfs', params: { model: 'processes' } },
  texts: {
    en: {
      title: 'Leave the house',
      goal: 'Get everything done early and thriftily: decide which Python programs share one key and which get processes of their own.',
      rule: 'Every Python process has a key of its own, so processes do compute side by side. The price: each has to be forked, and hands its result over as a copy.',
      lens: 'Lens ×2: forking and copying results take twice as long as in other levels: 0.8 s for a process, 0.3 s for each MB. On a real machine it was 2 ms and 0.7 ms.',
      hints: [
        'Compare the chunk with its price: render works 36 s in all, checksum 4.5 s. Which of them is worth three processes?',
        'One after another costs nothing to start and needs one core. For the short programs that is all; and while one program runs so, others have the remaining cores.',
        'render, simulate, train and solve in two or three processes; checksum, tokenize and minify one after another. solve decides the end: start its processes as soon as it comes.',
      ],
      misconception: 'Python cannot use several cores.',
      why: 'A GIL belongs to one process. Threads that only compute take turns at it, processes each have their own: measured on two cores, processes did the same work 1.89 times as fast as one, threads 1.03 times. But a process has to be created, and what it has found out must be packed, copied and unpacked. If a chunk is shorter than that, the loop in one process is faster and cheaper. So: few workers, large chunks, small results.',
      lessons: {
        gilWait:
          'Threads stood on cores and waited for the one key of their process. For large chunks take processes; for tiny ones a single thread is enough.',
        idle: 'Cores stood empty while a long Python program had one core only. Large chunks are worth a process for every core.',
        overhead:
          'Much CPU time went into forking and copying results. Tiny chunks with large results are done sooner one after another.',
        unfinished:
          'The time ran out before everything was done. Threads of one Python process compute one at a time, however many cores they have: take processes for the large programs.',
      },
    },
    ru: {
      title: 'Выйти из дома',
      goal: 'Закончите пораньше и бережливо: решите, каким программам на Python хватит одного ключа, а каким нужны свои процессы.',
      rule: 'У каждого процесса Python свой ключ, поэтому процессы считают одновременно. Цена: каждый надо создать через fork, и результат он передаёт копией.',
      lens: 'Лупа ×2: fork и копирование результатов длятся вдвое дольше, чем на других уровнях: 0,8 с на процесс и 0,3 с на каждый МБ. На настоящей машине это было 2 мс и 0,7 мс.',
      hints: [
        'Сравните работу с ценой: у render её 36 с, у checksum — 4,5 с. Кому из них стоит дать три процесса?',
        'Выполнение по очереди ничего не стоит на старте и требует одного ядра. Коротким программам больше и не надо; а пока одна идёт так, остальные ядра достаются другим.',
        'render, simulate, train и solve — в двух-трёх процессах; checksum, tokenize и minify — по очереди. Конец решает solve: запускайте его процессы, как только он придёт.',
      ],
      misconception: 'Python не умеет использовать несколько ядер.',
      why: 'GIL принадлежит одному процессу. Потоки, которые только считают, пользуются им по очереди, а у процессов он у каждого свой: по измерениям на двух ядрах процессы сделали ту же работу в 1,89 раза быстрее одного, потоки — в 1,03 раза. Но процесс надо создать, а найденное им — упаковать, скопировать и распаковать. Если работа короче этого, цикл в одном процессе и быстрее, и дешевле. Поэтому: исполнителей немного, порции крупные, результаты маленькие.',
      lessons: {
        gilWait:
          'Потоки стояли на ядрах и ждали единственный ключ своего процесса. Для крупных порций берите процессы, для мелких хватит одного потока.',
        idle: 'Ядра пустовали, пока у длинной программы на Python было всего одно. Крупные порции стоят того, чтобы дать по процессу на ядро.',
        overhead:
          'Много процессорного времени ушло на fork и копирование результатов. Мелкие порции с большими результатами быстрее сделать по очереди.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Потоки одного процесса Python считают по одному, сколько бы ядер у них ни было: крупным программам дайте процессы.',
      },
    },
  },
};
