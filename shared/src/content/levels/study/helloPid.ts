import { cpu, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Four recordings to encode, 20 ms each, on two cores. */
const encode = (id: string, policy: string) =>
  lab(
    id,
    2,
    [1, 2, 3, 4].map((pid) => program(pid, 'lame', 0, cpu(4000))),
    policy,
  );

export const study: LevelStudy = {
  codex: 'process',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [{ policy: { policy: 'fcfs', params: {} } }, { policy: { policy: 'one-at-a-time', params: {} } }],
      measure: 'wall',
      from: 20,
      to: 120,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'If one process runs at a time, on one core only, it takes 100% to get everything done. How much does it take if both cores get the next process as soon as they are free?',
        options: [],
        after:
          'A little more than half. Two cores halve the time as long as both have something to do; in the beginning and at the end one of them waits.',
      },
      ru: {
        question:
          'Если процессы идут строго по одному, на одном ядре, на всё уходит 100 % времени. Сколько уйдёт, если оба ядра берут следующий процесс, как только освободились?',
        options: [],
        after:
          'Чуть больше половины. Два ядра сокращают время вдвое, пока обоим есть чем заняться; в начале и в конце одно из них ждёт.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'bash',
        lines: ['for f in *.wav; do', '    lame "$f"', 'done'],
        run: encode('transfer-loop', 'one-at-a-time'),
      },
      {
        language: 'bash',
        lines: ['for f in *.wav; do', '    lame "$f" &', 'done', 'wait'],
        run: encode('transfer-background', 'fcfs'),
      },
      {
        language: 'bash',
        lines: ['for f in *.wav; do', '    lame "$f" &', '    wait', 'done'],
        run: encode('transfer-wait-inside', 'one-at-a-time'),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'cpuTime', pick: 'most', same: 5 },
    ],
    texts: {
      en: {
        story:
          'Four recordings are to be encoded on a machine with two idle cores. In a shell, & starts a process and goes on; wait waits until all that were started have ended.',
        names: ['a loop', 'in the background, then wait', 'in the background, wait inside'],
        why: 'Only the second has several processes ready at the same time, so both cores have work. The third starts each in the background, but waits for it before the next one: one at a time, like the first. The CPU time is the same for all, because the work is.',
      },
      ru: {
        story:
          'Четыре записи надо закодировать на машине с двумя свободными ядрами. В оболочке & запускает процесс и идёт дальше, а wait ждёт, пока закончат все запущенные.',
        names: ['цикл', 'в фоне, wait после цикла', 'в фоне, wait внутри цикла'],
        why: 'Только во второй программе готовы сразу несколько процессов, и работа есть у обоих ядер. Третья запускает каждый в фоне, но дожидается его, прежде чем запустить следующий, — то есть по одному, как первая. Процессорное время у всех одинаково: работа та же.',
      },
    },
  },
  code: [
    {
      language: 'c',
      lines: ['pid_t pid = getpid();', 'while (work_left(job)) {', '    compute(job);', '}', 'return 0;'],
      at: { cpu: 2 },
    },
  ],
};
