/**
 * 12. Two cores and 64 MB of memory, room for five Python processes, of which git and latex hold the greater part at
 * first. Processes for everything earn a star: they stand in each other's way. Threads wherever they are offered win.
 * Three stars take few workers where there is time, and clear the house for payroll, which has nothing but processes.
 */
import { DEFAULT_COSTS, type ProcessSpec } from '../../engine/index.ts';
import { cpu, job, network, program, released } from './programs.ts';
import { study } from './study/oneHouse.ts';
import type { Lens, LevelDefinition } from './types.ts';

const lens: Lens = { factor: 3, costs: ['spawnManagedThread', 'forkPython', 'ipc'] };

const ANY = ['sequential', 'threads', 'processes'] as const;
/** Uses a library that must not be called by two threads at once. */
const NOT_THREAD_SAFE = ['sequential', 'processes'] as const;

/** KB */
const MB = 1024;

const holding = (memory: number, spec: ProcessSpec): ProcessSpec => ({ ...spec, memory });

export const oneHouse: LevelDefinition = {
  id: 'one-house',
  number: 12,
  scenario: {
    format: 1,
    id: 'one-house',
    cores: 2,
    limit: 200_000,
    ram: 64 * MB,
    devices: { network: { capacity: 0 } },
    costs: Object.fromEntries(lens.costs.map((cost) => [cost, lens.factor * DEFAULT_COSTS[cost]])),
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'spawn'], queueDepth: 3 },
    processes: [
      holding(24 * MB, program(1201, 'git', 0, cpu(8500))),
      holding(14 * MB, program(1202, 'latex', 0, cpu(5000))),
      program(1203, 'cc', 12_500, cpu(4500)),
      program(1204, 'make', 25_000, cpu(5000)),
      program(1205, 'tar', 36_000, cpu(4000)),
      program(1206, 'xz', 45_000, cpu(4500)),
    ],
    jobs: [
      job(1, 'mailer', 0, 'python', ANY, 4, released(1000), network(5000)),
      job(2, 'thumbs', 10_000, 'python', ANY, 5, released(2500)),
      job(3, 'billing', 19_000, 'python', NOT_THREAD_SAFE, 4, released(1000), network(5500)),
      job(4, 'crawler', 31_000, 'python', ANY, 7, released(1000), network(6000)),
      job(5, 'archive', 38_500, 'python', ANY, 5, released(2500)),
      job(6, 'payroll', 52_500, 'python', NOT_THREAD_SAFE, 6, released(1000), network(5000)),
    ],
  },
  accents: ['idle', 'switching'],
  lens,
  view: { tape: 'whole', forecast: 8000 },
  study,
  naive: { policy: 'fcfs', params: { model: 'processes' } },
  reference: { policy: 'fcfs', params: { model: 'threads' } },
  texts: {
    en: {
      title: 'One house, many residents',
      goal: 'Get everything done early and thriftily in 64 MB: what does not fit has to wait until somebody moves out.',
      rule: 'A process is a house of its own: a Python process takes 12.5 MB here. Threads live in the house of their process and share its memory: one more takes 16 KB.',
      lens: 'Lens ×3: creating a thread or a process and handing over results takes three times as long as in other levels. On a real machine a thread took 83 µs to create, a forked process 2 ms.',
      hints: [
        'Look at the memory: git holds 24 MB and latex 14 MB until they are done. How many Python processes fit beside them, and how many afterwards?',
        'Seven requests of crawler in seven processes do not fit into 64 MB at any time. In threads they share one house.',
        'Let git and latex finish early. Threads for crawler; one or two workers will do for mailer, thumbs and archive. Have the memory free when payroll comes, and start it in three or four processes.',
      ],
      misconception: 'Threads or processes, it makes no difference: both are workers.',
      why: 'Threads of a process use the same memory, so another one costs little more than its stack, and no result has to be copied. A process has an address space of its own. On the machine we measured, a freshly started Python process had 12.5 MB to itself before it did anything, a Python thread 16 KB: in 64 MB that is five processes or some thousands of threads. A forked one begins with 1.4 MB and shares the rest with its parent until one of them writes there; the game counts it like a fresh one. What the walls are good for was the subject of another level: they keep a crash, and other people’s mistakes, outside. And a library that is not thread-safe needs them.',
      lessons: {
        idle: 'Work waited for memory, or was done by too few workers, while cores stood empty. Let those who hold much memory finish, and take threads where they are offered.',
        overhead:
          'Much CPU time went into creating workers. Processes cost most, and fewer workers of either kind are enough where nothing waits.',
        gilWait:
          'Threads waited for each other at their start: each is created while it holds the key of its process. Fewer threads, started on one core, lose less.',
        unfinished:
          'The time ran out before everything was done. What does not fit in memory has to be started again later, or with fewer workers.',
      },
    },
    ru: {
      title: 'Один дом, много жильцов',
      goal: 'Закончите пораньше и бережливо, уложившись в 64 МБ: кто не помещается, ждёт, пока кто-нибудь съедет.',
      rule: 'Процесс — отдельный дом: процесс Python занимает здесь 12,5 МБ. Потоки живут в доме своего процесса и делят его память: ещё один поток — это 16 КБ.',
      lens: 'Лупа ×3: создание потока или процесса и передача результатов длятся втрое дольше, чем на других уровнях. На настоящей машине поток создавался за 83 мкс, процесс через fork — за 2 мс.',
      hints: [
        'Посмотрите на память: git держит 24 МБ, latex 14 МБ, пока не закончат. Сколько процессов Python поместится рядом с ними, а сколько потом?',
        'Семь запросов crawler в семи процессах не поместятся в 64 МБ никогда. А потоки живут в одном доме.',
        'Дайте git и latex закончить пораньше. Для crawler — потоки; для mailer, thumbs и archive хватит одного-двух исполнителей. К приходу payroll освободите память и запустите его в трёх-четырёх процессах.',
      ],
      misconception: 'Потоки или процессы — какая разница: и те и другие просто исполнители.',
      why: 'Потоки одного процесса пользуются общей памятью: ещё один стоит немногим больше своего стека, и результат никуда копировать не надо. У процесса своё адресное пространство. На машине, где мы измеряли, у заново запущенного процесса Python было 12,5 МБ собственной памяти ещё до всякой работы, у потока Python — 16 КБ: в 64 МБ это пять процессов или несколько тысяч потоков. После fork процесс начинает с 1,4 МБ, а остальное делит с родителем, пока один из них туда не запишет; игра считает его как новый. Для чего нужны стены, было на другом уровне: они не пускают внутрь чужие сбои и ошибки. И библиотеке, не рассчитанной на потоки, без них нельзя.',
      lessons: {
        idle: 'Работа ждала памяти или ей не хватало исполнителей, а ядра пустовали. Дайте закончить тем, кто держит много памяти, и берите потоки там, где они предлагаются.',
        overhead:
          'Много процессорного времени ушло на создание исполнителей. Дороже всех процессы, а там, где никто не ждёт, хватит и немногих потоков.',
        gilWait:
          'Потоки ждали друг друга при запуске: пока поток создаётся, он держит ключ своего процесса. Меньше потоков, запущенных на одном ядре, теряют меньше.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Что не поместилось в память, надо запустить ещё раз позже или с меньшим числом исполнителей.',
      },
    },
  },
};
