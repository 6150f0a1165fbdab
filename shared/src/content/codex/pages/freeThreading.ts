import { cpu } from '../../levels/programs.ts';
import type { CodexPage, CodexRun } from '../types.ts';
import { house, played, world } from '../worlds.ts';

const build = (id: string, isLocked: boolean, ticks: readonly number[]): CodexRun =>
  played(
    world(id, 2, {
      processes: [
        house(
          { pid: 2500, name: 'python3', runtime: 'python', overrides: { gil: isLocked } },
          'thread',
          ticks.map((each) => [cpu(each)]),
        ),
      ],
    }),
    'fcfs',
  );

/** The same work, 1.22 times as long without the lock. */
const ORDINARY = 5000;
const FREE = 6100;

export const freeThreading: CodexPage = {
  id: 'free-threading',
  picture: {
    rows: 'cores',
    runs: [
      build('codex-gil-one', true, [ORDINARY]),
      build('codex-free-one', false, [FREE]),
      build('codex-gil-two', true, [ORDINARY, ORDINARY]),
      build('codex-free-two', false, [FREE, FREE]),
    ],
    measures: ['wall', 'cpuTime', 'gilWait'],
  },
  facts: ['B/nogil_single_thread_cost', 'B/py3.13t_thread/k2/speedup'],
  costs: ['gilHandoff'],
  code: {
    language: 'python',
    lines: [
      'import sys, sysconfig',
      'print(sys.version)',
      'print(sysconfig.get_config_var("Py_GIL_DISABLED"))',
      'print(sys._is_gil_enabled())',
    ],
  },
  related: ['gil', 'multiprocessing', 'parallelism', 'shared-memory'],
  terms: ['gil', 'free-threaded', 'parallelism', 'speedup', 'race-condition'],
  texts: {
    en: {
      title: 'Free-threaded Python',
      lead: 'The key melts: threads in parallel, each a little slower.',
      definition:
        'Since version 3.13 CPython can be built without the GIL (PEP 703). Threads then execute Python code in parallel. In place of one lock there are many small ones and cleverer reference counts, which cost every thread some speed, in 3.13 more than later. Extension modules have to declare that they can do without the lock; importing one that does not switches the GIL back on. And races that the GIL made rare come to light: what threads share needs locks of its own.',
      simplified:
        'The only differences to the ordinary build are that there is no lock and that bursts are 1.22 times as long, as measured with 3.13. Threads do not slow each other down on data that they share.',
      picture: {
        about:
          'One thread, then two, in both builds, on two cores. Alone, the free-threaded build takes longer; with two threads it wins, and its CPU time is the higher one.',
        runs: ['GIL, one thread', 'No GIL, one thread', 'GIL, two threads', 'No GIL, two threads'],
      },
      facts: [
        'One thread without the GIL: time ÷ that of the ordinary build of the same version',
        'Two threads without the GIL on two cores: how many times faster than one after the other',
      ],
      code: 'Python 3.13 or later: 1 and False in a free-threaded build, 0 or None and True in an ordinary one.',
    },
    ru: {
      title: 'Python без GIL',
      lead: 'Ключ тает: потоки параллельно, но каждый чуть медленнее.',
      definition:
        'Начиная с версии 3.13 CPython можно собрать без GIL (PEP 703). Тогда потоки исполняют код на Python параллельно. Вместо одной блокировки — много мелких и более хитрый подсчёт ссылок; это отнимает у каждого потока часть скорости, в 3.13 больше, чем в следующих версиях. Модули расширений должны объявить, что обходятся без блокировки; импорт того, который этого не сделал, снова включает GIL. А гонки, которые при GIL случались редко, выходят наружу: общему у потоков нужны собственные блокировки.',
      simplified:
        'От обычной сборки отличия два: блокировки нет, а отрезки в 1,22 раза длиннее — так измерено для 3.13. Потоки не тормозят друг друга на общих данных.',
      picture: {
        about:
          'Сначала один поток, потом два, в обеих сборках, на двух ядрах. В одиночку сборка без GIL медленнее; с двумя потоками она выигрывает, а процессорного времени тратит больше.',
        runs: ['С GIL, один поток', 'Без GIL, один поток', 'С GIL, два потока', 'Без GIL, два потока'],
      },
      facts: [
        'Один поток без GIL: время ÷ время обычной сборки той же версии',
        'Два потока без GIL на двух ядрах: во сколько раз быстрее, чем по очереди',
      ],
      code: 'Python 3.13 и новее: в сборке без GIL — 1 и False, в обычной — 0 или None и True.',
    },
  },
};
