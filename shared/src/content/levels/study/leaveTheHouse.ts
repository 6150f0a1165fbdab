import type { JobModel, JobSpec } from '../../../engine/index.ts';
import { cpu, job } from '../programs.ts';
import type { Experiment, LevelStudy } from '../study.ts';
import { jobLab } from './lab.ts';

const MODELS = ['sequential', 'threads', 'processes'] as const;

/** Eight pieces of half a millisecond on four cores; whoever works on them has 8 MB to hand back. */
const pieces: JobSpec = { ...job(1, 'python3', 0, 'python', MODELS, 8, cpu(100)), resultMb: 8 };

const all = (model: JobModel): Experiment => ({ policy: { policy: 'fcfs', params: { model } } });

export const study: LevelStudy = {
  codex: 'multiprocessing',
  prediction: {
    question: {
      kind: 'choice',
      experiments: MODELS.map(all),
      measure: 'wall',
      pick: 'least',
    },
    texts: {
      en: {
        question:
          'If all Python programs of this level are started in the same way, large and tiny ones: which way ends first?',
        options: [
          'each one after another, in one process',
          'each in threads, one per core',
          'each in processes, one per core',
        ],
        after:
          'Processes, in spite of their price: most of the work is in large chunks. Threads are the slowest: they stand on all three cores, and one of them works.',
      },
      ru: {
        question:
          'Если все программы на Python запустить одинаково, и крупные, и мелкие, какой способ закончит первым?',
        options: [
          'каждую по очереди, в одном процессе',
          'каждую в потоках, по одному на ядро',
          'каждую в процессах, по одному на ядро',
        ],
        after:
          'Процессы, несмотря на их цену: почти вся работа здесь — крупные порции. Медленнее всех потоки: они занимают все три ядра, а работает один.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['tables = []', 'for part in parts:', '    tables.append(tabulate(part))'],
        run: jobLab('transfer-loop', 4, pieces, 'sequential', 1),
      },
      {
        language: 'python',
        lines: ['with ProcessPoolExecutor(4) as pool:', '    tables = list(pool.map(tabulate, parts))'],
        run: jobLab('transfer-processes', 4, pieces, 'processes', 4),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'cpuTime', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'tabulate() computes for half a millisecond and returns a large table: 8 MB for two parts. There are eight parts and four cores.',
        names: ['a loop', 'four processes'],
        why: 'The whole computation takes 4 ms. Forking a process takes 2 ms, and packing and copying 8 MB more than 5 ms. The pool spends its time on the way, and so does the CPU: the loop is sooner done.',
      },
      ru: {
        story:
          'tabulate() считает полмиллисекунды и возвращает большую таблицу: 8 МБ на две части. Частей восемь, ядер четыре.',
        names: ['цикл', 'четыре процесса'],
        why: 'Всё вычисление занимает 4 мс. Создать процесс через fork — 2 мс, а упаковать и скопировать 8 МБ — больше 5 мс. Пул тратит время на дорогу, процессор тоже: цикл закончит раньше.',
      },
    },
  },
  code: [
    {
      pids: [2401, 2402, 2403, 2404, 2405, 2406],
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
        '    results = list(pool.map(work, chunks))',
        'def work(chunk):',
        '    return sum(score(row) for row in chunk)',
      ],
      at: { cpu: 3, sys: 1 },
    },
  ],
};
