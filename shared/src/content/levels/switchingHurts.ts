/**
 * 5. One core, a switch costs five times as much as elsewhere. Short programs arrive while long ones run. Whoever
 * never preempts lets them wait many times their length; whoever lets in everyone who is a little shorter pays a switch
 * for next to nothing. Par preempts three times in a minute.
 */
import { DEFAULT_COSTS } from '../../engine/index.ts';
import { cpu, program } from './programs.ts';
import { study } from './study/switchingHurts.ts';
import type { Lens, LevelDefinition } from './types.ts';

const lens: Lens = { factor: 5, costs: ['greenSwitch', 'coroutineSwitch', 'threadSwitch', 'processSwitch'] };

export const switchingHurts: LevelDefinition = {
  id: 'switching-hurts',
  number: 5,
  scenario: {
    format: 1,
    id: 'switching-hurts',
    cores: 1,
    limit: 150_000,
    objective: 'slowdown',
    devices: {},
    costs: Object.fromEntries(lens.costs.map((cost) => [cost, lens.factor * DEFAULT_COSTS[cost]])),
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 1 },
    processes: [
      program(501, 'vim', 0, cpu(2000)),
      program(502, 'cc', 500, cpu(7000)),
      program(503, 'ssh', 2000, cpu(1900)),
      program(504, 'ffmpeg', 6500, cpu(9000)),
      program(505, 'date', 11_000, cpu(1300)),
      program(506, 'ls', 13_500, cpu(1400)),
      program(507, 'who', 17_500, cpu(1100)),
      program(508, 'man', 22_000, cpu(1500)),
      program(509, 'grep', 26_000, cpu(3500)),
      program(510, 'cp', 28_500, cpu(1200)),
      program(511, 'top', 33_000, cpu(1600)),
      program(512, 'backup', 37_500, cpu(9000)),
      program(513, 'make', 39_000, cpu(7000)),
      program(514, 'mail', 43_000, cpu(1900)),
      program(515, 'gzip', 46_500, cpu(7000)),
    ],
  },
  accents: ['switching'],
  lens,
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'rr', params: { quantum: 2000 } },
  reference: { policy: 'sjf', params: {} },
  texts: {
    en: {
      title: 'Switching hurts',
      goal: 'Let nobody take many times longer than it would alone, and do not waste the core on switching.',
      rule: 'Putting another process on a core costs a context switch, and while it lasts nobody’s work gets on; a process that you take off has to be switched to once more.',
      lens: 'Lens ×5: a switch takes 0.4 s here, five times as long as in other levels, so that you can see the price. On a real machine it takes a few microseconds.',
      hints: [
        'Two things cost here: an orange sliver, which holds everybody up, and a short process that stands behind a long one. Which of the two cost you more?',
        'A newcomer that is a little shorter than the rest of the running process can wait. One that is much shorter should not.',
        'To preempt costs one switch more, 0.4 s for all who wait. It pays for a newcomer of 1.5 s when ffmpeg or backup still need 7 s; it does not when the running process has 2 s to go.',
      ],
      misconception: 'Switching between programs costs nothing, so the more often, the fairer.',
      why: 'A context switch saves the state of one process and loads that of another; while it lasts the core works for nobody. Switch at every chance, and all wait for all. Never switch, and the short ones stand behind the long ones. Preempting pays when it saves much more waiting than it costs. Real kernels can afford slices of a few milliseconds, because a switch takes them a few microseconds.',
      lessons: {
        overhead:
          'Too much of the core’s time went into switching: look at the orange in your lane. Preempt only for those who are much shorter than what is left of the running process.',
        order:
          'You switched thriftily, but short processes stood behind long ones: 1.5 s of work that waits 9 s has taken seven times as long as it needed. For those, preempting is worth its price.',
        idle: 'The core stood empty while processes waited. Keep the best one next up.',
        unfinished:
          'The time ran out before everything was done. Keep the core busy, and let each process work for a while before the next switch.',
      },
    },
    ru: {
      title: 'Переключение не бесплатно',
      goal: 'Пусть никто не ждёт во много раз дольше, чем работает, — и не тратьте ядро на переключения.',
      rule: 'Поставить на ядро другой процесс стоит переключения контекста, и пока оно идёт, ничья работа не движется; на снятый с ядра процесс придётся переключаться ещё раз.',
      lens: 'Лупа ×5: переключение длится здесь 0,4 с, впятеро дольше, чем на других уровнях, чтобы его цена была видна. На настоящей машине оно занимает несколько микросекунд.',
      hints: [
        'Дорого здесь обходятся две вещи: оранжевая полоска, которая задерживает всех, и короткий процесс, стоящий за длинным. Что из них стоило вам больше?',
        'Новичок, который чуть короче остатка текущего процесса, может подождать. А тот, который намного короче, ждать не должен.',
        'Вытеснение стоит одного лишнего переключения: 0,4 с для всех, кто ждёт. Ради процесса на 1,5 с оно окупится, если ffmpeg или backup осталось ещё 7 с, и не окупится, если текущему осталось 2 с.',
      ],
      misconception: 'Переключаться между программами можно даром: чем чаще, тем справедливее.',
      why: 'Переключение контекста сохраняет состояние одного процесса и загружает состояние другого; пока оно идёт, ядро не работает ни на кого. Переключаться при каждом случае — значит заставить всех ждать всех. Не переключаться вовсе — значит оставить короткие процессы позади длинных. Вытеснение окупается, когда экономит намного больше ожидания, чем стоит само. Настоящие системы могут позволить себе кванты в несколько миллисекунд, потому что переключение занимает у них несколько микросекунд.',
      lessons: {
        overhead:
          'Слишком много времени ядра ушло на переключения: посмотрите, сколько оранжевого на вашей дорожке. Вытесняйте только ради тех, кто намного короче остатка текущего процесса.',
        order:
          'Переключались вы бережливо, но короткие процессы стояли позади длинных: если работы на 1,5 с, а ждать пришлось 9 с, всё вместе заняло в семь раз больше нужного. Ради таких вытеснение стоит своей цены.',
        idle: 'Ядро пустовало, пока процессы ждали. Пусть следующим заранее стоит самый подходящий.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Не оставляйте ядро пустым и дайте каждому процессу поработать до следующего переключения.',
      },
    },
  },
};
