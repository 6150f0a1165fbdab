import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-isolation', 2, {
  processes: [
    program(310, 'parser', 0, cpu(4000), { crash: true }),
    program(311, 'mail', 0, cpu(7000)),
    program(312, 'web', 500, cpu(5000)),
  ],
});

export const isolation: CodexPage = {
  id: 'isolation',
  picture: { rows: 'tasks', runs: [played(scenario, 'fcfs')], measures: ['wall', 'lost'] },
  facts: ['D/ratio/futex_proc/futex_thr', 'D/ring/P8/ws1024/ratio'],
  costs: ['threadSwitch', 'processSwitch'],
  code: {
    language: 'python',
    lines: [
      'import ctypes, multiprocessing as mp',
      'def crash():',
      '    ctypes.string_at(0)',
      'if __name__ == "__main__":',
      '    child = mp.Process(target=crash)',
      '    child.start()',
      '    child.join()',
      '    print("still here; the child ended with", child.exitcode)',
    ],
  },
  related: ['process', 'shared-memory', 'shared-fate'],
  terms: ['process', 'address-space', 'crash', 'context-switch'],
  texts: {
    en: {
      title: 'Isolation',
      lead: 'Walls between processes: what one of them breaks is its own.',
      definition:
        'Every process has an address space of its own: the same address means different memory in different processes, and the processor’s memory management lets a process reach only what the system has mapped for it. A stray pointer can therefore spoil nothing but the memory of its own process. An access to what is not mapped is caught by the system, which ends that process (on Unix with the signal SIGSEGV); the others do not notice. Whatever processes are to exchange has to be agreed on: pipes, sockets, files or memory that both have mapped.',
      simplified:
        'A crash happens at a marked point of the work and takes exactly the tasks of its process along. Processes that depend on the one that crashed, and would fail without its answers, do not exist here. A switch between processes costs a constant; in reality the difference to threads is small at first and grows with the memory that each of them works on.',
      picture: {
        about:
          'The parser reaches for memory that is not its own and is ended on the spot. Mail and web, in other address spaces, finish as if nothing had happened.',
        runs: ['One of three processes crashes'],
      },
      facts: [
        'A switch between processes in units of one between threads, with next to no memory in use',
        'The same among eight that work on 1 MB each',
      ],
      code: 'The child reads address 0 and is ended by the system; on Linux the parent, in a process of its own, reads exit code −11, that is SIGSEGV.',
    },
    ru: {
      title: 'Изоляция',
      lead: 'Стены между процессами: кто сломал, тот сломал только своё.',
      definition:
        'У каждого процесса своё адресное пространство: один и тот же адрес в разных процессах означает разную память, а блок управления памятью процессора пускает процесс только туда, куда разрешила система. Поэтому сбившийся указатель может испортить лишь память собственного процесса. Обращение к неотображённой памяти перехватывает система и завершает этот процесс (в Unix — сигналом SIGSEGV); остальные ничего не замечают. Обо всём, чем процессы хотят обмениваться, нужно договориться: это каналы, сокеты, файлы или общая память, отображённая у обоих.',
      simplified:
        'Авария происходит в отмеченном месте и уносит ровно задачи своего процесса. Процессов, которые зависят от упавшего и без его ответов тоже не справятся, здесь нет. Переключение между процессами стоит постоянную величину; в действительности разница с потоками сначала невелика и растёт с объёмом памяти, с которым каждый работает.',
      picture: {
        about:
          'parser лезет в чужую память, и система тут же его завершает. mail и web — в других адресных пространствах и доделывают работу как ни в чём не бывало.',
        runs: ['Один из трёх процессов падает'],
      },
      facts: [
        'Переключение между процессами по сравнению с переключением потоков, когда памяти почти не трогают',
        'То же среди восьми, каждый из которых работает с 1 МБ',
      ],
      code: 'Потомок читает по адресу 0, и система его завершает; родитель — другой процесс — видит в Linux код завершения −11, то есть SIGSEGV.',
    },
  },
};
