import type { JobModel } from '../../../engine/index.ts';
import { cpu, job, network } from '../programs.ts';
import type { LevelStudy, Program } from '../study.ts';
import { jobLab } from './lab.ts';

/** Sixteen requests of 20 ms in a container with 60 MB: room for four Python processes. */
const requests = job(
  1,
  'python3',
  0,
  'python',
  ['sequential', 'threads', 'processes'],
  16,
  ...[cpu(60), network(4000), cpu(40)],
);

function inContainer(model: JobModel, workers: number): Program['run'] {
  const run = jobLab(`transfer-container-${model}`, 2, requests, model, workers);
  return { ...run, scenario: { ...run.scenario, ram: 60 * 1024 } };
}

export const study: LevelStudy = {
  codex: 'shared-memory',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'fcfs', params: { model: 'processes' } } },
        { policy: { policy: 'fcfs', params: { model: 'threads' } } },
      ],
      measure: 'wall',
      from: 60,
      to: 200,
      step: 10,
      tolerance: 20,
    },
    texts: {
      en: {
        question:
          'With threads wherever they are offered, the level takes 100% of the time. How long does it take with as many processes as fit into 64 MB?',
        options: [],
        after:
          'Longer: a few processes fill the memory, and whoever comes next has to wait until they are done. Threads share one house.',
      },
      ru: {
        question:
          'Если везде, где можно, взять потоки, уровень займёт 100 % времени. Сколько он займёт с процессами, которых запущено столько, сколько поместится в 64 МБ?',
        options: [],
        after:
          'Больше: несколько процессов заполняют память, и следующим приходится ждать, пока они закончат. Потоки живут в одном доме.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['pages = []', 'for url in urls:', '    pages.append(fetch(url))'],
        run: inContainer('sequential', 1),
      },
      {
        language: 'python',
        lines: ['with ThreadPoolExecutor(16) as pool:', '    pages = list(pool.map(fetch, urls))'],
        run: inContainer('threads', 16),
      },
      {
        language: 'python',
        lines: ['with ProcessPoolExecutor(4) as pool:', '    pages = list(pool.map(fetch, urls))'],
        run: inContainer('processes', 4),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'wall', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'A container has 60 MB. Sixteen pages have to be fetched, 20 ms each. Suppose that a Python process takes 12.5 MB, so that no more than four fit.',
        names: ['a loop', 'sixteen threads', 'four processes'],
        why: 'Memory says how many can wait at the same time. Sixteen threads fit into one process, so all sixteen waits overlap. Four processes overlap four, in four rounds. The loop overlaps nothing.',
      },
      ru: {
        story:
          'В контейнере 60 МБ. Надо скачать шестнадцать страниц, по 20 мс каждая. Пусть процесс Python занимает 12,5 МБ, тогда больше четырёх не поместится.',
        names: ['цикл', 'шестнадцать потоков', 'четыре процесса'],
        why: 'Сколько исполнителей могут ждать одновременно, решает память. Шестнадцать потоков помещаются в один процесс, и все шестнадцать ожиданий перекрываются. Четыре процесса перекрывают по четыре, в четыре захода. Цикл не перекрывает ничего.',
      },
    },
  },
  code: [
    {
      pids: [1201, 1202, 1203, 1204, 1205, 1206],
      language: 'c',
      lines: [
        'while ((n = read(in, buf, sizeof buf)) > 0) {',
        '    n = crunch(buf, n);',
        '    write(out, buf, n);',
        '}',
      ],
      at: { cpu: 1 },
    },
    {
      language: 'python',
      lines: [
        'with Executor(workers) as pool:',
        '    results = list(pool.map(work, items))',
        'def work(item):',
        '    data = zlib.compress(item)',
        '    return upload(data)',
      ],
      at: { cpu: 3, released: 3, sys: 1, io: 4 },
    },
  ],
};
