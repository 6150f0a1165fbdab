import { cpu, crew, network, type Part, released } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Four threads of one Python process on two cores, 20 ms each. */
const pool = (id: string, part: Part) => lab(id, 2, [crew(1, 'python3', 'python', 'thread', [part, part, part, part])]);

const withPool = (job: string, what: string): string[] => [
  'from concurrent.futures import ThreadPoolExecutor',
  `${what}`,
  'with ThreadPoolExecutor(4) as pool:',
  `    results = list(pool.map(${job}))`,
];

export const study: LevelStudy = {
  codex: 'gil-release',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'gil-aware', params: {} } },
        { policy: { policy: 'one-at-a-time', params: {} } },
      ],
      measure: 'wall',
      from: 10,
      to: 100,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'One task after another takes 100%. How long does the same work take if both cores are used and waits overlap, in spite of the one key?',
        options: [],
        after:
          'Less than half, although there are only two cores: the waits for the network overlap with everything else, and whoever waits or compresses leaves the key to others.',
      },
      ru: {
        question:
          'Если выполнять задачи строго по одной, уходит 100 % времени. Сколько займёт та же работа, если использовать оба ядра и перекрывать ожидания, хотя ключ всего один?',
        options: [],
        after:
          'Меньше половины, хотя ядер только два: ожидание сети перекрывается со всем остальным, а тот, кто ждёт или сжимает данные, оставляет ключ другим.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: withPool('fetch, urls', 'def fetch(url): return urlopen(url).read()'),
        run: pool('transfer-fetch', [0, cpu(100), network(3800), cpu(100)]),
      },
      {
        language: 'python',
        lines: withPool('digest, blobs', 'def digest(blob): return sha256(blob).digest()'),
        run: pool('transfer-digest', [0, cpu(100), released(3800), cpu(100)]),
      },
      {
        language: 'python',
        lines: withPool('count, ranges', 'def count(r): return sum(n % 7 == 3 for n in r)'),
        run: pool('transfer-count', [0, cpu(4000)]),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'wall', pick: 'most' },
      { measure: 'gilWait', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'Three programs start four threads on a machine with two cores. Each of the four tasks takes 20 ms alone: a download, a hash of a large block, a loop in Python.',
        names: ['downloads', 'hashes', 'a loop'],
        why: 'Downloads only wait, and any number of waits fit side by side: all four take about as long as one. Hashing a large block runs without the GIL, so both cores work, and four tasks take as long as two. The loop is pure Python: one thread at a time, as long as all four together.',
      },
      ru: {
        story:
          'Три программы запускают по четыре потока на машине с двумя ядрами. Каждая из четырёх задач в одиночку занимает 20 мс: загрузка, хеш большого блока, цикл на Python.',
        names: ['загрузки', 'хеши', 'цикл'],
        why: 'Загрузки только ждут, а ожиданий рядом помещается сколько угодно: все четыре занимают примерно столько же, сколько одна. Хеш большого блока считается без GIL, поэтому работают оба ядра, и четыре задачи занимают столько, сколько две. Цикл — чистый Python: по одному потоку за раз, то есть столько, сколько все четыре подряд.',
      },
    },
  },
  code: [
    {
      pids: [2200],
      language: 'python',
      lines: [
        'def worker(url):',
        '    page = urlopen(url).read()',
        '    data = zlib.compress(page)',
        '    return parse(data)',
      ],
      at: { cpu: 3, released: 2, io: 1 },
    },
  ],
};
