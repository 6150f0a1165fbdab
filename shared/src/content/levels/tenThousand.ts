/**
 * 18. Two cores, a Go gateway with 24 goroutines in waves of eight, and five long programs. The runtime switches
 * among goroutines by itself; the player decides on how many cores it may, where and when. The order of arrival lets
 * answers lie behind long programs and earns a star, short bursts first win, and three stars want to know when a wave
 * is worth an interruption, and which core it should be.
 */
import { besideGoCalls, goCalls } from './goCalls.ts';
import { crew } from './programs.ts';
import { study } from './study/tenThousand.ts';
import type { LevelDefinition } from './types.ts';

export const tenThousand: LevelDefinition = {
  id: 'ten-thousand',
  number: 18,
  scenario: {
    format: 1,
    id: 'ten-thousand',
    cores: 2,
    limit: 200_000,
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 2 },
    processes: [crew(1800, 'gateway', 'go', 'goroutine', goCalls), ...besideGoCalls],
  },
  accents: ['blocked', 'idle'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'sjf', params: {} },
  study,
  texts: {
    en: {
      title: 'Ten thousand',
      goal: 'Get everything done as early as you can: a crowd of goroutines and five long programs share two cores.',
      rule: 'The Go runtime switches among its goroutines by itself, and the system does not see it. Drop one of them on a core, and the others follow there as long as any is ready.',
      hints: [
        'A wave of goroutines takes only a few seconds of a core, then all of them wait for the network. How long do they wait for the core before that?',
        'Do not place the goroutines one by one: a single one brings the others along. What you decide is on how many cores the gateway works, and when.',
        'When a wave comes in, let the gateway have one core at once, on the red half if nobody is about to finish, and put the long program next up behind it. The other core goes on computing.',
      ],
      misconception: 'Ten thousand connections need ten thousand threads.',
      why: 'Each connection can have a goroutine of its own, and a few threads of the system carry them all: by default no more of them execute Go code at a time than there are cores. Measured with Go 1.19: from one goroutine to the next takes 0.1 µs, from one thread to the next 2.3 µs, and a goroutine takes less than 3 KB of memory. The system sees the carriers only. When none of them is on a core, the whole crowd stands still; so it matters when they get one. Two dozen stand for ten thousand here: the machine does the same with more of them, it would only be a larger number on the board.',
      lessons: {
        idle: 'At the end cores stood empty and waited for answers that could have been under way long before. Let the gateway have a core as soon as a wave comes in.',
        overhead:
          'Much CPU time went into switching between the gateway and the programs. Let answers gather before you interrupt someone, and leave the gateway on its core while goroutines are ready.',
        unfinished:
          'The time ran out before everything was done. Drop a goroutine on a core whenever some are ready, and keep the long programs next up.',
      },
    },
    ru: {
      title: 'Десять тысяч',
      goal: 'Завершите всё как можно раньше: толпа горутин и пять долгих программ делят два ядра.',
      rule: 'Среда выполнения Go сама переключается между горутинами, и система этого не видит. Поставьте на ядро одну — остальные пойдут за ней туда же, пока есть готовые.',
      hints: [
        'Волна горутин занимает ядро всего на несколько секунд, потом все они ждут сеть. А сколько они до этого ждут ядро?',
        'Не расставляйте горутины по одной: одна приводит за собой остальных. Вы решаете, на скольких ядрах работает gateway и когда.',
        'Когда приходит волна, сразу отдайте gateway одно ядро — через красную половину, если никто вот-вот не закончит, — а долгую программу поставьте следующей. Второе ядро пусть считает.',
      ],
      misconception: 'Для десяти тысяч соединений нужно десять тысяч потоков.',
      why: 'У каждого соединения может быть своя горутина, а исполняют их всех несколько потоков системы: по умолчанию код на Go одновременно выполняют не больше потоков, чем есть ядер. Измерено на Go 1.19: переход от горутины к горутине занимает 0,1 мкс, от потока к потоку — 2,3 мкс, а памяти горутине нужно меньше 3 КБ. Система видит только потоки-носители. Когда ни один из них не на ядре, вся толпа стоит, — поэтому важно, когда они его получают. Две дюжины здесь заменяют десять тысяч: с большим числом машина делала бы то же самое, на доске лишь стояло бы другое число.',
      lessons: {
        idle: 'В конце ядра пустовали в ожидании ответов, запросы на которые могли уйти намного раньше. Отдавайте gateway ядро, как только приходит волна.',
        overhead:
          'Много процессорного времени ушло на переключения между gateway и программами. Прежде чем кого-то вытеснять, дайте ответам накопиться и не снимайте gateway с ядра, пока есть готовые горутины.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Как только есть готовые горутины, ставьте одну на ядро, а долгие программы — следующими.',
      },
    },
  },
};
