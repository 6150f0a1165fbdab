import { cpu, disk, job } from '../programs.ts';
import type { LevelStudy, Program } from '../study.ts';
import { jobLab } from './lab.ts';

/** Sixteen files: each is read from the one disk and then hashed. */
const files = job(1, 'java', 0, 'java', ['threads'], 16, disk(600), cpu(300));

const hashing = (workers: number): Program => ({
  language: 'java',
  lines: [
    `var pool = Executors.newFixedThreadPool(${workers});`,
    'for (var file : files) pool.submit(() -> hash(file));',
  ],
  run: jobLab(`transfer-pool-${workers}`, 2, files, 'threads', workers),
});

export const study: LevelStudy = {
  codex: 'pool-size',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'fcfs', params: { model: 'threads', workers: 10_000 } } },
        { policy: { policy: 'fcfs', params: { model: 'threads', workers: 4 } } },
      ],
      measure: 'wall',
      from: 20,
      to: 140,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'With four threads for each program, the level takes 100% of the time. How long does it take with a thread for every single item, six to ten for each program?',
        options: [],
        after:
          'Just as long: with four threads the database, the disk and the cores are as busy as they can be. The further threads cost CPU time and bring nothing.',
      },
      ru: {
        question:
          'Если каждой программе дать четыре потока, уровень займёт 100 % времени. Сколько он займёт, если дать по потоку на каждое задание, то есть от шести до десяти на программу?',
        options: [],
        after:
          'Столько же: уже при четырёх потоках база, диск и ядра заняты так, как только можно. Остальные потоки стоят процессорного времени и ничего не приносят.',
      },
    },
  },
  transfer: {
    programs: [hashing(1), hashing(2), hashing(16)],
    asks: [
      { measure: 'wall', pick: 'most' },
      { measure: 'cpuTime', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'Sixteen files have to be read from a disk that serves one request at a time, and hashed: 3 ms of reading, 1.5 ms of computing each. The machine has two cores.',
        names: ['a pool of one thread', 'a pool of two threads', 'a pool of sixteen threads'],
        why: 'With one thread the disk rests while it computes. Two are enough to keep the disk busy all the time, so sixteen are no faster: fourteen of them stand in line at the disk. But each of them had to be created.',
      },
      ru: {
        story:
          'Шестнадцать файлов надо прочитать с диска, который обслуживает по одному запросу, и посчитать их хеш: 3 мс чтения и 1,5 мс вычислений на файл. На машине два ядра.',
        names: ['пул из одного потока', 'пул из двух потоков', 'пул из шестнадцати потоков'],
        why: 'С одним потоком диск отдыхает, пока тот считает. Двух хватает, чтобы диск был занят без перерыва, поэтому шестнадцать не быстрее: четырнадцать из них стоят в очереди к диску. Но каждый пришлось создать.',
      },
    },
  },
  code: [
    {
      pids: [1501, 1502, 1503, 1504, 1505],
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
      language: 'java',
      lines: [
        'var pool = Executors.newFixedThreadPool(threads);',
        'for (var item : items) pool.submit(() -> work(item));',
        'Row work(Item item) {',
        '    var query = prepare(item);',
        '    return source.fetch(query);',
        '}',
      ],
      at: { cpu: 3, sys: 0, io: 4 },
    },
  ],
};
