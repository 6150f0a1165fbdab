import { besideGoCalls, goCalls } from '../goCalls.ts';
import { cpu, crew, network, type Part } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Eight goroutines on two cores, 20 ms each. */
const eight = (id: string, part: Part) =>
  lab(id, 2, [
    crew(
      1,
      'main',
      'go',
      'goroutine',
      Array.from({ length: 8 }, () => part),
    ),
  ]);

const download = [cpu(100), network(3800), cpu(100)];

export const study: LevelStudy = {
  codex: 'goroutine',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'sjf', params: {} } },
        {
          scenario: lab('ten-thousand-threads', 2, [
            crew(1800, 'gateway', 'native', 'thread', goCalls),
            ...besideGoCalls,
          ]).scenario,
          policy: { policy: 'sjf', params: {} },
        },
      ],
      measure: 'overhead',
      from: 10,
      to: 150,
      step: 10,
      tolerance: 15,
    },
    texts: {
      en: {
        question:
          'If the 24 were threads of the system, switching would take 100%. How much does it take here with goroutines, the switches to the long programs included?',
        options: [],
        after:
          'About two thirds, because the costs of the game are compressed: here a goroutine switch is a third of a thread switch, on a real machine it took about a twentieth. What remains are switches to and from the long programs.',
      },
      ru: {
        question:
          'Будь эти 24 потоками системы, на переключения ушло бы 100 %. Сколько уйдёт здесь с горутинами, считая и переключения на долгие программы?',
        options: [],
        after:
          'Примерно две трети, потому что цены в игре сжаты: здесь переход между горутинами стоит треть переключения потоков, а на настоящей машине он занял около двадцатой части. Остальное — переключения на долгие программы и обратно.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'go',
        lines: ['for _, url := range urls {', '    wg.Go(func() { fetch(url) })', '}', 'wg.Wait()'],
        run: eight('transfer-go-fetch', [0, ...download]),
      },
      {
        language: 'go',
        lines: ['for _, part := range parts {', '    wg.Go(func() { count(part) })', '}', 'wg.Wait()'],
        run: eight('transfer-go-count', [0, cpu(4000)]),
      },
      {
        language: 'go',
        lines: ['for _, url := range urls {', '    fetch(url)', '}'],
        run: lab('transfer-go-loop', 2, [
          crew(1, 'main', 'go', 'goroutine', [[0, ...Array.from({ length: 8 }, () => download).flat()]]),
        ]),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'wall', pick: 'most' },
      { measure: 'cpuTime', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'Eight pieces of work on two cores, 20 ms each: eight downloads in goroutines, eight computations in goroutines, eight downloads in a loop.',
        names: ['downloads, go', 'computations, go', 'downloads, loop'],
        why: 'Waits fit side by side in any number, so eight downloads take about as long as one. Computing needs cores: with two of them eight pieces take as long as four. The loop has a single goroutine and waits eight times. And only computing uses CPU time to speak of.',
      },
      ru: {
        story:
          'Восемь дел по 20 мс на двух ядрах: восемь загрузок в горутинах, восемь вычислений в горутинах, восемь загрузок в цикле.',
        names: ['загрузки, go', 'вычисления, go', 'загрузки, цикл'],
        why: 'Ожиданий рядом помещается сколько угодно, поэтому восемь загрузок занимают примерно столько же, сколько одна. Вычислениям нужны ядра: на двух восемь дел длятся как четыре. В цикле всего одна горутина, и ждёт она восемь раз. А процессорное время заметно тратят только вычисления.',
      },
    },
  },
  code: [
    {
      pids: [1800],
      language: 'go',
      lines: [
        'go func() {',
        '    for request := range requests {',
        '        reply := backend.Call(request)',
        '        write(conn, reply)',
        '    }',
        '}()',
      ],
      at: { cpu: 3, io: 2 },
    },
  ],
};
