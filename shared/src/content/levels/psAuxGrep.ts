/**
 * 2. One core and fourteen processes whose cards look alike: only the process list says who they are. Behind each
 * shop.py somebody waits and gives up after a while. In the order of arrival five of the six are lost, and that is a
 * star; those with somebody waiting first wins; three stars also put the short ones before the long.
 */
import type { ProcessSpec, Tick } from '../../engine/index.ts';
import { cpu, program } from './programs.ts';
import { study } from './study/psAuxGrep.ts';
import type { LevelDefinition } from './types.ts';

/** A customer waits for it, for so many ticks. */
const shop = (pid: number, arrival: Tick, patience: Tick, work: Tick): ProcessSpec => ({
  pid,
  name: 'python3 shop.py',
  runtime: 'native',
  tasks: [{ id: pid, kind: 'process', arrival, patience, bursts: [cpu(work)] }],
});

export const psAuxGrep: LevelDefinition = {
  id: 'ps-aux-grep',
  number: 2,
  scenario: {
    format: 1,
    id: 'ps-aux-grep',
    cores: 1,
    limit: 80_000,
    objective: 'slowdown',
    devices: {},
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue'], queueDepth: 1 },
    processes: [
      program(201, 'python3 train.py', 0, cpu(5500)),
      shop(202, 0, 5000, 1500),
      program(203, 'python3 report.py', 0, cpu(4000)),
      program(204, 'gzip', 0, cpu(5500)),
      shop(205, 2000, 8500, 1500),
      program(206, 'vim', 3000, cpu(1500)),
      shop(207, 7500, 13_000, 2000),
      program(208, 'cc1', 23_500, cpu(6000)),
      program(209, 'python3 report.py', 23_500, cpu(5000)),
      shop(210, 23_500, 6000, 1500),
      program(211, 'python3 train.py', 23_500, cpu(6000)),
      shop(212, 25_000, 9000, 1500),
      shop(213, 27_500, 10_000, 2000),
      program(214, 'gzip', 31_000, cpu(4000)),
    ],
  },
  accents: ['idle'],
  view: { tape: 'burst', forecast: 8000, cards: 'plain', processList: true },
  study,
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'priority', params: { preemptive: 0 } },
  texts: {
    en: {
      title: 'ps aux | grep python',
      goal: 'Serve every customer before they give up, and let nobody else wait too long: find out who is who.',
      rule: 'The cards look alike; the process list has a line for each: PID, state, CPU time so far, command. LEFT says how many seconds somebody will still wait for it.',
      hints: [
        'Look at the list: some processes have a number under LEFT, and it is falling. What is their command?',
        'Type shop into the list: grep shows you the lines that have the word in them. One of them is grep itself.',
        'Run each shop.py before its time is over, the least LEFT first; then the short ones, vim and report.py; train.py, gzip and cc1 come last, and give the core to a new shop.py if it has little time.',
      ],
      misconception: 'A line in the process list means: this program is running.',
      why: 'A line means that the process exists. R stands for running or ready to run, S for asleep until something happens; a single core runs one of all those with an R. And grep searches the text of the lines, its own among them: ps and grep are started side by side, and the command line of grep has the word in it. So the last line that you found was often the search itself. One column is an invention of the game: no real system knows how long somebody will go on waiting.',
      lessons: {
        unfinished:
          'Customers gave up because their shop.py did not get the core in time. In the list, look for those with a number under LEFT, and run the smallest first.',
        order:
          'Nobody was lost, but short processes stood behind long ones. After the customers run vim and report.py; train.py, gzip and cc1 can wait.',
        idle: 'The core stood empty while processes waited. While you read the list, let someone with no hurry use it.',
        overhead:
          'You took processes off the core and had to switch to them once more. Do that for a customer with little time left only.',
      },
    },
    ru: {
      title: 'ps aux: кто есть кто',
      goal: 'Обслужите каждого покупателя, пока он не ушёл, и не заставляйте остальных долго ждать: выясните, кто есть кто.',
      rule: 'Карточки одинаковы, но в списке процессов у каждого своя строка: PID, состояние, процессорное время, команда. LEFT — сколько ещё секунд его согласны ждать.',
      hints: [
        'Посмотрите на список: у некоторых процессов в столбце LEFT число, и оно убывает. Какая у них команда?',
        'Наберите в списке shop: grep покажет строки, где есть это слово. Одна из них — сам grep.',
        'Каждый shop.py ставьте на ядро, пока не вышло его время, начиная с наименьшего LEFT; потом короткие vim и report.py; train.py, gzip и cc1 — последними, и пусть уступают ядро новому shop.py, если у того мало времени.',
      ],
      misconception: 'Есть строка в списке процессов — значит, программа выполняется.',
      why: 'Строка значит, что процесс существует. R — выполняется или готов выполняться, S — спит до какого-нибудь события; единственное ядро выполняет одного из всех, у кого R. А grep ищет в тексте строк, и среди них есть его собственная: ps и grep запускаются одновременно, и в командной строке grep стоит искомое слово. Поэтому последней находкой часто был сам поиск. Один столбец игра придумала: настоящая система не знает, сколько ещё кто-то согласен ждать.',
      lessons: {
        unfinished:
          'Покупатели ушли: их shop.py не получил ядро вовремя. Ищите в списке тех, у кого в столбце LEFT есть число, и начинайте с наименьшего.',
        order:
          'Никто не потерян, но короткие процессы стояли за длинными. После покупателей пускайте vim и report.py; train.py, gzip и cc1 подождут.',
        idle: 'Ядро пустовало, пока процессы ждали. Пока читаете список, пусть работает кто-нибудь, кому не к спеху.',
        overhead:
          'Процессы снимали с ядра, и на них приходилось переключаться ещё раз. Это стоит делать только ради покупателя, у которого мало времени.',
      },
    },
  },
};
