import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { house, played, world } from '../worlds.ts';

const threads = world('codex-gil-threads', 2, {
  processes: [house({ pid: 2100, name: 'python3', runtime: 'python' }, 'thread', [[cpu(6000)], [cpu(6000)]])],
});
const processes = world('codex-gil-processes', 2, {
  processes: [2110, 2111].map((pid) => ({ ...program(pid, 'python3', 0, cpu(6000)), runtime: 'python' as const })),
});

export const gil: CodexPage = {
  id: 'gil',
  picture: {
    rows: 'cores',
    runs: [played(threads, 'fcfs'), played(processes, 'fcfs')],
    measures: ['wall', 'cpuTime', 'gilWait'],
  },
  facts: ['B/py3.11_thread/k2/speedup', 'B/py3.11_proc_spread/k2/speedup'],
  costs: ['gilHandoff', 'gilInterval'],
  code: {
    language: 'python',
    lines: [
      'from threading import Thread',
      'def count(left=20_000_000):',
      '    while left:',
      '        left -= 1',
      'threads = [Thread(target=count) for _ in range(2)]',
      'for thread in threads: thread.start()',
      'for thread in threads: thread.join()',
    ],
  },
  related: ['gil-release', 'gil-convoy', 'multiprocessing', 'free-threading', 'parallelism'],
  terms: ['gil', 'switch-interval', 'thread', 'cpu-bound', 'parallelism'],
  texts: {
    en: {
      title: 'The GIL',
      lead: 'One key for the whole house: one thread executes Python at a time.',
      definition:
        'In standard builds of CPython the global interpreter lock protects the state of the interpreter. Of all threads of a process, only the one that holds the lock executes Python code; a thread that wants it may ask for it after the switch interval, 5 ms by default, and the holder then lets go at the next opportunity. So threads that only compute in Python take turns instead of running in parallel, however many cores there are. It is a property of this implementation, not of the language: there are interpreters without it, such as Jython, and free-threaded builds of CPython. It does not protect the data of your program: between two steps of a thread another one may run.',
      simplified:
        'A thread without the lock stays on its core, so that you see what it cannot use; a real one sleeps and leaves the core to others. A thread that is taken off its core lets go of the lock at once; a real one keeps it until it runs again. Waiting threads get the lock in the order in which they came; real ones race for it. Hand-overs are magnified: measured, two threads took about as long as one after the other, not longer.',
      picture: {
        about:
          'The same work twice, on two cores. The threads have one lock between them: hatched gold is waiting for it, orange is handing it over. Two processes have one each.',
        runs: ['Two threads of one process', 'Two processes'],
      },
      facts: [
        'Two CPU-bound Python threads on two cores: how many times faster than one after the other',
        'Two processes with the same work',
      ],
      code: 'Time it with range(1) and range(2): twice the work takes twice the time, on however many cores.',
    },
    ru: {
      title: 'GIL',
      lead: 'Один ключ на весь дом: код на Python исполняет один поток за раз.',
      definition:
        'В обычных сборках CPython состояние интерпретатора защищает глобальная блокировка — GIL. Из всех потоков процесса код на Python исполняет только тот, который её держит; желающий может попросить её, выждав интервал переключения, по умолчанию 5 мс, и держатель отпустит её при первой возможности. Поэтому потоки, которые только считают на Python, не работают параллельно, а чередуются, сколько бы ни было ядер. Это свойство реализации, а не языка: есть интерпретаторы без такой блокировки, например Jython, и сборки самого CPython без неё. Данных вашей программы GIL не защищает: между двумя шагами одного потока может поработать другой.',
      simplified:
        'Поток без ключа остаётся на ядре, чтобы было видно, чем он не может воспользоваться; настоящий спит и уступает ядро другим. Поток, снятый с ядра, сразу отпускает GIL; настоящий держит его, пока снова не поработает. Ждущие получают GIL в порядке прихода; настоящие за него соревнуются. Передачи увеличены: по измерениям два потока заняли примерно столько же времени, сколько один за другим, а не больше.',
      picture: {
        about:
          'Одна и та же работа дважды, на двух ядрах. У потоков одна блокировка на двоих: золотая штриховка — её ждут, оранжевое — её передают. У двух процессов — по одной на каждый.',
        runs: ['Два потока одного процесса', 'Два процесса'],
      },
      facts: [
        'Два вычисляющих потока Python на двух ядрах: во сколько раз быстрее, чем по очереди',
        'Два процесса с той же работой',
      ],
      code: 'Сравните время с range(1) и range(2): вдвое больше работы — вдвое больше времени, сколько бы ни было ядер.',
    },
  },
};
