import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-preemption', 1, {
  processes: [
    program(701, 'backup', 0, cpu(16_000)),
    program(702, 'ls', 3000, cpu(1500)),
    program(703, 'mail', 8000, cpu(2000)),
  ],
});

export const preemption: CodexPage = {
  id: 'preemption',
  picture: {
    rows: 'tasks',
    runs: [played(scenario, 'sjf'), played(scenario, 'srtf')],
    measures: ['response', 'turnaround', 'overhead'],
  },
  facts: ['G/kernel/hog1/p50_us', 'G/kernel/hog1/max_us', 'F/nice5/ratio'],
  costs: ['processSwitch'],
  code: {
    language: 'bash',
    lines: [
      "taskset -c 0 sh -c 'while :; do :; done' & a=$!",
      "taskset -c 0 sh -c 'while :; do :; done' & b=$!",
      'sleep 5',
      'grep nonvoluntary /proc/$a/status /proc/$b/status',
      'kill $a $b',
    ],
  },
  related: ['scheduling-order', 'context-switch', 'cooperative'],
  terms: ['preempt', 'srtf', 'dispatch', 'quantum', 'starvation', 'context-switch'],
  texts: {
    en: {
      title: 'Preemption',
      lead: 'Taking the core from a task that could still go on.',
      definition:
        'A preemptive system may take a task off its core at any time: because its slice is over, or because a task that matters more has become ready. The task need not cooperate, and cannot prevent it; what it has done is kept, and it goes on later from the same instruction. A timer interrupt sees to it that the system gets the core back even from an endless loop. The price is one more switch and, for programs that share memory, that any two of their steps may have someone else’s in between.',
      simplified:
        'Taking a task off is free, the next dispatch pays. The system never preempts by itself: you do, or the quantum you have set. There are no priorities and no nice levels; real kernels weigh tasks by them.',
      picture: {
        about:
          'A long backup, then two short latecomers. Without preemption they wait for its end; with it they are done in no time, and the backup ends only so much later as they took, plus the switches.',
        runs: ['Without preemption', 'With preemption'],
      },
      facts: [
        'Delay of a thread that wakes up on a core where another one computes: Linux preempts for it',
        'The longest delay of a measurement, same situation',
        'CPU share of a normal program ÷ that of one with nice 5',
      ],
      code: 'Neither loop ever waits or gives way, and yet both have been taken off their core many times. Linux.',
    },
    ru: {
      title: 'Вытеснение',
      lead: 'Забрать ядро у задачи, которая ещё могла бы продолжать.',
      definition:
        'Вытесняющая система может снять задачу с ядра в любой момент: истёк её квант или стала готова более важная. Согласия задачи не требуется, помешать она не может; сделанное сохраняется, и позже она продолжит с той же команды. Чтобы система могла вернуть себе ядро даже из бесконечного цикла, есть прерывание таймера. Цена — лишнее переключение, а для программ с общей памятью ещё и то, что между любыми двумя шагами одной может вклиниться другая.',
      simplified:
        'Само снятие бесплатно, платит следующая постановка на ядро. Система никогда не вытесняет сама: это делаете вы или заданный вами квант. Приоритетов и уровней nice нет; настоящие ядра взвешивают задачи именно ими.',
      picture: {
        about:
          'Длинный backup, потом двое коротких опоздавших. Без вытеснения они ждут его конца; с вытеснением готовы почти сразу, а backup заканчивает позже ровно на их работу и переключения.',
        runs: ['Без вытеснения', 'С вытеснением'],
      },
      facts: [
        'Задержка потока, который просыпается на ядре, где считает другой: Linux ради него вытесняет',
        'Самая большая задержка за измерение, там же',
        'Доля процессора у обычной программы ÷ у программы с nice 5',
      ],
      code: 'Ни один из циклов не ждёт и не уступает, и всё же оба много раз снимали с ядра. Linux.',
    },
  },
};
