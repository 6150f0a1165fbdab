import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage, CodexRun } from '../types.ts';
import { played, world } from '../worlds.ts';

const on = (cores: number): CodexRun =>
  played(
    world(`codex-parallelism-${cores}`, cores, {
      processes: ['cc', 'tar', 'sort', 'gzip'].map((name, index) => program(1401 + index, name, 0, cpu(4000))),
    }),
    'fcfs',
  );

export const parallelism: CodexPage = {
  id: 'parallelism',
  picture: { rows: 'cores', runs: [on(1), on(2), on(4)], measures: ['wall', 'cpuTime'] },
  facts: ['B/c_thread_spread/k2/speedup', 'B/go/k2/speedup'],
  costs: [],
  code: {
    language: 'bash',
    lines: ['work() { head -c 1G /dev/zero | sha256sum; }', 'time { work; work; }', 'time { work & work & wait; }'],
  },
  related: ['time-slicing', 'pool-size', 'gil', 'affinity'],
  terms: ['parallelism', 'concurrency', 'core', 'speedup', 'wall-time', 'cpu-time'],
  texts: {
    en: {
      title: 'Parallelism',
      lead: 'More cores divide the wall time, not the CPU time.',
      definition:
        'Tasks run in parallel when they execute at the same instant, each on a core of its own. Concurrency is a property of the program, parallelism one of the execution: a concurrent program may run on a single core. With p cores, work that can be divided takes at best 1 ÷ p of the wall time; the CPU time is the same or, by what dividing costs, somewhat more. Whatever has to be done one after another is not divided: if that is a share s of the work, no number of cores makes the whole more than 1 ÷ s times as fast (Amdahl’s law).',
      simplified:
        'All cores are equal and of constant speed: no turbo, no cores that share one pipeline, no memory that is nearer to one core than to another. Tasks do not slow each other down through a common cache or the memory bus.',
      picture: {
        about:
          'Four equal programs. Twice the cores, half the wall time; the CPU time does not change, for the work is the same.',
        runs: ['One core', 'Two cores', 'Four cores'],
      },
      facts: [
        'Two CPU-bound threads in C on two cores: how many times faster than one after the other',
        'Two goroutines: the same',
      ],
      code: 'On two free cores or more the second takes about half the real time; user + sys stay about the same. bash.',
    },
    ru: {
      title: 'Параллелизм',
      lead: 'От числа ядер сокращается время по часам, но не процессорное.',
      definition:
        'Задачи выполняются параллельно, если исполняются в один и тот же миг, каждая на своём ядре. Конкурентность — свойство программы, параллелизм — свойство исполнения: конкурентная программа может работать и на одном ядре. На p ядрах работа, которую можно разделить, занимает в лучшем случае 1 ÷ p времени по часам; процессорное время то же или чуть больше — на цену самого деления. То, что делается только по порядку, не делится: если его доля s, никакое число ядер не ускорит целое больше чем в 1 ÷ s раз (закон Амдала).',
      simplified:
        'Все ядра равны, их скорость постоянна: нет ни турборежима, ни ядер с общим конвейером, ни памяти, которая к одному ядру ближе, чем к другому. Задачи не тормозят друг друга через общий кэш или шину памяти.',
      picture: {
        about:
          'Четыре одинаковые программы. Вдвое больше ядер — вдвое меньше времени по часам; процессорное время не меняется, ведь работа та же.',
        runs: ['Одно ядро', 'Два ядра', 'Четыре ядра'],
      },
      facts: [
        'Два вычисляющих потока на C на двух ядрах: во сколько раз быстрее, чем по очереди',
        'Две горутины: то же',
      ],
      code: 'Если свободны хотя бы два ядра, вторая команда занимает примерно половину времени real; user + sys почти те же. bash.',
    },
  },
};
