import { cpu, network, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-blocking-io', 1, {
  processes: [
    program(801, 'curl', 0, cpu(1000), network(6000), cpu(1000)),
    program(802, 'psql', 0, cpu(1000), network(4000), cpu(1000)),
    program(803, 'cc', 0, cpu(5000)),
  ],
});

export const blockingIo: CodexPage = {
  id: 'blocking-io',
  picture: {
    rows: 'tasks',
    runs: [played(scenario, 'one-at-a-time'), played(scenario, 'fcfs')],
    measures: ['wall', 'cpuTime', 'idle'],
  },
  facts: ['A/py/threads/n10/wall_ms', 'A/py/threads/n1000/wall_ms'],
  costs: [],
  code: {
    language: 'python',
    lines: [
      'import time',
      'wall, cpu = time.perf_counter(), time.process_time()',
      'time.sleep(2)',
      'print("wall time", time.perf_counter() - wall)',
      'print("CPU time", time.process_time() - cpu)',
    ],
  },
  related: ['io-bound', 'contention', 'concurrency-models'],
  terms: ['blocked', 'io', 'system-call', 'wall-time', 'cpu-time', 'ready'],
  texts: {
    en: {
      title: 'Blocking I/O',
      lead: 'Who waits for an answer needs no core.',
      definition:
        'A task that asks for I/O by a blocking system call cannot go on until the answer is there. The system marks it as blocked, takes it off the core and dispatches another; the device or the network works by itself meanwhile. When the answer arrives, an interrupt tells the system, and the task becomes ready: not running yet, since it may have to wait for a core. Waiting costs wall time and next to no CPU time, so the waits of many tasks can overlap with each other and with somebody’s computing.',
      simplified:
        'A request takes just as long as its task says, and asking and being told cost no CPU time; in reality every system call and every interrupt costs some.',
      picture: {
        about:
          'Two programs that go to the network and one that only computes. Each to its end, and the core stands idle through every wait; handing it on overlaps the waits, and the same CPU time takes less wall time.',
        runs: ['Each to its end before the next', 'Whoever is ready gets the core'],
      },
      facts: [
        'Ten requests of 20 ms each, in ten threads of one Python process: wall time of all together',
        'A thousand of them in a thousand threads: by then the CPU time of the threads is the limit',
      ],
      code: 'Two seconds of wall time, hardly any CPU time. sleep blocks just as a request to a database does.',
    },
    ru: {
      title: 'Блокирующий ввод-вывод',
      lead: 'Кто ждёт ответа, тому ядро не нужно.',
      definition:
        'Задача, которая запросила ввод-вывод блокирующим системным вызовом, не может продолжать, пока нет ответа. Система помечает её заблокированной, снимает с ядра и ставит другую; устройство или сеть тем временем работают сами. Когда ответ приходит, прерывание сообщает об этом системе, и задача становится готовой — ещё не выполняется: возможно, ей придётся подождать ядра. Ожидание стоит времени по часам и почти не стоит процессорного, поэтому ожидания многих задач могут идти одновременно — и друг с другом, и с чужими вычислениями.',
      simplified:
        'Запрос длится ровно столько, сколько записано у задачи, а сам запрос и известие об ответе процессорного времени не стоят; в действительности какого-то времени стоит каждый системный вызов и каждое прерывание.',
      picture: {
        about:
          'Две программы ходят в сеть, одна только считает. Если каждую доводить до конца, ядро простаивает всё время ожидания; если отдавать его дальше, ожидания накладываются, и то же процессорное время укладывается в меньшее время по часам.',
        runs: ['Каждая до конца, потом следующая', 'Ядро тому, кто готов'],
      },
      facts: [
        'Десять запросов по 20 мс в десяти потоках одного процесса Python: время по часам на все вместе',
        'Тысяча таких запросов в тысяче потоков: здесь предел уже процессорное время потоков',
      ],
      code: 'Две секунды по часам и почти нисколько процессорного времени. sleep блокирует так же, как запрос к базе данных.',
    },
  },
};
