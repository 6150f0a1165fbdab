import type { JobModel } from '../../../engine/index.ts';
import { cpu, network } from '../../levels/programs.ts';
import type { CodexPage, CodexRun } from '../types.ts';
import { jobWorld, played } from '../worlds.ts';

const scenario = jobWorld('codex-concurrency-models', 2, {
  name: 'report',
  language: 'python',
  items: 10,
  bursts: [cpu(100), network(4000), cpu(100)],
  models: ['sequential', 'processes', 'threads', 'coroutines'],
});
const as = (model: JobModel): CodexRun => played(scenario, 'fcfs', { model });

export const concurrencyModels: CodexPage = {
  id: 'concurrency-models',
  picture: {
    rows: 'tasks',
    runs: [as('sequential'), as('processes'), as('threads'), as('coroutines')],
    measures: ['wall', 'cpuTime', 'overhead'],
  },
  facts: [
    'A/py/fork/n10/wall_ratio',
    'A/py/threads/n10/wall_ratio',
    'A/py/asyncio/n10/wall_ratio',
    'A/py/fork/n10/cpu_ratio',
    'A/py/threads/n10/cpu_ratio',
    'A/py/asyncio/n10/cpu_ratio',
  ],
  costs: ['spawnCoroutine', 'spawnManagedThread', 'forkPython', 'spawnPython'],
  code: {
    language: 'python',
    lines: [
      'from concurrent.futures import ThreadPoolExecutor',
      'import time',
      'def request(number):',
      '    time.sleep(0.02)',
      '    return number',
      'with ThreadPoolExecutor(10) as pool:',
      '    print(list(pool.map(request, range(10))))',
    ],
  },
  related: ['blocking-io', 'coroutine', 'multiprocessing', 'goroutine', 'shared-memory'],
  terms: ['concurrency', 'thread', 'process', 'coroutine', 'wall-time', 'cpu-time', 'overhead'],
  texts: {
    en: {
      title: 'Ways to do ten things at once',
      lead: 'Processes, threads, coroutines: the waits overlap, the prices differ.',
      definition:
        'Ten requests that mostly wait can be made one after another, or concurrently: in ten processes, ten threads or ten coroutines. In each of the concurrent models the waits overlap, and the wall time falls from the sum of the waits towards the longest of them, unless creating the workers takes longer than that. What differs is the price: a process costs its creation and its memory, a thread less, a coroutine least. Whether the CPU time rises depends on the model: measured, it rose much for processes, somewhat for threads, and for coroutines it fell, because a program that goes cold in every wait pays for that as well.',
      simplified:
        'Overheads are magnified, and nothing goes cold while it waits; so here coroutines use more CPU time than one request after another, while measured they used less. Workers pay for their own creation, while a real parent creates them one after another.',
      picture: {
        about:
          'Ten requests of 4.0 s, that is 20 ms on a real machine, in four ways; a lane for each task. Orange is overhead: creating, switching, handing over.',
        runs: ['One after another', 'Ten forked processes', 'Ten threads', 'Ten coroutines'],
      },
      facts: [
        'Ten forked processes: wall time ÷ one request after another',
        'Ten threads: the same',
        'Ten coroutines: the same',
        'Ten forked processes: CPU time ÷ one request after another',
        'Ten threads: the same',
        'Ten coroutines: the same, and less than one',
      ],
      code: 'Ten waits of 20 ms in little more than 20 ms. ProcessPoolExecutor instead of threads does the same at a higher price.',
    },
    ru: {
      title: 'Как делать десять дел сразу',
      lead: 'Процессы, потоки, корутины: ожидания накладываются, цена разная.',
      definition:
        'Десять запросов, которые в основном ждут, можно сделать один за другим или конкурентно: в десяти процессах, десяти потоках или десяти корутинах. В любой конкурентной модели ожидания накладываются, и время по часам сокращается от их суммы почти до самого долгого — если создать исполнителей не дольше этого. Различается цена: процесс стоит создания и памяти, поток — меньше, корутина — меньше всего. Растёт ли процессорное время, зависит от модели: по измерениям для процессов оно выросло сильно, для потоков — немного, а для корутин уменьшилось, потому что программа, которая остывает в каждом ожидании, тоже за это платит.',
      simplified:
        'Накладные расходы увеличены, а за время ожидания ничто не остывает, поэтому здесь корутины тратят больше процессорного времени, чем запросы один за другим, хотя в измерениях тратили меньше. Исполнители сами платят за своё создание, а настоящий родитель создаёт их по очереди.',
      picture: {
        about:
          'Десять запросов по 4,0 с — это 20 мс на настоящей машине — четырьмя способами; у каждой задачи своя дорожка. Оранжевое — накладные расходы: создание, переключение, передача.',
        runs: ['Один за другим', 'Десять процессов через fork', 'Десять потоков', 'Десять корутин'],
      },
      facts: [
        'Десять процессов через fork: время по часам ÷ запросы один за другим',
        'Десять потоков: то же',
        'Десять корутин: то же',
        'Десять процессов через fork: процессорное время ÷ запросы один за другим',
        'Десять потоков: то же',
        'Десять корутин: то же, и это меньше единицы',
      ],
      code: 'Десять ожиданий по 20 мс за двадцать с небольшим. ProcessPoolExecutor вместо потоков сделает то же, но дороже.',
    },
  },
};
