import type { JobModel } from '../../../engine/index.ts';
import { cpu, job, network } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { jobLab } from './lab.ts';

/** Ten requests of 20 ms to one database, on two cores. */
const requests = job(
  1,
  'python3',
  0,
  'python',
  ['sequential', 'threads', 'processes'],
  10,
  ...[cpu(100), network(4000), cpu(100)],
);
const started = (model: JobModel) => jobLab(`transfer-${model}`, 2, requests, model, 10);

export const study: LevelStudy = {
  codex: 'concurrency-models',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'fcfs', params: { model: 'processes' } } },
        { policy: { policy: 'fcfs', params: { model: 'sequential' } } },
      ],
      measure: 'cpuTime',
      from: 20,
      to: 240,
      step: 10,
      tolerance: 30,
    },
    texts: {
      en: {
        question:
          'With all requests one after another, this level takes 100% CPU time. How much does it take if every request gets a process of its own?',
        options: [],
        after:
          'The work is the same, but every process has to be created and switched to, and hands its result back. The wall time can fall while the CPU time rises: two counters, two answers.',
      },
      ru: {
        question:
          'Если слать все запросы по очереди, уровень потратит 100 % процессорного времени. Сколько он потратит, если каждому запросу дать свой процесс?',
        options: [],
        after:
          'Работы столько же, но каждый процесс надо создать, на него надо переключиться, и результат он передаёт обратно. Время по часам может сократиться, а процессорное — вырасти: два счётчика, два ответа.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['rows = []', 'for user in users:', '    rows.append(fetch(user))'],
        run: started('sequential'),
      },
      {
        language: 'python',
        lines: ['with ThreadPoolExecutor(10) as pool:', '    rows = list(pool.map(fetch, users))'],
        run: started('threads'),
      },
      {
        language: 'python',
        lines: ['with ProcessPoolExecutor(10) as pool:', '    rows = list(pool.map(fetch, users))'],
        run: started('processes'),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'most' },
      { measure: 'cpuTime', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'Ten users have to be fetched from a database that answers after 20 ms. The machine has two cores, and new processes are forked.',
        names: ['a loop', 'ten threads', 'ten processes'],
        why: 'The loop waits ten times in a row. Threads and processes wait side by side, so both take little more than one wait; but a process costs far more to create than a thread, and its result has to be copied back. The loop is the slowest, and the thriftiest.',
      },
      ru: {
        story:
          'Десять пользователей надо получить из базы, которая отвечает через 20 мс. На машине два ядра, новые процессы создаются через fork.',
        names: ['цикл', 'десять потоков', 'десять процессов'],
        why: 'Цикл ждёт десять раз подряд. Потоки и процессы ждут одновременно, поэтому и тем и другим нужно немногим больше одного ожидания; но создать процесс намного дороже, чем поток, и его результат надо скопировать обратно. Цикл самый медленный и самый бережливый.',
      },
    },
  },
  code: [
    {
      pids: [1101, 1102, 1103, 1104, 1105, 1106],
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
        'for user in users:',
        '    start(fetch, user)',
        'def fetch(user):',
        '    query = build_query(user)',
        '    return db.execute(query)',
      ],
      at: { cpu: 3, sys: 1, io: 4 },
    },
  ],
};
