import { cpu, network, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, repeat, world } from '../worlds.ts';

const scenario = world('codex-io-bound', 1, {
  processes: [
    program(901, 'ffmpeg', 0, cpu(14_000)),
    program(902, 'web', 500, ...repeat(4, cpu(500), network(2500)), cpu(500)),
  ],
});

export const ioBound: CodexPage = {
  id: 'io-bound',
  picture: {
    rows: 'tasks',
    runs: [played(scenario, 'fcfs'), played(scenario, 'srtf')],
    measures: ['wall', 'turnaround', 'overhead'],
  },
  facts: ['C/kernel_onecore/hog0/p50_us', 'C/kernel_onecore/hog1/p50_us'],
  costs: [],
  code: {
    language: 'bash',
    lines: [
      "time python3 -c 'sum(range(50_000_000))'",
      "time python3 -c 'import time; time.sleep(1)'",
      'time grep -r main /usr/include > /dev/null',
    ],
  },
  related: ['blocking-io', 'scheduling-order', 'contention', 'gil-convoy'],
  terms: ['cpu-bound', 'io-bound', 'burst', 'user-time', 'system-time', 'response'],
  texts: {
    en: {
      title: 'CPU-bound and I/O-bound',
      lead: 'Two hungers: one wants the core, the other only a bite of it.',
      definition:
        'A task is CPU-bound if it spends nearly all of its life computing, and I/O-bound if it mostly waits and computes a little in between. Its wall time is then limited by the core, or by the device. On a shared core it pays to let the I/O-bound one go first: it needs the core only for a moment, sends its next request on its way, and the CPU-bound one uses the time of waiting; the other way round the device stands idle. Schedulers therefore favour whoever has used little CPU time.',
      simplified:
        'Bursts have fixed lengths that the cards show. Real tasks change: the same program can be I/O-bound with a cold file cache and CPU-bound with a warm one.',
      picture: {
        about:
          'A video encoder and a web server with short bursts. If the encoder keeps the core until it is done, all the waits of the server come after it; if the server goes first whenever it is ready, they fit in beside the encoding.',
        runs: ['The encoder keeps the core', 'The short bursts go first'],
      },
      facts: [
        'Delay of a thread that wakes up now and then on an otherwise idle core',
        'The same beside one that computes without end: Linux lets it go first',
      ],
      code: 'Compare real with user + sys: nearly equal is CPU-bound, far apart means that it waited. Run the last one twice.',
    },
    ru: {
      title: 'Вычисления и ввод-вывод',
      lead: 'Два голода: одному нужно ядро, другому — только кусочек.',
      definition:
        'Задача ограничена процессором (CPU-bound), если почти всю жизнь считает, и вводом-выводом (I/O-bound), если в основном ждёт, а в промежутках немного считает. Её время по часам определяет соответственно ядро или устройство. На общем ядре выгодно пропускать вперёд ту, что ждёт: ядро нужно ей лишь на мгновение, она отправляет следующий запрос, а вычисляющая использует время ожидания; наоборот — и устройство простаивает. Поэтому планировщики благоволят тем, кто потратил мало процессорного времени.',
      simplified:
        'Отрезки имеют постоянную длину, и карточки её показывают. Настоящие задачи меняются: одна и та же программа может упираться в диск, пока файлы не в кэше, и в процессор, когда они там.',
      picture: {
        about:
          'Видеокодировщик и веб-сервер с короткими отрезками. Если кодировщик держит ядро до конца, все ожидания сервера приходятся на время после него; если сервер идёт первым, как только готов, они помещаются рядом с кодированием.',
        runs: ['Кодировщик держит ядро', 'Короткие отрезки вперёд'],
      },
      facts: [
        'Задержка потока, который время от времени просыпается на свободном ядре',
        'То же рядом с потоком, который считает без остановки: Linux пропускает проснувшийся вперёд',
      ],
      code: 'Сравните real с user + sys: почти равны — программа считала, далеко друг от друга — ждала. Последнюю запустите дважды.',
    },
  },
};
