import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-process-list', 1, {
  processes: [
    program(812, 'python3', 0, cpu(5000)),
    program(845, 'python3', 0, cpu(4000)),
    program(901, 'ps', 2500, cpu(1000)),
    program(902, 'grep', 2500, cpu(800)),
  ],
});

export const processList: CodexPage = {
  id: 'process-list',
  picture: {
    rows: 'tasks',
    runs: [played(scenario, 'rr', { quantum: 1000 })],
    measures: ['wall', 'cpuTime', 'response'],
  },
  facts: ['E/pyproc_fork/uss_kb', 'E/pyproc_spawn/uss_kb'],
  costs: [],
  code: {
    language: 'bash',
    lines: [
      "python3 -c 'import time; time.sleep(60)' &",
      'ps aux | grep python',
      "ps aux | grep '[p]ython'",
      'pgrep -a python',
      'kill $!',
    ],
  },
  related: ['process', 'blocking-io', 'mixed-workload'],
  terms: ['process', 'pid', 'ready', 'running', 'blocked', 'cpu-time'],
  texts: {
    en: {
      title: 'Process list',
      lead: 'What exists right now, and what each of it is up to.',
      definition:
        'The process list is a snapshot of the processes that exist at one moment; on Linux, ps reads it from /proc. A line names among other things the owner, the PID, the state (R: running or ready, S: asleep until something happens, D: waiting for I/O and not to be disturbed, Z: ended, but not yet collected by its parent), the resident memory and the command line. The %CPU of ps is the CPU time since the start of the process divided by its age, not the load of this second: that is what top shows. In ps aux | grep python the shell starts ps and grep side by side, and grep has the word it looks for in its own command line: usually it lists itself too.',
      simplified:
        'The list is written like that of ps, with the figures of this very moment; owners and terminals are left out, and memory is a constant for each kind of process. One column, LEFT, is an invention: no real system knows how long somebody will go on waiting.',
      picture: {
        about:
          'One core, taking turns every second. Whoever looks at the list is in it: ps and grep are processes, want the core like all others, and wait their turn.',
        runs: ['ps and grep among those they look for'],
      },
      facts: [
        'Memory of a forked Python process that is its own: the rest is shared with the parent, yet counted as resident in both',
        'The same of a Python process started afresh',
      ],
      code: 'The second line usually finds grep as well. In the third, the pattern [p]ython fits “python” but not its own text; pgrep leaves itself out.',
    },
    ru: {
      title: 'Список процессов',
      lead: 'Кто сейчас существует и чем занят.',
      definition:
        'Список процессов — это снимок: кто существует в данный момент; в Linux программа ps берёт его из /proc. В строке есть, среди прочего, владелец, PID, состояние (R — выполняется или готов, S — спит до какого-нибудь события, D — ждёт ввода-вывода, и тревожить его нельзя, Z — уже завершён, но родитель ещё не забрал код завершения), занятая память и командная строка. %CPU в ps — это процессорное время с запуска процесса, делённое на его возраст, а не загрузка за последнюю секунду: её показывает top. В команде ps aux | grep python оболочка запускает ps и grep одновременно, а искомое слово есть и в командной строке самого grep, поэтому обычно он находит и себя.',
      simplified:
        'Список выглядит как у ps, а числа в нём относятся к этому самому мгновению; владельцев и терминалов нет, а память — постоянная для каждого вида процессов. Столбец LEFT придуман: настоящая система не знает, сколько ещё кто-то согласен ждать.',
      picture: {
        about:
          'Одно ядро, очередь сменяется каждую секунду. Кто смотрит список, тот и сам в нём: ps и grep — такие же процессы, им тоже нужно ядро, и они тоже ждут.',
        runs: ['ps и grep среди тех, кого они ищут'],
      },
      facts: [
        'Собственная память процесса Python, созданного через fork: остальное у него общее с родителем, но числится занятым у обоих',
        'То же у процесса Python, запущенного заново',
      ],
      code: 'Вторая строка обычно находит и сам grep. В третьей образец [p]ython подходит к «python», но не к собственному тексту; pgrep себя не показывает.',
    },
  },
};
