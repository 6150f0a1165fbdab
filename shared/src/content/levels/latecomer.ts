/**
 * 7. One core, and short programs that come while a long one runs. Convoy's lesson alone, the shortest first, earns a
 * star: whoever is on the core stays there. A quantum of about two seconds wins without knowing any length; one that is
 * too short drowns in switches, one that is too long comes late. Three stars are for preempting by hand, at once and
 * only for those who have less to do than is left of the one who runs.
 */
import { cpu, program } from './programs.ts';
import { study } from './study/latecomer.ts';
import type { LevelDefinition } from './types.ts';

export const latecomer: LevelDefinition = {
  id: 'latecomer',
  number: 7,
  scenario: {
    format: 1,
    id: 'latecomer',
    cores: 1,
    limit: 150_000,
    objective: 'slowdown',
    devices: {},
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'setQuantum'], queueDepth: 3 },
    processes: [
      program(701, 'render', 0, cpu(12_000)),
      program(702, 'vim', 4000, cpu(3000)),
      program(703, 'date', 7000, cpu(1500)),
      program(704, 'backup', 15_000, cpu(7500)),
      program(705, 'grep', 19_000, cpu(3500)),
      program(706, 'ps', 22_000, cpu(2500)),
      program(707, 'ffmpeg', 32_000, cpu(10_500)),
      program(708, 'man', 36_000, cpu(2500)),
      program(709, 'ls', 39_000, cpu(2000)),
      program(710, 'make', 46_500, cpu(12_000)),
      program(711, 'who', 49_000, cpu(1500)),
      program(712, 'df', 53_000, cpu(1500)),
      program(713, 'xz', 62_500, cpu(8000)),
      program(714, 'mail', 65_500, cpu(3000)),
      program(715, 'cal', 69_000, cpu(1500)),
    ],
  },
  accents: ['idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'sjf', params: {} },
  reference: { policy: 'rr', params: { quantum: 2000 } },
  texts: {
    en: {
      title: 'Latecomer',
      goal: 'Let nobody take many times longer than it would alone, even if it comes while a long process has the core.',
      rule: 'A core with a quantum takes turns: when the quantum is used up, whoever runs goes to the end of the queue there. And by hand you can preempt at any moment.',
      hints: [
        'The short ones come when render is already running. To let them go first next time is too late for them: who could make room now?',
        'Give the core a quantum of two seconds and drop everyone who comes on it: from then on the clock lets the short ones in. At half a second it would do little but switch.',
        'Better than the clock is your eye: drop a short newcomer on the red half, and it has the core at once. render, make and ffmpeg queue up again. But let backup finish when it is nearly done.',
      ],
      misconception: 'Whoever is running should be left to finish; interrupting it only costs time.',
      why: 'To interrupt costs one more switch, 0.08 s here. Not to interrupt costs date five seconds behind render, for one and a half seconds of work; render itself hardly notices that it ends a little later. A real system does not know how long a process still needs. So a timer interrupts whoever has had its slice while others wait, and nobody waits for longer than a round of slices. The slice must be long against the switch, or the core does little else; and short against your patience.',
      lessons: {
        order:
          'Short processes waited until a long one was done. Nothing was wasted, but for those who have little to do, that is many times their length. Set a quantum, or preempt for them yourself.',
        overhead:
          'The core spent much of its time switching. Make the quantum longer, or preempt only for those who are much shorter than what is left of the running process.',
        idle: 'The core stood empty while processes waited. Drop everyone who comes on the core: there is room for three in its queue.',
        unfinished:
          'The time ran out before everything was done. Keep the core busy: whoever you take off has to queue up again to go on.',
      },
    },
    ru: {
      title: 'Опоздавший',
      goal: 'Пусть никто не ждёт во много раз дольше, чем работает, — даже тот, кто пришёл, когда ядро занято длинным процессом.',
      rule: 'На ядре с квантом работают по очереди: квант истёк — и текущий процесс уходит в конец очереди этого ядра. А вручную вытеснить можно в любой момент.',
      hints: [
        'Короткие приходят, когда render уже работает. Пропустить их «следующими» — для них уже поздно: кто мог бы уступить прямо сейчас?',
        'Задайте ядру квант в две секунды и бросайте на него всех, кто приходит: дальше коротких впустят часы. С квантом в полсекунды ядро только и делало бы, что переключалось.',
        'Глаз лучше часов: бросьте короткого новичка на красную половину, и ядро сразу его. А render, make и ffmpeg пусть снова встанут в очередь. Но если backup почти закончил, дайте ему закончить.',
      ],
      misconception: 'Кто уже работает, пусть доработает: прерывать — только время терять.',
      why: 'Прервать — это одно лишнее переключение, здесь 0,08 с. Не прервать — это пять секунд ожидания за render для date, у которого работы на полторы секунды; а сам render едва заметит, что закончил чуть позже. Настоящая система не знает, сколько ещё проработает процесс. Поэтому таймер прерывает того, кто отработал свой квант, если другие ждут, и никто не ждёт дольше одного круга. Квант должен быть велик по сравнению с переключением, иначе ядро почти ничем другим не занято, и мал по сравнению с вашим терпением.',
      lessons: {
        order:
          'Короткие процессы ждали, пока закончит длинный. Зря ничего не пропало, но для тех, у кого работы мало, это во много раз больше их собственной длины. Задайте квант или вытесняйте ради них сами.',
        overhead:
          'Много времени ядра ушло на переключения. Увеличьте квант или вытесняйте только ради тех, кто намного короче остатка текущего процесса.',
        idle: 'Ядро пустовало, пока процессы ждали. Бросайте на ядро всех, кто приходит: в его очереди три места.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Не оставляйте ядро пустым: снятый процесс нужно снова поставить в очередь.',
      },
    },
  },
};
