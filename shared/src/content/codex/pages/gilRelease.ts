import type { BurstSpec } from '../../../engine/index.ts';
import { cpu } from '../../levels/programs.ts';
import type { CodexPage, CodexRun } from '../types.ts';
import { house, played, world } from '../worlds.ts';

const two = (id: string, hash: BurstSpec): CodexRun =>
  played(
    world(id, 2, {
      processes: [
        house({ pid: 2200, name: 'python3', runtime: 'python' }, 'thread', [
          [cpu(400), hash, cpu(400)],
          [cpu(400), hash, cpu(400)],
        ]),
      ],
    }),
    'fcfs',
  );

export const gilRelease: CodexPage = {
  id: 'gil-release',
  picture: {
    rows: 'cores',
    runs: [two('codex-in-python', cpu(6000)), two('codex-in-c', { cpu: 6000, gil: false })],
    measures: ['wall', 'cpuTime', 'gilWait'],
  },
  facts: ['B/py3.11_thread_sha256/k2/speedup', 'A/py/threads/n10/wall_ratio'],
  costs: ['gilHandoff'],
  code: {
    language: 'python',
    lines: [
      'import hashlib',
      'from threading import Thread',
      'data = bytes(500_000_000)',
      'threads = [',
      '    Thread(target=hashlib.sha256, args=[data]) for _ in range(2)',
      ']',
      'for thread in threads: thread.start()',
      'for thread in threads: thread.join()',
    ],
  },
  related: ['gil', 'blocking-io', 'gil-convoy', 'concurrency-models'],
  terms: ['gil', 'io', 'blocked', 'io-bound', 'parallelism'],
  texts: {
    en: {
      title: 'Letting go of the GIL',
      lead: 'Whoever waits, or computes in C, can leave the key at the door.',
      definition:
        'The lock is needed for executing Python code, and for nothing else. Before a blocking call CPython lets go of it and takes it again afterwards, so that other threads run meanwhile: threads that mostly wait do help under the GIL. Extension modules may do the same around long computing that touches no Python objects: hashing and compression of the standard library, many functions of NumPy. Such stretches run in parallel even in an ordinary build. Only what is left in Python between them is done by one thread at a time.',
      simplified:
        'Letting go costs nothing by itself; who gets the lock next pays the hand-over. Which stretches need no lock is written in the scenario.',
      picture: {
        about:
          'Two threads on two cores, each with a little Python before and after a long computation. Computed in Python, they take turns; computed in C without the lock, they run side by side.',
        runs: ['The long part in Python', 'The long part in C, without the GIL'],
      },
      facts: [
        'Two Python threads that compute SHA-256 on two cores: how many times faster than one after the other',
        'Ten requests in ten Python threads: wall time ÷ one after another',
      ],
      code: 'hashlib lets go of the lock for large inputs: two hashes in about the time of one, given two free cores. Takes 500 MB.',
    },
    ru: {
      title: 'GIL у двери',
      lead: 'Кто ждёт или считает на C, может оставить ключ у двери.',
      definition:
        'Блокировка нужна для исполнения кода на Python — и больше ни для чего. Перед блокирующим вызовом CPython её отпускает, а после — берёт снова, и тем временем работают другие потоки: тем, кто в основном ждёт, потоки помогают и с GIL. Модули на C могут делать то же самое вокруг долгих вычислений, которые не трогают объектов Python: так поступают хеширование и сжатие в стандартной библиотеке и многие функции NumPy. Такие отрезки идут параллельно даже в обычной сборке. По одному потоку за раз исполняется только то, что между ними осталось на Python.',
      simplified:
        'Отпустить GIL само по себе ничего не стоит, за передачу платит тот, кто берёт его следующим. Каким отрезкам блокировка не нужна, записано в сценарии.',
      picture: {
        about:
          'Два потока на двух ядрах, у каждого немного Python до и после долгого вычисления. Если оно на Python, потоки чередуются; если на C без блокировки — идут рядом.',
        runs: ['Долгая часть на Python', 'Долгая часть на C, без GIL'],
      },
      facts: [
        'Два потока Python считают SHA-256 на двух ядрах: во сколько раз быстрее, чем по очереди',
        'Десять запросов в десяти потоках Python: время по часам ÷ запросы один за другим',
      ],
      code: 'Для больших данных hashlib отпускает GIL: два хеша почти за время одного, если свободны два ядра. Занимает 500 МБ.',
    },
  },
};
