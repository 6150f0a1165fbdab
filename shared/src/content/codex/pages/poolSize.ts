import { cpu } from '../../levels/programs.ts';
import type { CodexPage, CodexRun } from '../types.ts';
import { jobWorld, played } from '../worlds.ts';

const scenario = jobWorld('codex-pool-size', 2, {
  name: 'resize',
  language: 'c',
  items: 12,
  bursts: [cpu(1200)],
  models: ['threads'],
});
const pool = (workers: number): CodexRun => played(scenario, 'rr', { model: 'threads', workers, quantum: 800 });

export const poolSize: CodexPage = {
  id: 'pool-size',
  picture: { rows: 'cores', runs: [pool(1), pool(2), pool(12)], measures: ['wall', 'cpuTime', 'switches'] },
  facts: ['B/c_thread_spread/k2/speedup', 'B/c_thread_spread/k8/speedup'],
  costs: ['spawnThread', 'threadSwitch', 'memoryThread'],
  code: {
    language: 'python',
    lines: [
      'from concurrent.futures import ThreadPoolExecutor',
      'import time',
      'def request(_): time.sleep(0.02)',
      'for size in 1, 10, 100:',
      '    start = time.perf_counter()',
      '    with ThreadPoolExecutor(size) as pool:',
      '        list(pool.map(request, range(100)))',
      '    print(size, time.perf_counter() - start)',
    ],
  },
  related: ['parallelism', 'contention', 'context-switch', 'concurrency-models'],
  terms: ['thread-pool', 'thread', 'overhead', 'speedup', 'throughput'],
  texts: {
    en: {
      title: 'Pool size',
      lead: 'More threads help up to a knee; beyond it they only cost.',
      definition:
        'A pool keeps a fixed number of workers that take jobs from a queue, so that creating them is paid once. How many are right depends on what they do. Work that only computes gains up to the number of cores; every further thread adds switching, memory and cold caches, and no speed. Work that waits gains further: with a share w of waiting, about cores ÷ (1 − w) workers keep the cores busy, unless what they wait for is the limit before that.',
      simplified:
        'Threads of a pool do not compete for a lock on its queue, and more of them do not make anybody’s cache colder. Items are dealt out to the workers in advance, in turn.',
      picture: {
        about:
          'Twelve items that only compute, two cores, slices of 0.8 s as Linux would use (4 ms). The second thread halves the wall time. Twelve threads are not faster than two: they pay for their creation and for every change.',
        runs: ['One thread', 'Two threads', 'Twelve threads'],
      },
      facts: [
        'Two CPU-bound threads in C on two cores: how many times faster than one after the other',
        'Eight threads on the same two cores',
      ],
      code: 'For waiting work the pool pays: 100 requests take about 2 s with one thread, 0.2 s with ten, and with a hundred as long as it takes to create them. For computing, start from os.cpu_count().',
    },
    ru: {
      title: 'Размер пула',
      lead: 'До перегиба потоки помогают, после него — только стоят.',
      definition:
        'Пул держит постоянное число исполнителей, которые берут задания из очереди, так что за их создание платят один раз. Сколько их нужно, зависит от работы. Чистые вычисления выигрывают, пока исполнителей не больше, чем ядер; каждый следующий поток добавляет переключений, памяти и остывших кэшей, но не скорости. Работе, которая ждёт, помогают и дальше: если доля ожидания w, ядра будут заняты примерно при ядра ÷ (1 − w) исполнителях — если раньше не упереться в то, чего они ждут.',
      simplified:
        'Потоки пула не соперничают за блокировку его очереди и не остужают друг другу кэши. Элементы розданы исполнителям заранее, по кругу.',
      picture: {
        about:
          'Двенадцать элементов чистых вычислений, два ядра, кванты по 0,8 с, как в Linux (4 мс). Второй поток вдвое сокращает время по часам. Двенадцать потоков не быстрее двух: они платят за своё создание и за каждую смену.',
        runs: ['Один поток', 'Два потока', 'Двенадцать потоков'],
      },
      facts: [
        'Два вычисляющих потока на C на двух ядрах: во сколько раз быстрее, чем по очереди',
        'Восемь потоков на тех же двух ядрах',
      ],
      code: 'Когда работа — ожидание, пул окупается: 100 запросов займут около 2 с с одним потоком, 0,2 с с десятью, а со ста — сколько займёт их создание. Для вычислений начните с os.cpu_count().',
    },
  },
};
