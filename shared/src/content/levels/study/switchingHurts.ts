import { cpu, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** A program and the filter it talks to, on one core. */
const pair = [program(1, 'python3', 0, cpu(3000)), program(2, 'filter', 0, cpu(3000))];

export const study: LevelStudy = {
  codex: 'context-switch',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [{ policy: { policy: 'rr', params: { quantum: 500 } } }, { policy: { policy: 'sjf', params: {} } }],
      measure: 'cpuTime',
      from: 60,
      to: 240,
      step: 10,
      tolerance: 20,
    },
    texts: {
      en: {
        question:
          'If nobody is ever interrupted, this level takes 100% CPU time. How much does it take if all take turns and change every half second?',
        options: [],
        after:
          'A switch takes 0.4 s in this level, nearly as long as the slice after it. So almost half of the core’s time goes into switching, and nobody gets more done.',
      },
      ru: {
        question:
          'Если никого не прерывать, уровень потребует 100 % процессорного времени. Сколько потребуется, если все работают по очереди и меняются каждые полсекунды?',
        options: [],
        after:
          'Переключение длится на этом уровне 0,4 с — почти столько же, сколько квант после него. Так что почти половина времени ядра уходит на переключения, а сделано не больше.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: [
          'for line in lines:',
          '    child.stdin.write(line)',
          '    child.stdin.flush()',
          '    answers.append(child.stdout.readline())',
        ],
        run: lab('transfer-line-by-line', 1, pair, 'rr', { quantum: 100 }),
      },
      {
        language: 'python',
        lines: ["answers, _ = child.communicate(''.join(lines))"],
        run: lab('transfer-at-once', 1, pair, 'fcfs'),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'switches', pick: 'most' },
    ],
    texts: {
      en: {
        story: 'A program has a filter in a second process work on many short lines. Both are bound to the same core.',
        names: ['line by line', 'all at once'],
        why: 'Line by line, each of the two has to wait for the other after a moment of work: two context switches a line. All at once, the same lines take a handful. The work is the same in both; what differs is how often the core is handed over.',
      },
      ru: {
        story:
          'Программа поручает обработку множества коротких строк фильтру — второму процессу. Оба привязаны к одному ядру.',
        names: ['строка за строкой', 'всё сразу'],
        why: 'Строка за строкой — значит, каждый после мгновения работы ждёт другого: два переключения контекста на строку. Если отдать всё сразу, тем же строкам хватает нескольких. Работа в обоих случаях одна; разница в том, как часто ядро переходит из рук в руки.',
      },
    },
  },
  code: [
    {
      language: 'c',
      lines: ['while (n = read_block(in, buf)) {', '    transform(buf, n);', '    append(out, buf, n);', '}'],
      at: { cpu: 1 },
    },
  ],
};
