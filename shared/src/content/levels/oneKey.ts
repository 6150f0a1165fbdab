/**
 * 21. Four cores; four CPU-bound threads of one Python process, and native programs that want cores too. The Python
 * threads get on one at a time wherever they stand, so every further core that one of them stands on is lost. Par
 * never leaves the key unused, never has two threads at it, and balances the native programs over the rest.
 */
import { cpu, program } from './programs.ts';
import { study } from './study/oneKey.ts';
import type { LevelDefinition } from './types.ts';

export const oneKey: LevelDefinition = {
  id: 'one-key',
  number: 21,
  scenario: {
    format: 1,
    id: 'one-key',
    cores: 4,
    limit: 120_000,
    devices: {},
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 1 },
    processes: [
      {
        pid: 2100,
        name: 'python3',
        runtime: 'python',
        tasks: [9000, 11_000, 10_000, 12_000].map((ticks, index) => ({
          id: 2100 + index,
          kind: 'thread',
          bursts: [cpu(ticks)],
        })),
      },
      program(2110, 'sh', 0, cpu(3000)),
      program(2111, 'grep', 0, cpu(4500)),
      program(2112, 'cc', 500, cpu(7000)),
      program(2113, 'sort', 2000, cpu(7500)),
      program(2114, 'make', 4500, cpu(9000)),
      program(2115, 'diff', 6500, cpu(4500)),
      program(2116, 'gzip', 7000, cpu(8500)),
      program(2117, 'tar', 8000, cpu(8500)),
      program(2118, 'find', 9500, cpu(3500)),
      program(2119, 'ls', 12_000, cpu(3000)),
      program(2120, 'wc', 14_000, cpu(3000)),
      program(2121, 'ffmpeg', 14_500, cpu(18_000)),
      program(2122, 'ps', 16_500, cpu(3000)),
      program(2123, 'convert', 18_500, cpu(7000)),
      program(2124, 'rsync', 19_500, cpu(7000)),
      program(2125, 'render', 22_000, cpu(21_000)),
      program(2126, 'xz', 22_500, cpu(7500)),
      program(2127, 'ld', 24_000, cpu(8000)),
      program(2128, 'sqlite3', 26_500, cpu(8000)),
    ],
  },
  accents: ['gil'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'gil-aware', params: {} },
  study,
  texts: {
    en: {
      title: 'One key',
      goal: 'Get everything done as early as you can: four cores, but the four Python threads have one key between them.',
      rule: 'To execute Python code a thread needs the GIL, the one key of its process; a thread without it stands on its core here and gets no further.',
      hints: [
        'Count the Python threads that get on at any moment: it is one, on however many cores they stand.',
        'Native programs need no key. Give them the cores on which threads only wait.',
        'Keep one Python thread on a core at all times, with the next one next up on that very core. The other three cores belong to the native programs; start ffmpeg and render soon after they arrive.',
      ],
      misconception: 'Four threads on four cores are four times as fast.',
      why: 'In a standard build of CPython one thread of a process at a time executes Python code; threads that only compute take turns at it. Measured with CPython 3.11 on a virtual machine with two cores, eight such threads did the same work at 0.98 to 1.07 times the speed of one. Processes, C code that lets go of the key and free-threaded builds do run in parallel, and threads that mostly wait are helped by threads as well. The game simplifies one thing: a real thread that waits for the key sleeps and leaves its core to others; here it keeps it, so that you see what it cannot use.',
      lessons: {
        gilWait:
          'Python threads stood on cores and waited for the key, while native programs could have used those cores. One Python thread on a core at a time is enough.',
        idle: 'Cores stood empty: either the Python threads started late and had to finish alone, or a long program was left for the end. Keep the key in use from the first second, and start ffmpeg and render early.',
        overhead:
          'Handing the key back and forth and switching cost much CPU time. With one Python thread on a core nobody asks for the key.',
        unfinished:
          'The time ran out before everything was done. Put one Python thread on a core, native programs on the others, and keep every core supplied.',
      },
    },
    ru: {
      title: 'Один ключ',
      goal: 'Завершите всё как можно раньше: ядер четыре, но у четырёх потоков Python один ключ на всех.',
      rule: 'Чтобы исполнять код на Python, потоку нужен GIL — единственный ключ его процесса; поток без ключа стоит здесь на ядре и не продвигается.',
      hints: [
        'Сосчитайте, сколько потоков Python продвигается в каждый момент: один, сколько бы ядер они ни занимали.',
        'Остальным программам ключ не нужен. Отдайте им ядра, на которых потоки только ждут.',
        'Держите на ядре ровно один поток Python, а следующий пусть ждёт очереди к этому же ядру. Три других ядра — для остальных программ; ffmpeg и render запустите вскоре после их появления.',
      ],
      misconception: 'Четыре потока на четырёх ядрах — вчетверо быстрее.',
      why: 'В обычной сборке CPython код на Python исполняет только один поток процесса за раз; потоки, которые лишь считают, чередуются. Измерено на CPython 3.11 и виртуальной машине с двумя ядрами: восемь таких потоков сделали ту же работу со скоростью 0,98–1,07 от скорости одного. А вот процессы, код на C, отпускающий ключ, и сборки без GIL работают параллельно, и потокам, которые в основном ждут, многопоточность тоже помогает. В одном игра упрощает: настоящий поток, ожидая ключ, спит и уступает ядро другим; здесь он остаётся на ядре, чтобы было видно, чем он не может воспользоваться.',
      lessons: {
        gilWait:
          'Потоки Python стояли на ядрах и ждали ключ, а другие программы могли бы эти ядра занять. Достаточно одного потока Python на ядре в каждый момент.',
        idle: 'Ядра пустовали: то ли потоки Python начали поздно и доделывали работу в одиночестве, то ли на конец осталась длинная программа. Держите ключ в деле с первой секунды и пораньше запускайте ffmpeg и render.',
        overhead:
          'Много процессорного времени ушло на передачу ключа и переключения. Когда на ядре один поток Python, ключа у него никто не просит.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Поставьте на одно ядро поток Python, на остальные — другие программы, и следите, чтобы у каждого ядра был следующий.',
      },
    },
  },
};
