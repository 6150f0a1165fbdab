import type { TaskKind } from '../../../engine/index.ts';
import { withReports } from '../neverYieldsScenario.ts';
import { cpu, network, type Part, released } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

const srtf = { policy: 'srtf', params: {} } as const;

/** Four questions of a connection, 7 ms apart, each answered in 1 ms. */
const asker: Part = [0, ...Array.from({ length: 4 }, () => [cpu(200), network(1400)]).flat()];

/** Three connections in one loop, and what a login does there 5 ms later, for 100 ms: on two cores. */
const login = (id: string, kind: TaskKind, work: Part[1]) => {
  const parts: readonly (readonly [TaskKind, Part])[] = [
    ['coroutine', asker],
    ['coroutine', asker],
    ['coroutine', asker],
    [kind, [1000, work]],
  ];
  const tasks = parts.map(([own, [arrival, ...bursts]], index) => ({ id: index + 1, kind: own, arrival, bursts }));
  return lab(id, 2, [{ pid: 1, name: 'python3', runtime: 'asyncio', tasks }]);
};

export const study: LevelStudy = {
  codex: 'cooperative',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { scenario: { ...withReports, id: 'never-yields-four-cores', cores: 4 }, policy: srtf },
        { scenario: withReports, policy: srtf },
      ],
      measure: 'wall',
      from: 40,
      to: 120,
      step: 5,
      tolerance: 5,
    },
    texts: {
      en: {
        question:
          'The server has two cores, and short bursts go first. With that, all work takes 100 % of the time. How long does it take with two more cores?',
        options: [],
        after:
          'Just as long. The event loop is one thread, so it runs on one core, however many there are, and everyone in it waits for the report as before. What helps is to get the reports out of the loop.',
      },
      ru: {
        question:
          'У сервера два ядра, и короткие отрезки идут вперёд. Так вся работа занимает 100 % времени. А сколько займёт, если добавить ещё два ядра?',
        options: [],
        after:
          'Ровно столько же. Цикл событий — это один поток: сколько ядер ни дай, он займёт одно, и все в нём ждут отчёта, как и прежде. Помогает другое: вынести отчёты из цикла.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['async def login(password):', '    key = scrypt(password, salt=SALT, n=N, r=8, p=1)'],
        run: login('transfer-in-loop', 'coroutine', cpu(20_000)),
      },
      {
        language: 'python',
        lines: [
          'async def login(password):',
          '    key = await asyncio.to_thread(',
          '        scrypt, password, salt=SALT, n=N, r=8, p=1)',
        ],
        run: login('transfer-to-thread', 'thread', released(20_000)),
      },
      {
        language: 'python',
        lines: ['async def login(password):', '    key = await asyncio.to_thread(pure_python_hash, password)'],
        run: login('transfer-pure-python', 'thread', cpu(20_000)),
      },
    ],
    asks: [
      { measure: 'turnaround', pick: 'most' },
      { measure: 'gilWait', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'A server answers three connections, each question in 1 ms. Meanwhile somebody logs in, and the password is hashed for 100 ms: scrypt from hashlib is C code that releases the GIL, the other hash is a loop in Python. Two cores.',
        names: ['in the loop', 'scrypt in a thread', 'Python in a thread'],
        why: 'In the loop the hash holds up every connection to its end. In a thread scrypt needs no GIL and disturbs nobody. Pure Python does: each step of the loop waits for a switch interval of 5 ms first, which is still far less than 100 ms.',
      },
      ru: {
        story:
          'Сервер обслуживает три соединения, на каждый вопрос уходит 1 мс. Тем временем кто-то входит, и пароль хешируется 100 мс: scrypt из hashlib — код на C, который отпускает GIL, второй хеш — цикл на Python. Ядер два.',
        names: ['прямо в цикле', 'scrypt в потоке', 'Python в потоке'],
        why: 'В цикле хеш задерживает все соединения до самого конца. В потоке scrypt обходится без GIL и никому не мешает. Хеш на Python мешает: перед каждым шагом цикл пережидает интервал переключения, 5 мс, — но это намного меньше 100 мс.',
      },
    },
  },
  code: [
    {
      pids: [1700],
      language: 'python',
      lines: [
        'async def handle(request):',
        '    rows = await query(request)',
        '    page = render(rows)',
        '    await asyncio.to_thread(sha256, page)',
      ],
      at: { cpu: 2, io: 1, released: 3 },
    },
  ],
};
