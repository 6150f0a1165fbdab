import { cpu, crew } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Four pieces of work of 20 ms, on four cores. */
const FOUR = [1, 2, 3, 4];
const piece = cpu(4000);

export const study: LevelStudy = {
  codex: 'gil',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        {
          scenario: lab('one-key-four', 4, [
            crew(
              2100,
              'python3',
              'python',
              'thread',
              [9000, 11_000, 10_000, 12_000].map((ticks) => [0, cpu(ticks)]),
            ),
          ]).scenario,
          policy: { policy: 'fcfs', params: {} },
        },
        {
          scenario: lab('one-key-one', 1, [
            crew(
              2100,
              'python3',
              'python',
              'thread',
              [9000, 11_000, 10_000, 12_000].map((ticks) => [0, cpu(ticks)]),
            ),
          ]).scenario,
          policy: { policy: 'fcfs', params: {} },
        },
      ],
      measure: 'wall',
      from: 20,
      to: 160,
      step: 10,
      tolerance: 15,
    },
    texts: {
      en: {
        question:
          'The four Python threads of this level alone on one core take 100%. How long do they take on four cores, one on each?',
        options: [],
        after:
          'No less: with one key only one of them gets on at a time. Handing it over even costs a little; on a real machine that is a few per cent at most.',
      },
      ru: {
        question:
          'Четыре потока Python этого уровня без соседей занимают на одном ядре 100 % времени. Сколько они займут на четырёх ядрах, по одному на каждом?',
        options: [],
        after:
          'Не меньше: ключ один, и продвигается каждый раз только один из них. Передача ключа даже немного стоит; на настоящей машине это самое большее несколько процентов.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['with ThreadPoolExecutor(4) as pool:', '    results = list(pool.map(count, parts))'],
        run: lab('transfer-py-threads', 4, [
          crew(
            1,
            'python3',
            'python',
            'thread',
            FOUR.map(() => [0, piece]),
          ),
        ]),
      },
      {
        language: 'go',
        lines: ['for _, part := range parts {', '    wg.Go(func() { count(part) })', '}', 'wg.Wait()'],
        run: lab('transfer-go', 4, [
          crew(
            1,
            'main',
            'go',
            'goroutine',
            FOUR.map(() => [0, piece]),
          ),
        ]),
      },
      {
        language: 'python',
        lines: ['results = [count(part) for part in parts]'],
        run: lab('transfer-py-loop', 4, [crew(1, 'python3', 'python', 'process', [[0, piece, piece, piece, piece]])]),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'gilWait', pick: 'most' },
      { measure: 'cpuTime', pick: 'most', same: 20 },
    ],
    texts: {
      en: {
        story:
          'Four computations that take 20 ms each, on four idle cores: in four Python threads, in four goroutines, in a plain Python loop.',
        names: ['Python threads', 'goroutines', 'a Python loop'],
        why: 'Go has no GIL: its four goroutines run on four cores. The Python threads stand on four cores as well, but take turns at one key, so they need as long as the loop. The CPU time is about the same for all: waiting for the key is not computing.',
      },
      ru: {
        story:
          'Четыре вычисления по 20 мс на четырёх свободных ядрах: в четырёх потоках Python, в четырёх горутинах и в обычном цикле на Python.',
        names: ['потоки Python', 'горутины', 'цикл на Python'],
        why: 'В Go нет GIL: четыре горутины работают на четырёх ядрах. Потоки Python тоже стоят на четырёх ядрах, но у них один ключ на всех, поэтому им нужно столько же, сколько циклу. Процессорное время у всех примерно одинаковое: ждать ключ — не значит считать.',
      },
    },
  },
  code: [
    {
      pids: [2100],
      language: 'python',
      lines: [
        'def count(part):',
        '    hits = 0',
        '    for n in part:',
        '        hits += is_prime(n)',
        '    return hits',
      ],
      at: { cpu: 3 },
    },
    {
      language: 'c',
      lines: ['while ((n = fread(block, 1, SIZE, in)) > 0) {', '    work(block, n);', '}'],
      at: { cpu: 1 },
    },
  ],
};
