import { cpu, crew, network, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** A page: 20 ms for the answer, 5 ms to read it. */
const page = [network(4000), cpu(1000)];
const fourPages = [page, page, page, page].flat();

export const study: LevelStudy = {
  codex: 'coroutine',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'sjf', params: {} } },
        {
          scenario: lab('await-sequential', 1, [
            // The ten tasks of the level as one program without await: the same steps, one after another.
            program(
              1600,
              'python3',
              0,
              ...Array.from({ length: 36 }, () => [cpu(540), network(6900)]).flat(),
              ...Array.from({ length: 10 }, () => cpu(530)),
            ),
            program(1651, 'gzip', 1800, cpu(9900)),
            program(1652, 'cc', 8000, cpu(8100)),
            program(1653, 'sort', 12_700, cpu(5600)),
            program(1654, 'tar', 18_900, cpu(8000)),
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
          'Written without await, with one request after another in the same thread, the whole would take 100%. How long does it take with ten coroutines in one thread?',
        options: [],
        after:
          'A fraction: ten waits run side by side, although it is one thread on one core. What remains is the computing, and the longest chain of answers.',
      },
      ru: {
        question:
          'Без await, с запросами по очереди в том же потоке, всё заняло бы 100 % времени. Сколько займёт то же самое с десятью корутинами в одном потоке?',
        options: [],
        after:
          'Малую долю: десять ожиданий идут рядом, хотя поток один и ядро одно. Остаются вычисления и самая длинная цепочка ответов.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['for url in urls:', '    pages.append(requests.get(url).text)'],
        run: lab('transfer-requests', 1, [program(1, 'python3', 0, ...fourPages)]),
      },
      {
        language: 'python',
        lines: ['for url in urls:', '    pages.append(await fetch(url))'],
        run: lab('transfer-await', 1, [crew(1, 'python3', 'asyncio', 'coroutine', [[0, ...fourPages]])]),
      },
      {
        language: 'python',
        lines: ['pages = await asyncio.gather(*(fetch(url) for url in urls))'],
        run: lab('transfer-gather', 1, [
          crew(
            1,
            'python3',
            'asyncio',
            'coroutine',
            [1, 2, 3, 4].map(() => [0, ...page]),
          ),
        ]),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'cpuTime', pick: 'most', same: 10 },
    ],
    texts: {
      en: {
        story: 'Four pages are fetched: each answer takes 20 ms, and reading it takes 5 ms of computing.',
        names: ['a loop', 'a loop with await', 'gather'],
        why: 'await alone makes nothing concurrent: the second loop starts a request only when the previous page is there, and nobody else is in the event loop to use the wait. gather starts all four at once. The computing stays the same.',
      },
      ru: {
        story: 'Загружаются четыре страницы: каждый ответ идёт 20 мс, разобрать его — 5 мс вычислений.',
        names: ['цикл', 'цикл с await', 'gather'],
        why: 'Сам по себе await ничего не делает одновременным: второй цикл отправляет запрос, только когда прежняя страница уже пришла, а больше в цикле событий нет никого, кто использовал бы ожидание. gather запускает все четыре сразу. Вычислений столько же.',
      },
    },
  },
  code: [
    {
      pids: [1600],
      language: 'python',
      lines: [
        'async def crawl(url):',
        '    while url:',
        '        page = await fetch(url)',
        '        url = next_link(page)',
      ],
      at: { cpu: 3, io: 2 },
    },
  ],
};
