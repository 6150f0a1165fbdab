/**
 * 6. The textbook's convoy, 24, 3 and 3, at half a second the unit, and four more of its kind: a long process and some
 * short ones that arrive at the same moment. No order saves work; the order decides who waits. First come first served
 * earns a star, the shortest first wins, and the third star wants a long one that is under way to give way once or
 * twice to a new group of short ones, which the next level is about.
 */
import { cpu, program } from './programs.ts';
import { study } from './study/convoy.ts';
import type { LevelDefinition } from './types.ts';

export const convoy: LevelDefinition = {
  id: 'convoy',
  number: 6,
  scenario: {
    format: 1,
    id: 'convoy',
    cores: 1,
    limit: 150_000,
    objective: 'slowdown',
    devices: {},
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue'], queueDepth: 1 },
    processes: [
      program(601, 'backup', 0, cpu(12_000)),
      program(602, 'date', 0, cpu(1500)),
      program(603, 'ls', 0, cpu(1500)),
      program(604, 'make', 15_500, cpu(8500)),
      program(605, 'who', 15_500, cpu(1000)),
      program(606, 'sort', 15_500, cpu(2000)),
      program(607, 'grep', 17_000, cpu(2500)),
      program(608, 'ffmpeg', 26_500, cpu(9000)),
      program(609, 'wc', 26_500, cpu(3000)),
      program(610, 'diff', 26_500, cpu(3500)),
      program(611, 'tar', 38_500, cpu(7000)),
      program(612, 'cal', 38_500, cpu(1500)),
      program(613, 'df', 38_500, cpu(1500)),
      program(614, 'xz', 52_500, cpu(8500)),
      program(615, 'ps', 52_500, cpu(1000)),
      program(616, 'vim', 52_500, cpu(2500)),
      program(617, 'mail', 52_500, cpu(1500)),
    ],
  },
  accents: ['idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'sjf', params: {} },
  texts: {
    en: {
      title: 'Convoy',
      goal: 'Let nobody take many times longer than it would alone: the core is busy in any order, but who waits is up to you.',
      rule: 'What counts here is turnaround, from arrival to end, compared with the work itself: 1.5 s of work that waits for 12 s has taken nine times as long as it needed.',
      hints: [
        'Three arrive together. Whichever goes first, the last one ends at the same time. But how long does each of the others wait?',
        'Look at the strips: put the shortest on the core, and the next shortest on top of it. The long one loses little by it.',
        'From every group the short ones go first and the long one last. And when cal and df come, do not hold them back behind ffmpeg: dropped on the red half they go on at once.',
      ],
      misconception: 'First come, first served is the fairest order: all wait for the same time.',
      why: 'Behind a long process, short ones queue up like cars behind a lorry: the convoy. In the textbook’s example with 24, 3 and 3 units the average wait is 17 if the long one goes first, and 3 if it goes last. The core does the same work in the same time; only the waiting moves, from many to one who hardly notices. The shortest first has its price too: if short ones keep coming, a long one may wait without end. And a real system does not know beforehand how long a process will take; it guesses from what it has seen so far.',
      lessons: {
        order:
          'Short processes stood behind a long one. Nothing was wasted, but a process of 1.5 s that waits for 12 s has taken nine times as long as it needed. Before a long one begins, let the short ones go.',
        idle: 'The core stood empty while processes waited. Have the shortest of them next up.',
        overhead:
          'Processes were taken off the core over and over, and each time the switch had to be paid again. Choose the order first; then let them work.',
        unfinished:
          'The time ran out before everything was done. Put a process on the core, and drop the next shortest on top of it at once.',
      },
    },
    ru: {
      title: 'Конвой',
      goal: 'Пусть никто не ждёт во много раз дольше, чем работает: ядро занято при любом порядке, но кто ждёт, решаете вы.',
      rule: 'Здесь важно время от появления до завершения по сравнению с самой работой: если работы на 1,5 с, а ждать её пришлось 12 с, всё вместе заняло в девять раз больше нужного.',
      hints: [
        'Трое пришли одновременно. Кто бы ни был первым, последний закончит в одно и то же время. А сколько прождут остальные?',
        'Посмотрите на полоски: самый короткий — на ядро, следующий по длине — сверху. Длинный от этого почти ничего не теряет.',
        'В каждой группе пропускайте коротких вперёд, длинный — последним. А когда придут cal и df, не держите их за ffmpeg: бросьте на красную половину, и они начнут сразу.',
      ],
      misconception: 'Живая очередь — самый справедливый порядок: все ждут поровну.',
      why: 'За длинным процессом короткие собираются, как легковые машины за грузовиком, — это и есть конвой. В учебном примере с длинами 24, 3 и 3 среднее ожидание равно 17, если длинный идёт первым, и 3, если последним. Работы и времени ядро тратит столько же; ожидание лишь переходит от многих к одному, который его почти не замечает. У правила «короткий вперёд» тоже есть цена: если короткие всё прибывают, длинный может ждать бесконечно. И настоящая система не знает заранее, сколько проработает процесс, — она судит по тому, что уже видела.',
      lessons: {
        order:
          'Короткие процессы стояли за длинным. Ничего не пропало зря, но процессу на 1,5 с, прождавшему 12 с, понадобилось в девять раз больше времени. Прежде чем начнёт длинный, пропустите коротких.',
        idle: 'Ядро пустовало, пока процессы ждали. Пусть следующим стоит самый короткий из них.',
        overhead:
          'Процессы то и дело снимали с ядра, и за каждое возвращение приходилось снова платить переключением. Сначала выберите порядок, потом дайте им работать.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Поставьте процесс на ядро и сразу бросьте сверху следующий по длине.',
      },
    },
  },
};
