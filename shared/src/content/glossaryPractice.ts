import { entry, type GlossaryEntry } from './glossaryEntry.ts';

/** What the codex needs besides: policies by name, and the words of systems and languages. */
export const practiceTerms: readonly GlossaryEntry[] = [
  entry(
    'fcfs',
    [
      'first come, first served (FCFS)',
      'The core goes to the task that has been ready for longest, and stays with it.',
    ],
    [
      'первым пришёл — первым обслужен (FCFS)',
      'Ядро достаётся задаче, которая готова дольше всех, и остаётся у неё, пока она не закончит или не начнёт ждать.',
    ],
  ),
  entry(
    'round-robin',
    ['round robin (RR)', 'The ready tasks get the core in turn, each for at most one quantum.'],
    ['по кругу (RR)', 'Готовые задачи получают ядро по очереди, каждая не больше чем на один квант.'],
  ),
  entry(
    'sjf',
    [
      'shortest job first (SJF)',
      'A free core goes to the ready task with the shortest next CPU burst, and nobody is preempted.',
    ],
    [
      'кратчайшая первой (SJF)',
      'Свободное ядро достаётся готовой задаче с самым коротким ближайшим отрезком вычислений, и никого не вытесняют.',
    ],
  ),
  entry(
    'srtf',
    [
      'shortest remaining time first (SRTF)',
      'Shortest job first with preemption: whoever has less left than the running task takes its core.',
    ],
    [
      'кратчайший остаток первым (SRTF)',
      'Кратчайшая первой, но с вытеснением: у кого осталось меньше, чем у работающей задачи, тот забирает её ядро.',
    ],
  ),
  entry(
    'starvation',
    ['starvation', 'A ready task never gets its turn, because others are preferred again and again.'],
    ['голодание', 'До готовой задачи не доходит очередь, потому что другим снова и снова отдают предпочтение.'],
  ),
  entry(
    'contention',
    ['contention', 'Several tasks want something at the same time that can serve only some of them.'],
    [
      'соперничество за ресурс (contention)',
      'Нескольким задачам одновременно нужно то, что может обслужить лишь часть из них.',
    ],
  ),
  entry(
    'system-call',
    ['system call', 'A request of a program to the kernel, such as to read a file or to create a process.'],
    ['системный вызов', 'Обращение программы к ядру системы, например чтобы прочитать файл или создать процесс.'],
  ),
  entry(
    'fork',
    ['fork', 'The system call by which a process of Unix makes a copy of itself, the child.'],
    ['fork', 'Системный вызов, которым процесс в Unix создаёт свою копию — потомка.'],
  ),
  entry(
    'crash',
    [
      'crash',
      'The end of a process by the system because of an error that it could not go on after, such as access to memory that is not its own.',
    ],
    [
      'авария',
      'Завершение процесса системой из-за ошибки, после которой он продолжать не может, например из-за обращения к чужой памяти.',
    ],
  ),
  entry(
    'ipc',
    [
      'interprocess communication (IPC)',
      'Ways for processes to exchange data in spite of separate address spaces: pipes, sockets, shared memory and others.',
    ],
    [
      'межпроцессное взаимодействие (IPC)',
      'Способы, которыми процессы обмениваются данными вопреки раздельной памяти: каналы, сокеты, общая память и другие.',
    ],
  ),
  entry(
    'race-condition',
    [
      'race condition',
      'A fault by which the result depends on which of several tasks happens to be faster at using shared data.',
    ],
    [
      'состояние гонки',
      'Ошибка, при которой результат зависит от того, какая из задач раньше доберётся до общих данных.',
    ],
  ),
  entry(
    'speedup',
    ['speedup', 'How many times less wall time the same work takes in parallel than one part after another.'],
    ['ускорение', 'Во сколько раз меньше времени по часам та же работа занимает параллельно, чем по порядку.'],
  ),
  entry(
    'thread-pool',
    ['thread pool', 'A fixed number of threads that take work from a queue, so that each is created only once.'],
    [
      'пул потоков',
      'Постоянное число потоков, которые берут работу из очереди, так что создают каждый всего один раз.',
    ],
  ),
  entry(
    'cache',
    ['cache', 'Small fast memory of a core that keeps copies of what it used last.'],
    ['кэш', 'Небольшая быстрая память ядра, в которой лежат копии того, чем оно недавно пользовалось.'],
  ),
  entry(
    'affinity',
    ['affinity', 'The bond of a task to certain cores, as a preference of the scheduler or as a rule of the user.'],
    [
      'привязка к ядру',
      'Связь задачи с определёнными ядрами: предпочтение планировщика или правило, заданное человеком.',
    ],
  ),
  entry(
    'runtime',
    [
      'runtime',
      'The part of a language that is there while its programs run: it manages their memory, and in some languages schedules their tasks.',
    ],
    [
      'среда выполнения (рантайм)',
      'Часть языка, которая действует во время работы программы: управляет её памятью, а в некоторых языках и планирует её задачи.',
    ],
  ),
  entry(
    'event-loop',
    [
      'event loop',
      'A loop on one thread that waits for events and goes on with whatever each of them allows to go on.',
    ],
    [
      'цикл событий',
      'Цикл на одном потоке, который ждёт событий и продолжает то, чему каждое из них позволяет продолжиться.',
    ],
  ),
  entry(
    'await',
    ['await', 'The word that marks the places where a coroutine may pause until a result is there.'],
    ['await', 'Слово, отмечающее места, где корутина может приостановиться до получения результата.'],
  ),
  entry(
    'cooperative',
    ['cooperative scheduling', 'A task keeps its thread until it gives it up by itself, for example because it waits.'],
    ['кооперативное планирование', 'Задача держит поток, пока не уступит его сама, например потому, что начала ждать.'],
  ),
  entry(
    'executor',
    ['executor', 'A pool of threads or processes that an event loop hands functions to, so as not to run them itself.'],
    [
      'пул-исполнитель (executor)',
      'Пул потоков или процессов, которому цикл событий отдаёт функции, чтобы не выполнять их самому.',
    ],
  ),
  entry(
    'switch-interval',
    [
      'switch interval',
      'How long a Python thread waits for the GIL before it asks the holder to let go: 5 ms by default.',
    ],
    [
      'интервал переключения',
      'Сколько поток Python ждёт GIL, прежде чем попросить держателя его отпустить: по умолчанию 5 мс.',
    ],
  ),
  entry(
    'free-threaded',
    [
      'free-threaded build',
      'A build of CPython without a GIL, which executes several threads of a process in parallel.',
    ],
    ['сборка без GIL (free-threaded)', 'Сборка CPython без GIL: несколько потоков процесса исполняются параллельно.'],
  ),
];
