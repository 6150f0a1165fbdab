import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { house, played, world } from '../worlds.ts';

const work = [[cpu(3000), { crash: true }], [cpu(6000)], [cpu(7000)]] as const;

const together = world('codex-one-house', 3, {
  processes: [house({ pid: 1300, name: 'browser', runtime: 'native' }, 'thread', work)],
});
const apart = world('codex-three-houses', 3, {
  processes: work.map((bursts, index) => program(1310 + index, ['plugin', 'page', 'sound'][index] ?? '', 0, ...bursts)),
});

export const sharedFate: CodexPage = {
  id: 'shared-fate',
  picture: { rows: 'tasks', runs: [played(together, 'fcfs'), played(apart, 'fcfs')], measures: ['lost', 'wall'] },
  facts: ['E/py/thread/us', 'E/py/mp_fork/us'],
  costs: ['spawnManagedThread', 'forkPython'],
  code: {
    language: 'python',
    lines: [
      'import ctypes, threading, time',
      'def crash():',
      '    ctypes.string_at(0)',
      'threading.Thread(target=crash).start()',
      'time.sleep(1)',
      'print("this line is never printed")',
    ],
  },
  related: ['shared-memory', 'isolation', 'process'],
  terms: ['crash', 'thread', 'process', 'address-space'],
  texts: {
    en: {
      title: 'Shared fate',
      lead: 'A fire in the house: a crash takes all threads along.',
      definition:
        'A thread has no walls of its own. If one of them reaches for memory that is not mapped, or executes an illegal instruction, the system does not end the thread but the process, with all of its threads: their common memory can no longer be trusted. Programs that must survive their own parts put them into separate processes, as browsers do with their pages and PostgreSQL with its connections. An exception is something else: the runtime catches it, and in Python or Java an uncaught one ends its thread, not the process.',
      simplified:
        'Every crash here is one of the kind that ends a process. Nobody restarts what has crashed, and nobody elsewhere depends on it.',
      picture: {
        about:
          'The same three pieces of work, the first of which crashes after three seconds. As threads of one process they all end there; in processes of their own, only the first does.',
        runs: ['Three threads of one process', 'Three processes'],
      },
      facts: ['What a house of its own costs: creating a thread of Python', 'Creating a process of Python by fork'],
      code: 'One thread crashes, and the other dies with it before it can print: “Segmentation fault”.',
    },
    ru: {
      title: 'Общая судьба',
      lead: 'Пожар в доме: авария уносит все потоки сразу.',
      definition:
        'Своих стен у потока нет. Если один из них обращается к неотображённой памяти или исполняет недопустимую команду, система завершает не поток, а процесс со всеми его потоками: доверять их общей памяти больше нельзя. Программы, которые должны переживать сбои собственных частей, разносят их по процессам: так браузеры поступают со страницами, а PostgreSQL — с соединениями. Исключение — дело другое: его ловит среда выполнения, и непойманное исключение в Python или Java завершает свой поток, а не процесс.',
      simplified:
        'Любая авария здесь — из тех, что завершают процесс. Упавшее никто не перезапускает, и никто от него не зависит.',
      picture: {
        about:
          'Одни и те же три дела; первое падает через три секунды. Как потоки одного процесса все трое на этом заканчивают; в отдельных процессах — только первое.',
        runs: ['Три потока одного процесса', 'Три процесса'],
      },
      facts: ['Сколько стоит собственный дом: создание потока Python', 'Создание процесса Python через fork'],
      code: 'Падает один поток, и другой гибнет вместе с ним, не успев ничего напечатать: «Segmentation fault».',
    },
  },
};
