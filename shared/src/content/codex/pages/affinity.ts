import type { LogEntry, Tick } from '../../../engine/index.ts';
import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { logged, world } from '../worlds.ts';

const scenario = world('codex-affinity', 2, {
  processes: [program(2001, 'make', 0, cpu(6000)), program(2002, 'sort', 0, cpu(6000))],
});

/** Both tasks, the first of them on `core` and the second on the other one. */
const place = (tick: Tick, core: 0 | 1): LogEntry[] => [
  [tick, { type: 'dispatch', task: 2001, core }],
  [tick, { type: 'dispatch', task: 2002, core: 1 - core }],
];
const swap = (tick: Tick, core: 0 | 1): LogEntry[] => [
  [tick, { type: 'preempt', core: 0 }],
  [tick, { type: 'preempt', core: 1 }],
  ...place(tick, core),
];
const swaps = [1000, 2000, 3000, 4000, 5000].flatMap((tick, index) => swap(tick, index % 2 === 0 ? 1 : 0));

export const affinity: CodexPage = {
  id: 'affinity',
  picture: {
    rows: 'cores',
    runs: [logged(scenario, place(0, 0)), logged(scenario, [...place(0, 0), ...swaps])],
    measures: ['wall', 'overhead'],
  },
  facts: ['H/random/ws64/extra_us', 'H/hop/ws256/p4000', 'H/hop/ws256/p100'],
  costs: ['migration'],
  code: {
    language: 'python',
    lines: [
      'import os',
      'print("may run on", os.sched_getaffinity(0))',
      'os.sched_setaffinity(0, {0})',
      'print("now only on", os.sched_getaffinity(0))',
    ],
  },
  related: ['parallelism', 'context-switch', 'pool-size'],
  terms: ['migration', 'affinity', 'cache', 'core', 'run-queue'],
  texts: {
    en: {
      title: 'Home core',
      lead: 'Where a task last ran, its data is still close by.',
      definition:
        'Each core has caches of its own. A task that goes on where it ran last finds part of its data there; on another core it starts with cold caches and has to fetch the data again. This is the price of a migration, and it depends on how much data the task touches again. Schedulers therefore keep a queue for each core and prefer to put a task back where it was (soft affinity); they move it when that core is much busier than another, for an idle core costs more than a cold cache. A program may also forbid cores outright: hard affinity.',
      simplified:
        'Moving costs a constant, whatever the task works on and however long ago it ran. What others have pushed out of the cache of the old core meanwhile costs nothing here.',
      picture: {
        about:
          'Two programs on two cores. Each stays where it is, or they change places every second (5 ms on a real machine), and pay a switch and cold caches each time.',
        runs: ['Each keeps its core', 'They change places every second'],
      },
      facts: [
        'What a move costs in extra time for reading 64 KB in random order',
        'Speed of a program that is moved every 4 ms ÷ one that stays, 256 KB of data',
        'The same, moved every 0.1 ms',
      ],
      code: 'Pins the program to core 0, as taskset -c 0 does from the shell. Linux.',
    },
    ru: {
      title: 'Родное ядро',
      lead: 'Где задача работала в прошлый раз, там её данные ещё рядом.',
      definition:
        'У каждого ядра свои кэши. Задача, которая продолжает там, где работала в прошлый раз, находит в них часть своих данных; на другом ядре кэши холодные, и данные приходится доставать заново. Это цена миграции, и зависит она от того, сколько данных задача трогает снова. Поэтому планировщики держат очередь у каждого ядра и стараются вернуть задачу на прежнее (мягкая привязка); переносят её, когда то ядро занято намного сильнее другого: простаивающее ядро дороже холодного кэша. Программа может и прямо запретить себе ядра — это жёсткая привязка.',
      simplified:
        'Переезд стоит постоянную величину, с чем бы задача ни работала и как бы давно это ни было. То, что другие за это время вытеснили из кэша прежнего ядра, здесь не стоит ничего.',
      picture: {
        about:
          'Две программы на двух ядрах. Каждая остаётся на месте — или они меняются местами каждую секунду (5 мс на настоящей машине) и каждый раз платят за переключение и холодный кэш.',
        runs: ['Каждая на своём ядре', 'Меняются местами каждую секунду'],
      },
      facts: [
        'Сколько лишнего времени после переезда занимает чтение 64 КБ в случайном порядке',
        'Скорость программы, которую переносят каждые 4 мс, ÷ скорость той, что остаётся; данных 256 КБ',
        'То же, если переносить каждые 0,1 мс',
      ],
      code: 'Привязывает программу к ядру 0, как taskset -c 0 в оболочке. Linux.',
    },
  },
};
