import type { JobModel } from '../../../engine/index.ts';
import { cpu } from '../../levels/programs.ts';
import type { CodexPage, CodexRun } from '../types.ts';
import { jobWorld, played } from '../worlds.ts';

const chunks = (id: string, ticks: number, model: JobModel): CodexRun =>
  played(
    jobWorld(id, 2, {
      name: 'python3',
      language: 'python',
      items: 4,
      bursts: [cpu(ticks)],
      models: ['sequential', 'processes'],
      resultMb: 1,
    }),
    'fcfs',
    { model, workers: 4 },
  );

export const multiprocessing: CodexPage = {
  id: 'multiprocessing',
  picture: {
    rows: 'cores',
    runs: [
      chunks('codex-big-alone', 3000, 'sequential'),
      chunks('codex-big-processes', 3000, 'processes'),
      chunks('codex-tiny-alone', 200, 'sequential'),
      chunks('codex-tiny-processes', 200, 'processes'),
    ],
    measures: ['wall', 'cpuTime', 'overhead'],
  },
  facts: ['B/py3.11_proc_spread/k2/speedup', 'E/py/mp_fork/us', 'A/py/spawn/n10/wall_ratio'],
  costs: ['forkPython', 'spawnPython', 'ipc', 'ipcPerMb', 'memoryPythonProcess'],
  code: {
    language: 'python',
    lines: [
      'from multiprocessing import Pool',
      'def work(n):',
      '    return sum(i * i for i in range(n))',
      'if __name__ == "__main__":',
      '    with Pool(2) as pool:',
      '        print(pool.map(work, [5_000_000] * 4))',
    ],
  },
  related: ['gil', 'shared-memory', 'concurrency-models', 'free-threading'],
  terms: ['process', 'ipc', 'fork', 'gil', 'speedup', 'overhead'],
  texts: {
    en: {
      title: 'Processes against the GIL',
      lead: 'Leave the house: worth it for big chunks, a loss for tiny ones.',
      definition:
        'Every process has an interpreter and a GIL of its own, so Python code runs in parallel in several processes. The price is paid per process and per piece: creating it (by fork a copy of the parent, by spawn a fresh interpreter that imports everything again), its memory, and copying arguments and results between address spaces, for which Python pickles them. It pays if the pieces are long compared with that. For tiny pieces, batch them (chunksize) and reuse the processes in a pool; otherwise the processes are slower than one alone.',
      simplified:
        'Each worker pays for its own creation, on the core where it begins, and copies its result once, at its end; arguments cost nothing. A fork costs the same whatever the memory of the parent.',
      picture: {
        about:
          'Four pieces with results of 1 MB each, on two cores. At 3.0 s a piece (15 ms on a real machine) processes win; at 0.2 s (1 ms) creating them costs more than they save.',
        runs: [
          'Big pieces, one after another',
          'Big pieces, four processes',
          'Tiny pieces, one after another',
          'Tiny pieces, four processes',
        ],
      },
      facts: [
        'Two Python processes that compute on two cores: how many times faster than one after the other',
        'Creating a Python process by fork',
        'Ten requests of 20 ms in ten freshly started Python processes: wall time ÷ one after another',
      ],
      code: 'The work of two cores; with [5] * 4 the pool costs far more than it saves.',
    },
    ru: {
      title: 'Процессы против GIL',
      lead: 'Выйти из дома: для больших кусков выгодно, для мелких — убыток.',
      definition:
        'У каждого процесса свой интерпретатор и свой GIL, поэтому в нескольких процессах код на Python выполняется параллельно. Платить приходится за каждый процесс и за каждый кусок: за создание (fork копирует родителя, spawn запускает новый интерпретатор, который заново всё импортирует), за память и за копирование аргументов и результатов между адресными пространствами — Python упаковывает их модулем pickle. Окупается это, если куски длинны по сравнению с такой платой. Мелкие куски собирают в пачки (chunksize), а процессы держат в пуле; иначе процессы медленнее, чем один.',
      simplified:
        'Каждый исполнитель сам платит за своё создание на том ядре, где начинает, и один раз, в конце, копирует результат; аргументы ничего не стоят. Цена fork не зависит от памяти родителя.',
      picture: {
        about:
          'Четыре куска с результатами по 1 МБ на двух ядрах. По 3,0 с на кусок (15 мс на настоящей машине) процессы выигрывают; по 0,2 с (1 мс) создать их дороже, чем они сберегут.',
        runs: [
          'Большие куски, один за другим',
          'Большие куски, четыре процесса',
          'Мелкие куски, один за другим',
          'Мелкие куски, четыре процесса',
        ],
      },
      facts: [
        'Два вычисляющих процесса Python на двух ядрах: во сколько раз быстрее, чем по очереди',
        'Создание процесса Python через fork',
        'Десять запросов по 20 мс в десяти заново запущенных процессах Python: время по часам ÷ запросы один за другим',
      ],
      code: 'Работают два ядра; а с [5] * 4 пул обойдётся куда дороже, чем сбережёт.',
    },
  },
};
