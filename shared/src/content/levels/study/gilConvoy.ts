import { cpu, crew, network } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Four short requests of one connection, 10 ms apart, and 80 ms of computing. */
const requests = [0, ...Array.from({ length: 4 }, () => [network(2000), cpu(200)]).flat()] as const;
const training = cpu(16_000);

/** Both in one process, on two cores, with a switch interval in ticks. */
const together = (id: string, gilInterval: number) => {
  const run = lab(id, 2, [crew(1, 'python3', 'python', 'thread', [[0, training], [...requests]])]);
  return { ...run, scenario: { ...run.scenario, costs: { gilInterval } } };
};

const serve = ['while data := conn.recv(4096):', '    conn.sendall(answer(data))'];

export const study: LevelStudy = {
  codex: 'gil-convoy',
  prediction: {
    question: {
      kind: 'choice',
      experiments: [{ policy: { policy: 'fcfs', params: {} } }, { policy: { policy: 'gil-aware', params: {} } }],
      measure: 'turnaround',
      pick: 'least',
      same: 5,
    },
    texts: {
      en: {
        question: 'Two cores, one Python process with requests and reports. How do they get done sooner on average?',
        options: [
          'any free core for whoever comes next',
          'Python threads on one core, short ones first',
          'about the same',
        ],
        after:
          'On two cores a request stands beside the report and waits for the key for a switch interval, before each of its steps. On one core it takes the place of the report.',
      },
      ru: {
        question: 'Два ядра и один процесс Python, в нём запросы и отчёты. Когда все в среднем справятся быстрее?',
        options: [
          'каждому следующему — любое свободное ядро',
          'потоки Python на одном ядре, короткие вперёд',
          'примерно одинаково',
        ],
        after:
          'На двух ядрах запрос стоит рядом с отчётом и перед каждым своим шагом ждёт ключ целый интервал переключения. На одном ядре он занимает место отчёта.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['threading.Thread(target=train).start()', ...serve],
        run: together('transfer-thread', 1000),
      },
      {
        language: 'python',
        lines: ['sys.setswitchinterval(0.05)', 'threading.Thread(target=train).start()', ...serve],
        run: together('transfer-interval', 10_000),
      },
      {
        language: 'python',
        lines: ['multiprocessing.Process(target=train).start()', ...serve],
        run: lab('transfer-process', 2, [
          crew(1, 'python3', 'python', 'process', [[...requests]]),
          crew(2, 'python3', 'python', 'process', [[0, { cpu: 420, sys: true }, training]]),
        ]),
      },
    ],
    asks: [
      { measure: 'turnaround', pick: 'least' },
      { measure: 'gilWait', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'A server answers four short requests, and meanwhile 80 ms of training are computed: in a thread, in a thread with a switch interval of 50 ms instead of 5, or in a process. Two cores.',
        names: ['thread', 'thread, interval 50 ms', 'process'],
        why: 'Beside a computing thread every request first waits for the switch interval to pass: 5 ms, or 50 ms if the interval is that long. A process of its own has a GIL of its own, so nobody waits; creating it costs some 2 ms once.',
      },
      ru: {
        story:
          'Сервер отвечает на четыре коротких запроса, а рядом 80 мс идёт обучение: в потоке, в потоке при интервале переключения 50 мс вместо 5 или в процессе. Ядер два.',
        names: ['поток', 'поток, интервал 50 мс', 'процесс'],
        why: 'Рядом со считающим потоком каждый запрос сначала пережидает интервал переключения: 5 мс или 50 мс, если интервал таков. У отдельного процесса свой GIL, и ждать некому; создать процесс стоит около 2 мс, но один раз.',
      },
    },
  },
  code: [
    {
      pids: [2300],
      language: 'python',
      lines: ['def handle(query):', '    rows = db.execute(query)', '    return render(rows)'],
      at: { cpu: 2, io: 1 },
    },
  ],
};
