/**
 * 13. Two cores, three processes with several threads; in each, one sends a request and crashes when the answer comes,
 * which no one can hold up then. The lesson of Two hungers, I/O first, lights the fuse first and earns a star. To finish
 * one house before the next, thread by thread, wins; three stars are for lighting each fuse when the housemates will
 * just be done, so that its wait costs nothing, and for having the long programs out of the way in time.
 */
import { cpu, crash, crew, network, program } from './programs.ts';
import { study } from './study/fireInTheHouse.ts';
import type { LevelDefinition } from './types.ts';

export const fireInTheHouse: LevelDefinition = {
  id: 'fire-in-the-house',
  number: 13,
  scenario: {
    format: 1,
    id: 'fire-in-the-house',
    cores: 2,
    limit: 120_000,
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'setQuantum'], queueDepth: 2 },
    processes: [
      crew(1310, 'mysqld', 'native', 'thread', [
        [0, cpu(500), network(11_500), crash],
        [0, cpu(3500)],
        [500, cpu(2000), network(2500), cpu(1500)],
        [2500, cpu(1500)],
        [7000, cpu(3500)],
      ]),
      program(1301, 'cc', 500, cpu(8500)),
      program(1302, 'gzip', 7000, cpu(7500)),
      crew(1320, 'chat', 'native', 'thread', [
        [10_500, cpu(1000), network(4000), cpu(2000)],
        [11_500, cpu(500), network(7000), crash],
        [13_000, cpu(2000), network(3500), cpu(1500)],
        [14_500, cpu(1000), network(4000), cpu(1500)],
      ]),
      program(1303, 'tar', 12_500, cpu(6500)),
      program(1304, 'ffmpeg', 22_500, cpu(7500)),
      crew(1330, 'gimp', 'native', 'thread', [
        [26_000, cpu(2000), network(4000), cpu(2000)],
        [25_000, cpu(1500), network(3500), cpu(1000)],
        [25_000, cpu(500), network(10_000), crash],
        [29_500, cpu(3500)],
        [29_500, cpu(3000)],
      ]),
      program(1305, 'make', 32_000, cpu(9500)),
      program(1306, 'sort', 35_500, cpu(5500)),
      program(1307, 'xz', 42_000, cpu(7500)),
      program(1308, 'gpg', 38_500, cpu(6500)),
    ],
  },
  accents: ['blocked', 'idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'priority', params: {} },
  reference: { policy: 'batch-by-process', params: {} },
  texts: {
    en: {
      title: 'Fire in the house',
      goal: 'Get everything done early and lose no thread that can be saved: a red mark ends everyone in its house.',
      rule: 'These threads crash when an answer from the network comes. Once the request is under way nothing holds it up, and all threads of the process end with it.',
      hints: [
        'Earlier it was right to send requests off first. Look where the strip of mysqld 1310 ends before you do it again.',
        'A marked thread does no harm as long as it has not been on a core. Its housemates need how long? And how long is its wait?',
        'Let it go when its housemates, also those to come, will be done before the answer: 1310 takes 11.5 s, 1321 takes 7, 1332 takes 10. Too early costs threads; too late, and everyone waits for it at the end.',
      ],
      misconception: 'If a thread crashes, only that thread is gone; the others of its program go on.',
      why: 'Threads share the memory of their process, and its fate. A segmentation fault in C or C++, or a panic in a goroutine that nobody recovers from, ends the process with all its threads, whatever they are doing. It depends on what happens: an exception that nobody catches ends only its own thread in Java or Python. Whoever needs more safety than that puts what may fail into a process of its own and pays for the walls. And what was right in one level is not right everywhere: I/O first is a good rule, if you want the answer.',
      lessons: {
        unfinished:
          'An answer came while others of the house were still at work, and they ended with it. Keep the marked thread off the cores until its housemates will be done in time.',
        idle: 'You lost no one for nothing, but cores stood empty: a marked thread went last, and everyone waited for its answer. Its wait may begin while the last housemates work.',
        overhead:
          'Much CPU time went into switching, or into work that a crash made worthless. Threads of one house one after another switch cheaply.',
      },
    },
    ru: {
      title: 'Пожар в доме',
      goal: 'Завершите всё пораньше и не потеряйте потоков, которые можно спасти: красная метка — конец всему дому.',
      rule: 'Эти потоки падают, когда приходит ответ из сети. Если запрос уже в пути, его не остановить, и вместе с таким потоком завершаются все потоки его процесса.',
      hints: [
        'Раньше было верно отправлять запросы первыми. Прежде чем повторить, посмотрите, чем кончается полоска mysqld 1310.',
        'Пока отмеченный поток не побывал на ядре, он безвреден. Сколько времени нужно его соседям? И сколько он сам будет ждать?',
        'Отправляйте его тогда, когда соседи — и те, кто ещё придёт, — успеют закончить до ответа: у 1310 он идёт 11,5 с, у 1321 — 7 с, у 1332 — 10 с. Слишком рано — погибнут потоки; слишком поздно — в конце все будут ждать его одного.',
      ],
      misconception: 'Если поток падает, пропадает только он; остальные потоки программы работают дальше.',
      why: 'У потоков общая память процесса — и общая судьба. Ошибка сегментации в C или C++, паника в горутине, которую никто не перехватил, завершает процесс со всеми потоками, чем бы они ни занимались. Зависит и от того, что случилось: неперехваченное исключение в Java или Python завершает только свой поток. Кому нужна надёжность побольше, тот выносит опасное в отдельный процесс и платит за стены. А то, что верно на одном уровне, не обязательно верно на другом: «сначала ввод-вывод» — хорошее правило, если ответ вам нужен.',
      lessons: {
        unfinished:
          'Ответ пришёл, пока другие в этом доме ещё работали, и они погибли вместе с ним. Не пускайте отмеченный поток на ядро, пока не видно, что соседи успеют.',
        idle: 'Никто зря не погиб, но ядра пустовали: отмеченный поток пошёл последним, и все ждали его ответа. Его ожидание может начаться, пока работают последние соседи.',
        overhead:
          'Много процессорного времени ушло на переключения или на работу, которую обесценило падение. Потоки одного дома, идущие подряд, переключаются дёшево.',
      },
    },
  },
};
