import { cpu, crew, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

const parts = [1, 2, 3, 4];

export const study: LevelStudy = {
  codex: 'parallelism',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'fcfs', params: { model: 'threads', workers: 4 } } },
        { policy: { policy: 'fcfs', params: { model: 'sequential' } } },
      ],
      measure: 'cpuTime',
      from: 25,
      to: 200,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'Every program in one thread: that costs 100% CPU time. How much CPU time does it cost if each divides its work among four threads?',
        options: [],
        after:
          'Almost the same: the work does not become less by being divided. What shrinks is the wall time, and every thread costs a little for being created and switched to.',
      },
      ru: {
        question:
          'Каждая программа в одном потоке — это 100 % процессорного времени. Сколько его уйдёт, если каждая разделит работу на четыре потока?',
        options: [],
        after:
          'Почти столько же: от деления работы меньше не становится. Сокращается время по часам, а каждый поток стоит немного — его нужно создать и переключиться на него.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'bash',
        lines: ['gzip server.log'],
        run: lab('transfer-gzip', 4, [program(1, 'gzip', 0, cpu(16_000))]),
      },
      {
        language: 'bash',
        lines: ['pigz -p 4 server.log'],
        run: lab('transfer-pigz', 4, [
          crew(
            1,
            'pigz',
            'native',
            'thread',
            parts.map(() => [0, { cpu: 120, sys: true }, cpu(4000)]),
          ),
        ]),
      },
      {
        language: 'bash',
        lines: ['for part in server.log.[1-4]; do', '    gzip "$part"', 'done'],
        run: lab(
          'transfer-loop',
          4,
          parts.map((pid) => program(pid, 'gzip', 0, { cpu: 180, sys: true }, cpu(4000))),
          'one-at-a-time',
        ),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'cpuTime', pick: 'most', same: 10 },
    ],
    texts: {
      en: {
        story:
          'A log is to be compressed on four idle cores, 80 ms of work: by gzip, which has one thread, by pigz, which divides it among four, or by gzip once for each of four parts.',
        names: ['gzip', 'pigz', 'a loop'],
        why: 'Only pigz has four threads at work at the same time. The loop waits for each gzip before it starts the next one, so four parts alone do not make it parallel. The CPU time is about the same for all three: it is the same work.',
      },
      ru: {
        story:
          'Журнал нужно сжать на четырёх свободных ядрах, работы на 80 мс: программой gzip в одном потоке, программой pigz, которая делит работу на четыре потока, или запуском gzip для каждой из четырёх частей.',
        names: ['gzip', 'pigz', 'цикл'],
        why: 'Только у pigz четыре потока работают одновременно. Цикл дожидается каждого gzip, прежде чем запустить следующий: разделить на части — ещё не значит сделать параллельно. Процессорного времени все три тратят примерно поровну: работа одна и та же.',
      },
    },
  },
  code: [
    {
      language: 'c',
      lines: [
        'void *worker(void *first) {',
        '    for (int i = *(int *)first; i < items; i += workers)',
        '        process(&item[i]);',
        '    return NULL;',
        '}',
      ],
      at: { cpu: 2, sys: 0 },
    },
  ],
};
