/**
 * One process, nine threads: javac compiles one small class, and meanwhile the JVM compiles javac. The thread that does
 * what was asked for and two compiler threads compete for two cores.
 */
import type { SandboxDefinition } from './types.ts';

export const beatJavac: SandboxDefinition = {
  id: 'beat-javac',
  number: 4,
  recording: {
    trace: 'javac',
    source: 'javac 17 compiling one small class: a JVM with its JIT and GC threads',
    command: 'javac -d t Hello.java',
    recorded: '2026-11-22T22:58:43Z',
    machine: '2 vCPU KVM/PVM guest (AMD EPYC, family 25 model 17), Linux 6.18, HZ=250, other load possible',
    options: { least: 3200 },
  },
  accents: ['idle'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'one-at-a-time', params: {} },
  reference: { policy: 'sjf', params: {} },
  texts: {
    en: {
      title: 'Beat the kernel: javac',
      goal: 'One JVM, nine threads, two cores. Hold none of them up longer than Linux did: its run is worth 805 points of 1000.',
      rule: 'This was recorded: all of it is one process, and three of its threads, the program and the two compilers inside the JVM, want a core nearly all the time.',
      hints: [
        'Find the three threads with long strips. The other six need a core for a moment, and hardly cost the three anything.',
        'Three for two cores: one has to wait. Let it be the one whose next burst is the longest.',
        'Let bursts finish. Put the shortest ready burst next on the core that falls free first, and take nobody off for less.',
      ],
      misconception: 'A small program with one main thread keeps one core busy.',
      why: 'javac compiled ten lines, and kept two cores busy for 78% of 545 ms: while it ran, the JVM compiled its hottest methods with two compilers of its own, C1 and C2, whose threads used 418 ms of CPU time together, more than the 387 ms of the thread that did the job. For 280 ms in all, Linux had no core for them. Letting bursts finish, the short ones first, costs each of the three less. The game shows the nine threads that ran for more than 3.2 ms; the other eleven of the JVM hardly ran at all.',
      lessons: {
        order: 'Threads with a short burst waited behind long ones. Put the shortest ready burst next.',
        overhead: 'Switching among the three took too much. Let a burst finish once it has begun.',
        idle: 'A core stood empty although a thread was ready. Keep one queued on each core.',
        unfinished: 'The time ran out. Three threads want two cores all the time: leave neither of them empty.',
      },
    },
    ru: {
      title: 'Обгоните ядро: javac',
      goal: 'Одна JVM, девять потоков, два ядра. Не задерживайте никого дольше, чем Linux: его прогон стоит 805 очков из 1000.',
      rule: 'Это запись: всё это один процесс, и трём его потокам — самой программе и двум компиляторам внутри JVM — ядро нужно почти всегда.',
      hints: [
        'Найдите три потока с длинными полосками. Остальным шести ядро нужно на миг, и этим трём они почти ничего не стоят.',
        'Трое на два ядра: один должен ждать. Пусть это будет тот, у кого самый длинный следующий отрезок.',
        'Давайте отрезкам закончиться. На ядро, которое освободится раньше, ставьте следующим самый короткий из готовых и никого не снимайте ради меньшего.',
      ],
      misconception: 'Маленькая программа с одним главным потоком занимает одно ядро.',
      why: 'javac скомпилировал десять строк — и занял два ядра на 78 % из 545 мс: пока он работал, JVM компилировала его самые горячие методы двумя собственными компиляторами, C1 и C2; их потоки потратили вместе 418 мс процессорного времени — больше, чем 387 мс у потока, который делал дело. И 280 мс у Linux не было для них ядра. Если давать отрезкам закончиться, сначала коротким, каждому из троих это обходится дешевле. Игра показывает девять потоков, работавших дольше 3,2 мс; остальные одиннадцать потоков JVM почти не работали.',
      lessons: {
        order: 'Потоки с коротким отрезком ждали за длинными. Следующим ставьте самый короткий из готовых.',
        overhead: 'Слишком много ушло на переключения между тремя. Начатому отрезку дайте закончиться.',
        idle: 'Ядро пустовало, хотя был готовый поток. Держите на каждом ядре кого-то в очереди.',
        unfinished: 'Время вышло. Трём потокам всё время нужны два ядра: ни одно не должно пустовать.',
      },
    },
  },
};
