import type { Scenario } from '../../../engine/index.ts';
import { cpu, network } from '../../levels/programs.ts';
import type { CodexPage, CodexRun } from '../types.ts';
import { house, played, repeat, world } from '../worlds.ts';

const beside = (id: string, gil: boolean, more: Partial<Scenario> = {}): CodexRun =>
  played(
    world(id, 2, {
      processes: [
        house({ pid: 2300, name: 'python3', runtime: 'python', overrides: { gil } }, 'thread', [
          [cpu(7000)],
          [...repeat(5, cpu(100), network(500)), cpu(100)],
        ]),
      ],
      ...more,
    }),
    'fcfs',
  );

export const gilConvoy: CodexPage = {
  id: 'gil-convoy',
  picture: {
    rows: 'tasks',
    runs: [
      beside('codex-interval-5', true),
      beside('codex-interval-half', true, { costs: { gilInterval: 100 } }),
      beside('codex-no-gil', false),
    ],
    measures: ['turnaround', 'overhead', 'gilWait'],
  },
  facts: [
    'C/py3.11/iv5/hogs1/base_us',
    'C/py3.11/iv5/hogs1/p50_us',
    'C/py3.11/iv0.5/hogs1/p50_us',
    'C/py3.11/iv50/hogs1/p50_us',
  ],
  costs: ['gilInterval', 'gilHandoff'],
  code: {
    language: 'python',
    lines: [
      'import sys, threading, time',
      'def hog():',
      '    while True: pass',
      'threading.Thread(target=hog, daemon=True).start()',
      'sys.setswitchinterval(0.005)',
      'start = time.perf_counter()',
      'for _ in range(100): time.sleep(0.001)',
      'print((time.perf_counter() - start) * 10, "ms per sleep")',
    ],
  },
  related: ['gil', 'gil-release', 'io-bound', 'cooperative'],
  terms: ['convoy-effect', 'gil', 'switch-interval', 'io-bound', 'cpu-bound', 'response'],
  texts: {
    en: {
      title: 'Convoy under the GIL',
      lead: 'One thread that computes starves one that mostly waits.',
      definition:
        'A thread that does I/O lets go of the GIL at every call and needs it again after each. If another thread of the process computes meanwhile, it takes the lock at once, and gives it back only when asked after a whole switch interval: each little request then costs 5 ms more. The thread that computes hardly suffers. A shorter interval lets the other one in earlier and makes more hand-overs. Without the lock even a single core would serve it sooner, since the system preempts for whoever wakes up; the lock does not know who is urgent.',
      simplified:
        'Here the waiting thread gets the lock after exactly one interval, and a thread that is taken off its core gives it up at once; a real one keeps it. Real ones race for it, and with several threads that compute the delay grows more than here.',
      picture: {
        about:
          'One thread computes, the other asks the network six times, on two cores. The gold stretches are waiting for the lock: an interval of 1.0 s (5 ms on a real machine) before every answer can be used, 0.1 s (0.5 ms), or none.',
        runs: ['Interval 1.0 s = 5 ms', 'Interval 0.1 s = 0.5 ms', 'Without a GIL'],
      },
      facts: [
        'A request of 1 ms, nothing beside it',
        'Beside a thread that computes, interval 5 ms',
        'The same, interval 0.5 ms',
        'The same, interval 50 ms: one interval or two',
      ],
      code: 'A sleep of 1 ms takes about 6 ms beside the hog. Try other intervals.',
    },
    ru: {
      title: 'Конвой под GIL',
      lead: 'Поток, который считает, морит голодом того, кто в основном ждёт.',
      definition:
        'Поток, занятый вводом-выводом, отпускает GIL при каждом вызове и нуждается в нём снова после каждого. Если рядом считает другой поток процесса, он тут же забирает блокировку и отдаёт её лишь по просьбе, выждав целый интервал переключения: каждый маленький запрос удлиняется на 5 мс. Сам вычисляющий поток почти не страдает. Более короткий интервал раньше пускает другого и умножает передачи. Без GIL даже на одном ядре вышло бы быстрее: система вытесняет ради того, кто проснулся, а блокировка не знает, кому срочно.',
      simplified:
        'Здесь ждущий поток получает GIL ровно через один интервал, а снятый с ядра отпускает его сразу; настоящий его держит. Настоящие за него соревнуются, и, если вычисляющих потоков несколько, задержка растёт сильнее, чем здесь.',
      picture: {
        about:
          'Один поток считает, другой шесть раз обращается к сети, ядер два. Золотое — ожидание блокировки: интервал 1,0 с (5 мс на настоящей машине), прежде чем удастся воспользоваться ответом, 0,1 с (0,5 мс) — или никакого.',
        runs: ['Интервал 1,0 с = 5 мс', 'Интервал 0,1 с = 0,5 мс', 'Без GIL'],
      },
      facts: [
        'Запрос на 1 мс, рядом никого',
        'Рядом с потоком, который считает, интервал 5 мс',
        'То же, интервал 0,5 мс',
        'То же, интервал 50 мс: один интервал или два',
      ],
      code: 'Сон на 1 мс рядом с вычислениями занимает около 6 мс. Попробуйте другие интервалы.',
    },
  },
};
