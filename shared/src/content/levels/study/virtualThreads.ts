import { cpu, crew, network, type Part } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { besideVirtualCalls, virtualCalls } from '../virtualCalls.ts';
import { lab } from './lab.ts';

/** A call of 20 ms, and a little computing before and after it. */
const call = [cpu(100), network(4000), cpu(100)];
const calls = (count: number) => Array.from({ length: count }, () => call).flat();

/** Creating a thread of the system, then its calls one after another. */
const worker = (count: number): Part => [0, { cpu: 160, sys: true }, ...calls(count)];

export const study: LevelStudy = {
  codex: 'virtual-thread',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'sjf', params: {} } },
        {
          scenario: lab('virtual-sequential', 2, [
            // One thread of the system makes all the calls, in the order in which the tasks arrive.
            crew(1800, 'java', 'jvm', 'thread', [[600, ...virtualCalls.flatMap(([, ...bursts]) => bursts)]]),
            ...besideVirtualCalls,
          ]).scenario,
          policy: { policy: 'sjf', params: {} },
        },
      ],
      measure: 'wall',
      from: 5,
      to: 100,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'If one thread of the system makes all the blocking calls, one after another, the whole takes 100%. How long does it take with 24 virtual threads on at most two carriers?',
        options: [],
        after:
          'A small part: a blocked virtual thread needs no carrier, so two carriers keep 24 calls under way. What is left is the longest chain of calls, and the computing.',
      },
      ru: {
        question:
          'Если все блокирующие вызовы делает по очереди один поток системы, уходит 100 % времени. Сколько займёт то же с 24 виртуальными потоками не более чем на двух носителях?',
        options: [],
        after:
          'Малую часть: заблокированному виртуальному потоку носитель не нужен, поэтому два носителя держат в пути 24 вызова. Остаются самая длинная цепочка вызовов и вычисления.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'java',
        lines: ['for (var url : urls)', '    fetch(url);'],
        run: lab('transfer-for', 2, [crew(1, 'java', 'jvm', 'thread', [[0, ...calls(30)]])]),
      },
      {
        language: 'java',
        lines: [
          'try (var pool = Executors.newFixedThreadPool(10)) {',
          '    for (var url : urls)',
          '        pool.submit(() -> fetch(url));',
          '}',
        ],
        run: lab('transfer-pool', 2, [
          crew(
            1,
            'java',
            'jvm',
            'thread',
            Array.from({ length: 10 }, () => worker(3)),
          ),
        ]),
      },
      {
        language: 'java',
        lines: [
          'try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {',
          '    for (var url : urls)',
          '        pool.submit(() -> fetch(url));',
          '}',
        ],
        run: lab('transfer-virtual', 2, [
          crew(
            1,
            'java',
            'jvm',
            'virtual',
            Array.from({ length: 30 }, () => [0, { cpu: 20, sys: true }, ...call]),
          ),
        ]),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'wall', pick: 'most' },
      { measure: 'overhead', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'Thirty calls of 20 ms each, on two cores: one after another, in a pool of ten threads of the system, or in a virtual thread for each call.',
        names: ['a loop', 'a pool of ten', 'virtual threads'],
        why: 'The pool has ten calls under way at a time, so it needs three rounds; thirty virtual threads need one. Creating threads of the system and switching among them costs the most, though it is little beside the waiting.',
      },
      ru: {
        story:
          'Тридцать вызовов по 20 мс на двух ядрах: по очереди, в пуле из десяти потоков системы или в отдельном виртуальном потоке для каждого вызова.',
        names: ['цикл', 'пул из десяти', 'виртуальные потоки'],
        why: 'У пула в пути не больше десяти вызовов, и ему нужны три захода; тридцати виртуальным потокам хватит одного. Дороже всего создать потоки системы и переключаться между ними, хотя рядом с ожиданием это немного.',
      },
    },
  },
  code: [
    {
      pids: [1800],
      language: 'java',
      lines: [
        'Thread.startVirtualThread(() -> {',
        '    for (var query : queries) {',
        '        var rows = database.execute(query);',
        '        render(rows);',
        '    }',
        '});',
      ],
      at: { cpu: 3, io: 2 },
    },
  ],
};
