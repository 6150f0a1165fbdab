import { cpu } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { jobWorld, played } from '../worlds.ts';

const scenario = jobWorld('codex-shared-memory', 2, {
  name: 'resize',
  language: 'c',
  items: 4,
  bursts: [cpu(2500)],
  models: ['threads', 'processes'],
  resultMb: 4,
});

export const sharedMemory: CodexPage = {
  id: 'shared-memory',
  picture: {
    rows: 'tasks',
    runs: [
      played(scenario, 'fcfs', { model: 'threads', workers: 4 }),
      played(scenario, 'fcfs', { model: 'processes', workers: 4 }),
    ],
    measures: ['wall', 'cpuTime', 'overhead'],
  },
  facts: ['E/ipc/thread_1048576', 'E/ipc/process_1048576'],
  costs: ['ipc', 'memoryThread', 'memoryProcess', 'memoryPythonThread', 'memoryPythonProcess'],
  code: {
    language: 'python',
    lines: [
      'from multiprocessing import Process',
      'from threading import Thread',
      'found = []',
      'if __name__ == "__main__":',
      '    for Worker in Process, Thread:',
      '        worker = Worker(target=found.append, args=[Worker])',
      '        worker.start(); worker.join()',
      '    print(found)',
    ],
  },
  related: ['process', 'isolation', 'shared-fate', 'multiprocessing'],
  terms: ['thread', 'address-space', 'ipc', 'race-condition'],
  texts: {
    en: {
      title: 'Shared memory',
      lead: 'One house, many residents: threads see the same memory.',
      definition:
        'The threads of a process share its address space: what one of them writes, the others can read, without a copy and without asking the system. Each has only a stack and registers of its own, so a thread takes little memory and is created quickly. Processes share nothing unless they arrange it; results have to be copied from one to the other. Sharing has a price of its own: if two threads change the same data at the same time without agreement, the outcome depends on chance. That is a race condition, and locks are there against it.',
      simplified:
        'Threads here never get in each other’s way: there are no locks and no races. Memory is a constant for each kind of task; a forked Python process counts like a fresh one, though it shares most pages with its parent at first.',
      picture: {
        about:
          'Four pieces of work with results of 4 MB, on two cores. Threads leave the result where it is; three of the four processes copy it over to the first: orange at their end.',
        runs: ['Four threads of one process', 'Four processes'],
      },
      facts: [
        'Handing 1 MB to another thread of the process: only a reference',
        'Handing 1 MB to another process: a copy',
      ],
      code: 'Prints one entry: that of the thread. The process has appended to a list of its own, which ended with it.',
    },
    ru: {
      title: 'Общая память',
      lead: 'Один дом, много жильцов: потоки видят одну и ту же память.',
      definition:
        'Потоки процесса делят его адресное пространство: что записал один, могут прочесть другие — без копирования и не обращаясь к системе. Своё у каждого — только стек и регистры, поэтому поток занимает мало памяти и быстро создаётся. У процессов общего нет, пока они об этом не договорятся; результаты приходится копировать от одного к другому. У общей памяти есть и своя цена: если два потока без согласования меняют одни и те же данные, исход зависит от случая. Это состояние гонки, и от него защищают блокировки.',
      simplified:
        'Потоки здесь друг другу не мешают: нет ни блокировок, ни гонок. Память — постоянная величина для каждого вида задач; процесс Python, созданный через fork, считается как новый, хотя поначалу большинство страниц у него общие с родителем.',
      picture: {
        about:
          'Четыре куска работы с результатами по 4 МБ на двух ядрах. Потоки оставляют результат на месте; три процесса из четырёх копируют его первому — оранжевое в конце.',
        runs: ['Четыре потока одного процесса', 'Четыре процесса'],
      },
      facts: ['Передать 1 МБ другому потоку того же процесса: только ссылка', 'Передать 1 МБ другому процессу: копия'],
      code: 'Печатает одну запись — от потока. Процесс добавил свою в собственный список, который исчез вместе с ним.',
    },
  },
};
