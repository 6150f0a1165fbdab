import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-scheduling-order', 1, {
  processes: [
    program(601, 'backup', 0, cpu(24_000)),
    program(602, 'ls', 0, cpu(3000)),
    program(603, 'mail', 0, cpu(3000)),
  ],
});

export const schedulingOrder: CodexPage = {
  id: 'scheduling-order',
  picture: {
    rows: 'cores',
    runs: [played(scenario, 'fcfs'), played(scenario, 'sjf')],
    measures: ['response', 'turnaround', 'wall'],
  },
  facts: ['F/SCHED_FIFO/turn_over_wall', 'F/SCHED_OTHER/turn_over_wall'],
  costs: [],
  code: {
    language: 'python',
    lines: [
      'bursts = [24, 3, 3]',
      'def mean_wait(order):',
      '    starts = [sum(order[:i]) for i in range(len(order))]',
      '    return sum(starts) / len(order)',
      'print(mean_wait(bursts))',
      'print(mean_wait(sorted(bursts)))',
    ],
  },
  related: ['preemption', 'time-slicing', 'io-bound'],
  terms: ['scheduler', 'run-queue', 'fcfs', 'sjf', 'convoy-effect', 'waiting', 'slowdown'],
  texts: {
    en: {
      title: 'Scheduling order',
      lead: 'The same work in another order: everyone but one waits less.',
      definition:
        'In which order ready tasks get the core changes nothing about the sum of the work, but much about who waits for how long. First come, first served lets short tasks queue up behind a long one: the convoy effect. Shortest job first has the least mean waiting time of all orders without preemption, if all tasks are ready at once. It has two weaknesses: real systems do not know how long a burst will be and have to estimate it from the past, and if short ones keep arriving, a long one may starve.',
      simplified:
        'The lengths of bursts are known here, and drawn on the cards. A scheduler of a real system sees only the past; multi-level queues and fair shares approximate short-first without knowing the future.',
      picture: {
        about:
          'The textbook’s example: bursts of 24, 3 and 3. Behind the long one both short ones wait; before it, it waits six seconds and the others hardly at all. The end is the same.',
        runs: ['First come, first served', 'Shortest first'],
      },
      facts: [
        'Four equal programs one after another (SCHED_FIFO): mean turnaround ÷ time until all were done; (n + 1) ÷ 2n in theory, 0.625',
        'The same four in turns (the default of Linux): all end near the end',
      ],
      code: 'Prints 17.0 and 3.0, the mean waiting times of the example.',
    },
    ru: {
      title: 'Порядок в очереди',
      lead: 'Та же работа в другом порядке: все, кроме одного, ждут меньше.',
      definition:
        'Порядок, в котором готовые задачи получают ядро, не меняет суммы работы, но сильно меняет то, кто сколько ждёт. «Первым пришёл — первым обслужен» выстраивает короткие задачи за длинной: это эффект конвоя. «Кратчайшая первой» даёт наименьшее среднее ожидание среди всех порядков без вытеснения, если все задачи готовы сразу. Слабых мест у неё два: настоящая система не знает длины отрезка и оценивает её по прошлому, а если короткие всё прибывают, длинная может голодать.',
      simplified:
        'Длины отрезков здесь известны и нарисованы на карточках. Планировщик настоящей системы видит только прошлое; многоуровневые очереди и справедливые доли приближаются к «коротких вперёд», не зная будущего.',
      picture: {
        about:
          'Пример из учебника: отрезки 24, 3 и 3. За длинным ждут оба коротких; если пустить их вперёд, длинный ждёт шесть секунд, а они почти не ждут. Конец тот же.',
        runs: ['В порядке прихода', 'Короткие вперёд'],
      },
      facts: [
        'Четыре равные программы одна за другой (SCHED_FIFO): среднее полное время ÷ время до завершения всех; в теории (n + 1) ÷ 2n, то есть 0,625',
        'Те же четыре по кругу (обычный режим Linux): все заканчивают ближе к концу',
      ],
      code: 'Печатает 17.0 и 3.0 — среднее ожидание из примера.',
    },
  },
};
