import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-process', 2, {
  processes: [
    program(301, 'sh', 0, cpu(3000)),
    program(302, 'cc', 0, cpu(6000)),
    program(303, 'tar', 1000, cpu(5000)),
    program(304, 'grep', 2000, cpu(3000)),
  ],
});

export const process: CodexPage = {
  id: 'process',
  picture: { rows: 'cores', runs: [played(scenario, 'fcfs')], measures: ['wall', 'cpuTime'] },
  facts: ['E/fork/us', 'E/pyproc_spawn/uss_kb'],
  costs: ['processSwitch', 'spawnProcess', 'memoryProcess'],
  code: {
    language: 'python',
    lines: [
      'import os',
      'pid = os.fork()',
      'if pid == 0:',
      '    print("child", os.getpid(), "of", os.getppid())',
      'else:',
      '    os.waitpid(pid, 0)',
      '    print("parent", os.getpid(), "had child", pid)',
    ],
  },
  related: ['process-list', 'isolation', 'parallelism'],
  terms: ['process', 'pid', 'address-space', 'thread', 'core', 'fork'],
  texts: {
    en: {
      title: 'Process',
      lead: 'A running program, with memory of its own and a number.',
      definition:
        'A process is a program in execution together with all that the system keeps for it: an address space of its own, open files and other resources, and at least one thread, which is what gets put on a core. The program itself is only a file; started twice, it becomes two processes. The system tells processes apart by their PID, a number that no other existing process has and that may be given out again once the process is gone. A core executes one process at a time; with more processes than cores, the others wait.',
      simplified:
        'A process here comes with its work known in advance and goes when its last task ends. There are no signals, no open files and no parents that collect the exit codes of their children; most processes simply arrive. Creating one costs a constant, while a real fork takes longer the more memory the parent has.',
      picture: {
        about:
          'Four processes, two cores, first come, first served. At any moment there are at most two of them that really execute; whoever is not on a lane is ready and waits.',
        runs: ['Four processes on two cores'],
      },
      facts: [
        'Creating a process: fork in a small C program, until the child has ended',
        'Memory that a freshly started Python process has to itself',
      ],
      code: 'One program, two processes: from fork on, both execute the same code and differ in what fork returned. Linux and macOS.',
    },
    ru: {
      title: 'Процесс',
      lead: 'Запущенная программа: своя память и свой номер.',
      definition:
        'Процесс — это выполняющаяся программа вместе со всем, что для неё держит система: собственным адресным пространством, открытыми файлами и другими ресурсами и хотя бы одним потоком — именно потоки и попадают на ядра. Сама программа — всего лишь файл: запустите её дважды, и процессов будет два. Система различает процессы по PID — номеру, которого нет ни у одного другого существующего процесса; когда процесс исчезнет, номер могут выдать снова. Ядро в каждый момент исполняет один процесс; если процессов больше, чем ядер, остальные ждут.',
      simplified:
        'Здесь объём работы процесса известен заранее, а исчезает он с окончанием последней задачи. Нет ни сигналов, ни открытых файлов, ни родителей, которые забирают коды завершения детей; большинство процессов просто появляется. Создание стоит постоянную величину, а настоящий fork тем дольше, чем больше памяти у родителя.',
      picture: {
        about:
          'Четыре процесса, два ядра, порядок прихода. В каждый момент по-настоящему выполняются не больше двух; тот, кого нет на дорожках, готов и ждёт.',
        runs: ['Четыре процесса на двух ядрах'],
      },
      facts: [
        'Создание процесса: fork в небольшой программе на C, до завершения потомка',
        'Собственная память только что запущенного процесса Python',
      ],
      code: 'Одна программа, два процесса: после fork оба исполняют один и тот же код и различаются лишь тем, что вернул fork. Linux и macOS.',
    },
  },
};
