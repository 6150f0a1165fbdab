import { withKey } from '../keyMeltsScenario.ts';
import { cpu, crew, type Part } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** 20 ms of Python code, as long as they take in a free-threaded build. */
const free: Part = [0, cpu(4880)];

const loop = ['def work(part):', '    return sum(n % 7 == 3 for n in part)'];

export const study: LevelStudy = {
  codex: 'free-threading',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'fcfs', params: {} } },
        { scenario: withKey, policy: { policy: 'fcfs', params: {} } },
      ],
      measure: 'wall',
      from: 40,
      to: 140,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'First come, first served: with the key, this level takes 100% of the time. How long without it, although the Python threads now have 1.22 times as much to do?',
        options: [],
        after:
          'Less: threads that used to stand on cores without the key now get on. More CPU time, less wall time, once more.',
      },
      ru: {
        question:
          'По очереди прихода с ключом уровень занимает 100 % времени. Сколько он займёт без ключа, хотя у потоков Python теперь в 1,22 раза больше работы?',
        options: [],
        after:
          'Меньше: потоки, которые раньше стояли на ядрах без ключа, теперь продвигаются. Снова больше процессорного времени и меньше времени по часам.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: [...loop, 'for part in parts:', '    work(part)'],
        run: lab('transfer-standard-loop', 4, [
          crew(1, 'python3.13', 'python', 'thread', [[0, ...Array.from({ length: 4 }, () => cpu(4000))]]),
        ]),
      },
      {
        language: 'python',
        lines: [...loop, 'for part in parts:', '    work(part)'],
        run: lab('transfer-free-loop', 4, [
          {
            ...crew(1, 'python3.13t', 'python', 'thread', [[0, ...Array.from({ length: 4 }, () => cpu(4880))]]),
            overrides: { gil: false },
          },
        ]),
      },
      {
        language: 'python',
        lines: [...loop, 'with ThreadPoolExecutor(4) as pool:', '    list(pool.map(work, parts))'],
        run: lab('transfer-free-threads', 4, [
          { ...crew(1, 'python3.13t', 'python', 'thread', [free, free, free, free]), overrides: { gil: false } },
        ]),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'wall', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'The same four parts, 20 ms of Python code each, on four cores: by a loop in the standard build, by the same loop in the free-threaded build, and by four threads there.',
        names: ['a loop, python3.13', 'a loop, python3.13t', 'four threads, python3.13t'],
        why: 'The free-threaded build is slower for a single thread, so the loop takes 1.22 times as long in it. Four threads make up for that on four cores: all parts run side by side.',
      },
      ru: {
        story:
          'Одни и те же четыре части, по 20 мс кода на Python, на четырёх ядрах: циклом в обычной сборке, тем же циклом в сборке без GIL и четырьмя потоками в ней же.',
        names: ['цикл, python3.13', 'цикл, python3.13t', 'четыре потока, python3.13t'],
        why: 'Один поток в сборке без GIL медленнее, поэтому цикл длится в ней в 1,22 раза дольше. Четыре потока на четырёх ядрах навёрстывают это с запасом: все части идут одновременно.',
      },
    },
  },
  code: [
    {
      pids: [2500],
      language: 'python',
      lines: [
        'threads = [Thread(target=work, args=[p]) for p in parts]',
        'for thread in threads: thread.start()',
        'def work(part):',
        '    return sum(score(row) for row in part)',
      ],
      at: { cpu: 3 },
    },
    {
      language: 'c',
      lines: [
        'while ((n = read(in, buf, sizeof buf)) > 0) {',
        '    n = crunch(buf, n);',
        '    write(out, buf, n);',
        '}',
      ],
      at: { cpu: 1 },
    },
  ],
};
