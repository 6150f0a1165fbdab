/**
 * 23. Two cores; a Python process that answers requests and computes two long reports in between, and native programs.
 * A request beside a report, on the other core, waits for the key for a whole switch interval; in the report's place on
 * the same core it does not. First come first served puts them side by side and earns a star; all Python threads on one
 * core, short ones first, wins; three stars want to know when a request is not worth the switch.
 */
import { cpu, crew, network, program } from './programs.ts';
import { study } from './study/gilConvoy.ts';
import type { LevelDefinition } from './types.ts';

export const gilConvoy: LevelDefinition = {
  id: 'gil-convoy',
  number: 23,
  scenario: {
    format: 1,
    id: 'gil-convoy',
    cores: 2,
    limit: 180_000,
    objective: 'slowdown',
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 1 },
    processes: [
      crew(2300, 'python3', 'python', 'thread', [
        [0, cpu(16_300)],
        [2500, cpu(1300), network(4300), cpu(1100), network(5400), cpu(1400)],
        [9200, cpu(1600), network(4700), cpu(1500), network(5500), cpu(1400)],
        [16_500, cpu(1100), network(5400), cpu(1000), network(4100), cpu(1400)],
        [21_700, cpu(1300), network(4200), cpu(1100)],
        [28_900, cpu(14_700)],
        [30_700, cpu(1000), network(4900), cpu(1000)],
        [37_000, cpu(1500), network(5300), cpu(1200), network(4700), cpu(1200)],
        [42_200, cpu(1500), network(4400), cpu(1200), network(5400), cpu(1400)],
        [47_100, cpu(1400), network(4700), cpu(1600)],
      ]),
      program(2311, 'make', 700, cpu(4400)),
      program(2312, 'cc', 13_300, cpu(8800)),
      program(2313, 'gzip', 22_100, cpu(7500)),
      program(2314, 'sort', 30_100, cpu(5300)),
      program(2315, 'tar', 42_000, cpu(5100)),
    ],
  },
  accents: ['gil'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'gil-aware', params: {} },
  study,
  texts: {
    en: {
      title: 'Convoy under the GIL',
      goal: 'Let nobody take many times longer than it would alone: short requests and long reports share one Python process.',
      rule: 'A thread on another core waits until the holder of the key has had it for a switch interval, 1 s here; on the holder’s own core you can give it the holder’s place at once.',
      hints: [
        'A request stands on the free core, beside a report. For how long does it wait for the key, and for how long does it then compute?',
        'Give all Python threads one core. Then nobody stands waiting for the key, and the other core belongs to make, cc and the other native programs.',
        'When a request is ready while a report computes, drop it on the red half of that core and the report on top of it as the next. If the report has only a second or two to go, let it finish first.',
      ],
      misconception: 'If there is a free core, a short request does not feel the long computation next to it.',
      why: 'In CPython the thread that holds the GIL may keep it for a switch interval of 5 ms while others want it. Measured with CPython 3.11: a request that takes 1.05 ms alone took 5.2 ms beside one computing thread; with an interval of 0.5 ms it took 1.6 ms, and much longer with several computing threads. The computing thread hardly noticed. One thing is simpler here: if you take a thread off its core, you take the key from it as well; on a real system it would keep the key until the interval is over, so one core would be no cure there. What does help: a process of its own for the long computation, C code that lets go of the key, or a shorter interval.',
      lessons: {
        order:
          'Requests waited for the key or behind a report for longer than they had to compute. Keep the Python threads on one core, and let a request take the place of a report that still has long to go.',
        overhead:
          'Much CPU time went into handing the key to and fro and into switching. On one core nobody asks for the key; and a request is worth one preemption, not several.',
        idle: 'A core stood empty while there was work. Native programs need no key: keep one of them on the other core.',
        unfinished:
          'The time ran out before everything was done. One core for the Python threads, one for the native programs, and someone next up on both.',
      },
    },
    ru: {
      title: 'Конвой под GIL',
      goal: 'Пусть никто не ждёт во много раз дольше, чем работает: короткие запросы и долгие отчёты живут в одном процессе Python.',
      rule: 'На другом ядре поток ждёт, пока владелец ключа не продержит его весь интервал переключения, здесь 1 с; а на ядре самого владельца вы можете сразу поставить поток на его место.',
      hints: [
        'Запрос стоит на свободном ядре, рядом считается отчёт. Сколько запрос ждёт ключ и сколько потом считает сам?',
        'Отдайте всем потокам Python одно ядро. Тогда никто не стоит в ожидании ключа, а второе ядро достаётся make, cc и остальным обычным программам.',
        'Если запрос готов, а на ядре считается отчёт, бросьте запрос на красную половину этого ядра, а отчёт — сверху, следующим. Если отчёту осталась секунда-другая, дайте ему закончить.',
      ],
      misconception: 'Если есть свободное ядро, короткий запрос не заметит долгого вычисления рядом.',
      why: 'В CPython поток, у которого GIL, может держать его 5 мс — интервал переключения, — даже если ключ нужен другим. Измерено на CPython 3.11: запрос, который в одиночку занимает 1,05 мс, рядом с одним считающим потоком занял 5,2 мс; при интервале 0,5 мс — 1,6 мс, а рядом с несколькими считающими потоками — намного больше. Считающий поток этого почти не заметил. В одном игра проще жизни: снимая поток с ядра, вы забираете у него и ключ; в настоящей системе он держал бы ключ до конца интервала, и одно ядро там не спасло бы. Помогает другое: отдельный процесс для долгого вычисления, код на C, отпускающий ключ, или более короткий интервал.',
      lessons: {
        order:
          'Запросы ждали ключ или стояли за отчётом дольше, чем считали сами. Держите потоки Python на одном ядре и ставьте запрос на место отчёта, которому ещё долго считать.',
        overhead:
          'Много процессорного времени ушло на передачу ключа туда и обратно и на переключения. На одном ядре ключа никто не просит; и ради запроса стоит вытеснить один раз, а не несколько.',
        idle: 'Ядро пустовало, хотя работа была. Обычным программам ключ не нужен: пусть одна из них занимает второе ядро.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Одно ядро — потокам Python, другое — обычным программам, и у обоих пусть будет следующий.',
      },
    },
  },
};
