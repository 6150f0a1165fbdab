/**
 * 1. Two cores, programs of 3 to 18 s. The work is the same in any order; what differs is how long a core stands empty.
 * One that uses one core only earns a star, first come first served wins, and the two long latecomers, started soon
 * and side by side, make the difference to three stars: whoever leaves one of them for the end has half a machine left.
 */
import { cpu, program } from './programs.ts';
import { study } from './study/helloPid.ts';
import type { LevelDefinition } from './types.ts';

export const helloPid: LevelDefinition = {
  id: 'hello-pid',
  number: 1,
  scenario: {
    format: 1,
    id: 'hello-pid',
    cores: 2,
    limit: 120_000,
    devices: {},
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue'], queueDepth: 1 },
    processes: [
      program(301, 'sh', 0, cpu(3000)),
      program(302, 'cc', 0, cpu(5000)),
      program(303, 'tar', 1000, cpu(5500)),
      program(304, 'sort', 4000, cpu(7000)),
      program(305, 'grep', 6000, cpu(4000)),
      program(306, 'find', 7500, cpu(5000)),
      program(307, 'gzip', 10_500, cpu(4500)),
      program(308, 'make', 13_500, cpu(6000)),
      program(309, 'diff', 15_000, cpu(5500)),
      program(310, 'ls', 17_000, cpu(3000)),
      program(311, 'ffmpeg', 20_000, cpu(17_000)),
      program(312, 'convert', 22_500, cpu(7000)),
      program(313, 'backup', 24_000, cpu(18_000)),
      program(314, 'mail', 26_000, cpu(4000)),
    ],
  },
  accents: ['idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'one-at-a-time', params: {} },
  reference: { policy: 'fcfs', params: {} },
  texts: {
    en: {
      title: 'Hello, PID',
      goal: 'Get all processes done as early as you can: an empty core is lost time.',
      rule: 'A running program is a process with its own number, the PID, and a core runs one process at a time.',
      hints: [
        'Do not wait until a core falls free: drop a process on a busy core, and it is next up there.',
        'The strip on a card shows how long its process will take. Which ones must not be left for the end?',
        'Start ffmpeg and backup soon after they arrive, one on each core. The short ones fit in around them.',
      ],
      misconception: 'My computer runs all my programs at the same time.',
      why: 'A core runs one process at a time; the others are ready and wait, even if it looks as if everything went on at once. As long as both cores are busy, the order hardly matters here: the same work gets done. It matters at the end: if a long process is left over, one core works on it while the other has nothing to do.',
      lessons: {
        idle: 'A core stood empty while there was work to do, or while the other one was busy with the last long process. Keep someone next up on each core, and do not leave a long process for the end.',
        overhead:
          'You took processes off their cores before they were done. To go on later, each of them had to be switched to once more.',
        unfinished:
          'The time ran out before everything was done. Put a process on each core at once, and drop another one on top: it is next up.',
      },
    },
    ru: {
      title: 'Привет, PID',
      goal: 'Завершите все процессы как можно раньше: пустое ядро — потерянное время.',
      rule: 'Запущенная программа — это процесс со своим номером, PID, и ядро выполняет только один процесс за раз.',
      hints: [
        'Не ждите, пока ядро освободится: бросьте процесс на занятое ядро — там он станет следующим.',
        'Полоска на карточке показывает, сколько времени нужно процессу. Какие из них нельзя оставлять на конец?',
        'Запустите ffmpeg и backup вскоре после их появления, по одному на ядро. Короткие разойдутся вокруг них.',
      ],
      misconception: 'Компьютер выполняет все мои программы одновременно.',
      why: 'Ядро выполняет один процесс за раз; остальные готовы и ждут, хотя со стороны кажется, что всё идёт сразу. Пока заняты оба ядра, порядок здесь почти неважен: работы делается столько же. Важен он в конце: если остался длинный процесс, одно ядро занято им, а другому делать нечего.',
      lessons: {
        idle: 'Ядро пустовало, хотя работа была, — или пока другое досчитывало последний длинный процесс. Пусть на каждом ядре кто-то стоит следующим, а длинные процессы не остаются на конец.',
        overhead:
          'Вы снимали процессы с ядер раньше, чем они заканчивали. Чтобы продолжить, на каждый из них пришлось переключаться ещё раз.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Сразу поставьте по процессу на каждое ядро, а сверху бросьте ещё по одному: он станет следующим.',
      },
    },
  },
};
