import { entry, type GlossaryEntry } from './glossaryEntry.ts';
import { practiceTerms } from './glossaryPractice.ts';
import { timeTerms } from './glossaryTimes.ts';

/** What is scheduled, and how. */
const schedulingTerms: readonly GlossaryEntry[] = [
  entry(
    'process',
    ['process', 'A running program with its own address space, its own resources and at least one thread.'],
    ['процесс', 'Выполняющаяся программа со своим адресным пространством, своими ресурсами и хотя бы одним потоком.'],
  ),
  entry(
    'pid',
    ['PID', 'The number by which the system tells a process from all others that exist at the time.'],
    ['PID', 'Номер, по которому система отличает процесс от всех остальных, существующих в это время.'],
  ),
  entry(
    'address-space',
    [
      'address space',
      'The memory that a process can reach: its threads share it, other processes cannot touch it unless both agree.',
    ],
    [
      'адресное пространство',
      'Память, доступная процессу: его потоки делят её между собой, а чужие процессы без договорённости её не видят.',
    ],
  ),
  entry(
    'thread',
    [
      'thread',
      'One sequence of execution within a process, with its own registers and stack; this is what the system puts on a core.',
    ],
    [
      'поток',
      'Одна последовательность выполнения внутри процесса, со своими регистрами и стеком; именно потоки система ставит на ядра.',
    ],
  ),
  entry(
    'core',
    [
      'core',
      'The part of a processor that executes instructions, one task at a time (one per hardware thread, where it has several).',
    ],
    [
      'ядро',
      'Часть процессора, которая исполняет команды, по одной задаче за раз (если у ядра несколько аппаратных потоков — по одной на каждый).',
    ],
  ),
  entry(
    'scheduler',
    ['scheduler', 'The part of the system that decides which ready task runs on which core, and for how long.'],
    ['планировщик', 'Часть системы, которая решает, какая из готовых задач пойдёт на какое ядро и надолго ли.'],
  ),
  entry(
    'dispatch',
    ['dispatch', 'To put a ready task on a core so that it runs.'],
    ['поставить на ядро', 'Отдать ядро готовой задаче, чтобы она выполнялась.'],
  ),
  entry(
    'ready',
    ['ready', 'The state of a task that could run at once and only waits for a core.'],
    ['готова', 'Состояние задачи, которая могла бы выполняться прямо сейчас и ждёт только ядра.'],
  ),
  entry(
    'running',
    ['running', 'The state of a task that is on a core.'],
    ['выполняется', 'Состояние задачи, которая занимает ядро.'],
  ),
  entry(
    'blocked',
    [
      'blocked',
      'The state of a task that waits for an event, such as the answer of a disk or of another computer, and could not use a core if it had one.',
    ],
    [
      'заблокирована',
      'Состояние задачи, которая ждёт события, например ответа диска или другого компьютера, и не смогла бы воспользоваться ядром, даже получив его.',
    ],
  ),
  entry(
    'terminated',
    ['terminated', 'The state of a task that has come to its end.'],
    ['завершена', 'Состояние задачи, которая дошла до конца.'],
  ),
  entry(
    'run-queue',
    ['run queue', 'The ready tasks that wait for a core, in the order in which it will take them.'],
    ['очередь выполнения', 'Готовые задачи, ожидающие ядра, в том порядке, в котором оно будет их брать.'],
  ),
  entry(
    'burst',
    [
      'burst',
      'A stretch of one kind in the life of a task: computing without a wait (CPU burst), or waiting for a device (I/O burst).',
    ],
    [
      'отрезок',
      'Участок жизни задачи одного рода: вычисления без ожидания (CPU burst) или ожидание устройства (I/O burst).',
    ],
  ),
  entry(
    'context-switch',
    [
      'context switch',
      'Saving the state of the task on a core and loading that of another; while it lasts, neither of them gets on with its work.',
    ],
    [
      'переключение контекста',
      'Сохранение состояния задачи, занимающей ядро, и загрузка состояния другой; пока оно идёт, работа не движется ни у той, ни у другой.',
    ],
  ),
  entry(
    'preempt',
    [
      'preempt',
      'To take the core from a task that could still go on; it keeps what it has done and becomes ready again.',
    ],
    [
      'вытеснить',
      'Забрать ядро у задачи, которая могла бы продолжать; сделанное она сохраняет и снова становится готовой.',
    ],
  ),
  entry(
    'quantum',
    ['quantum', 'The longest time that a task may keep a core before another ready one gets its turn.'],
    ['квант', 'Наибольшее время, которое задача может занимать ядро, пока очередь не перейдёт к другой готовой.'],
  ),
  entry(
    'cpu-bound',
    ['CPU-bound', 'Said of a task that spends most of its life computing, so that a core is what limits it.'],
    [
      'ограниченная процессором (CPU-bound)',
      'Задача, которая почти всё время вычисляет: её скорость ограничена процессором.',
    ],
  ),
  entry(
    'io-bound',
    [
      'I/O-bound',
      'Said of a task that spends most of its life waiting for devices or the network, with little computing in between.',
    ],
    [
      'ограниченная вводом-выводом (I/O-bound)',
      'Задача, которая почти всё время ждёт устройств или сети, а в промежутках немного вычисляет.',
    ],
  ),
  entry(
    'io',
    [
      'I/O',
      'Input and output: exchange with a disk, the network or another device, during which the task that asked for it need not occupy a core.',
    ],
    [
      'ввод-вывод',
      'Обмен с диском, сетью или другим устройством; пока он идёт, задаче, которая его запросила, ядро не нужно.',
    ],
  ),
];

/** Several at once: cores, runtimes and their keys. */
const concurrencyTerms: readonly GlossaryEntry[] = [
  entry(
    'concurrency',
    ['concurrency', 'Several tasks are under way in the same period; on one core they take turns.'],
    ['конкурентность', 'Несколько задач находятся в работе в одно и то же время; на одном ядре они чередуются.'],
  ),
  entry(
    'parallelism',
    ['parallelism', 'Several tasks execute at the same instant, each on a core of its own.'],
    ['параллелизм', 'Несколько задач исполняются в один и тот же миг, каждая на своём ядре.'],
  ),
  entry(
    'convoy-effect',
    ['convoy effect', 'Many short tasks wait in a queue behind one long task that holds what they all need.'],
    ['эффект конвоя', 'Много коротких задач стоит в очереди за одной длинной, которая держит то, что нужно всем.'],
  ),
  entry(
    'migration',
    ['migration', 'Going on with a task on another core, where the caches do not hold its data yet.'],
    ['миграция', 'Продолжение задачи на другом ядре, в кэшах которого её данных ещё нет.'],
  ),
  entry(
    'coroutine',
    [
      'coroutine',
      'A function that can pause at marked points and go on later; in asyncio, many of them take turns on one thread, switching only where they wait.',
    ],
    [
      'корутина (сопрограмма)',
      'Функция, которая умеет приостановиться в отмеченных местах и продолжиться позже; в asyncio их много на одном потоке, и сменяют они друг друга только там, где ждут.',
    ],
  ),
  entry(
    'goroutine',
    [
      'goroutine',
      'A function that the Go runtime runs concurrently with others; the runtime spreads many of them over few threads of the system.',
    ],
    [
      'горутина',
      'Функция, которую среда выполнения Go исполняет конкурентно с другими, распределяя многие горутины по немногим потокам системы.',
    ],
  ),
  entry(
    'virtual-thread',
    [
      'virtual thread',
      'A thread that the Java virtual machine itself puts on a few threads of the system, and takes off when it blocks.',
    ],
    [
      'виртуальный поток',
      'Поток, который виртуальная машина Java сама ставит на один из немногих потоков системы и снимает оттуда, когда он блокируется.',
    ],
  ),
  entry(
    'carrier',
    [
      'carrier thread',
      'A thread of the system on which a runtime runs its goroutines, virtual threads or coroutines in turn.',
    ],
    [
      'поток-носитель',
      'Поток системы, на котором среда выполнения по очереди исполняет свои горутины, виртуальные потоки или корутины.',
    ],
  ),
  entry(
    'gil',
    [
      'GIL',
      'The global interpreter lock of standard CPython builds: of all threads of a process, only the one that holds it executes Python code.',
    ],
    [
      'GIL',
      'Глобальная блокировка интерпретатора в обычных сборках CPython: из всех потоков процесса код на Python исполняет только тот, который её держит.',
    ],
  ),
];

/** Everything that the game explains in a sentence, in the order in which the campaign meets it. */
export const glossary: readonly GlossaryEntry[] = [
  ...schedulingTerms,
  ...timeTerms,
  ...concurrencyTerms,
  ...practiceTerms,
];
