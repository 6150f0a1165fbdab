import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-time-slicing', 1, {
  processes: [
    program(401, 'editor', 0, cpu(6000)),
    program(402, 'mail', 0, cpu(6000)),
    program(403, 'music', 0, cpu(6000)),
  ],
});

export const timeSlicing: CodexPage = {
  id: 'time-slicing',
  picture: {
    rows: 'cores',
    runs: [played(scenario, 'fcfs'), played(scenario, 'rr', { quantum: 1000 })],
    measures: ['response', 'turnaround', 'wall'],
  },
  facts: ['F/N4/slice_ms', 'F/SCHED_OTHER/turn_over_wall', 'F/SCHED_FIFO/turn_over_wall'],
  costs: ['processSwitch'],
  code: {
    language: 'bash',
    lines: [
      "taskset -c 0 python3 -c 'while True: pass' &",
      "taskset -c 0 python3 -c 'while True: pass' &",
      'sleep 5',
      'ps -o pid,pcpu,comm -p "$(jobs -p | paste -sd,)"',
      'kill $(jobs -p)',
    ],
  },
  related: ['context-switch', 'preemption', 'parallelism'],
  terms: ['quantum', 'round-robin', 'concurrency', 'response', 'turnaround'],
  texts: {
    en: {
      title: 'Time slicing',
      lead: 'One core, many programs: each gets a little time in turn.',
      definition:
        'With time slicing, a core runs each ready task for at most a short while, the slice or quantum, and then goes on with the next. Everybody makes progress within any longer period, although at any instant a single task executes: that is concurrency, not parallelism. It does not make the work faster. Every task gets its first turn early, so the response time falls; the switches come on top, and equal tasks all end near the end, so the mean turnaround gets worse than one after the other.',
      simplified:
        'Slices here are as long as you or the level set them, and the queue goes round. Linux picks whoever is owed the most CPU time, and notices that a slice is over only at its next timer tick. There are no timer interrupts here that cost time by themselves.',
      picture: {
        about:
          'Three equal programs. One after another the last of them does not answer for long; in turns of a second all answer soon, all end late, and the whole takes longer by the switches.',
        runs: ['One after another', 'In turns, slice 1 s (5 ms on a real machine)'],
      },
      facts: [
        'Time that the Linux kernel let one of four busy programs run before the next',
        'In turns: mean turnaround of four equal programs ÷ time until all were done',
        'One after another: the same',
      ],
      code: 'Two endless loops that may only use core 0 get about 50% of it each. Linux.',
    },
    ru: {
      title: 'Разделение времени',
      lead: 'Одно ядро, много программ: каждой понемногу, по очереди.',
      definition:
        'При разделении времени ядро выполняет каждую готовую задачу не дольше короткого промежутка — кванта — и переходит к следующей. За сколько-нибудь заметное время вперёд продвигаются все, хотя в каждый миг исполняется одна: это конкурентность, а не параллелизм. Работа от этого не ускоряется. Первая очередь до каждой доходит быстро, и время отклика падает; зато прибавляются переключения, а одинаковые задачи все заканчиваются ближе к концу, так что среднее полное время хуже, чем при выполнении одной за другой.',
      simplified:
        'Квант здесь такой, какой задали вы или уровень, и очередь идёт по кругу. Linux выбирает того, кому причитается больше всего процессорного времени, а конец кванта замечает лишь при очередном прерывании таймера. Прерываний, которые сами по себе отнимают время, здесь нет.',
      picture: {
        about:
          'Три одинаковые программы. По очереди до конца — последняя долго не отвечает; по секунде по кругу — все отвечают скоро, все заканчивают поздно, а целое длится дольше на переключения.',
        runs: ['Одна за другой', 'По кругу, квант 1 с (5 мс на настоящей машине)'],
      },
      facts: [
        'Сколько ядро Linux давало работать одной из четырёх занятых программ, прежде чем перейти к следующей',
        'По кругу: среднее полное время четырёх равных программ ÷ время до завершения всех',
        'Одна за другой: то же',
      ],
      code: 'Два бесконечных цикла, которым разрешено только ядро 0, получают от него примерно по 50 %. Linux.',
    },
  },
};
