import type { TaskKind } from '../../../engine/index.ts';
import { withExecutor, withReports } from '../neverYieldsScenario.ts';
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
      kind: 'choice',
      experiments: [
        { scenario: { ...withReports, id: 'never-yields-three-cores', cores: 3 }, policy: srtf },
        { scenario: withExecutor, policy: srtf },
      ],
      measure: 'wall',
      pick: 'least',
      same: 5,
    },
    texts: {
      en: {
        question:
          'The long reports hold up the event loop of a server. Two ways to help it: with which is all work done sooner?',
        options: [
          'a third core, and the program as it is',
          'two cores, and the reports in threads of an executor',
          'about the same',
        ],
        after:
          'The event loop is one thread, so a third core gives it nothing: behind a report everybody waits as before. Out of the loop, reports compute beside it.',
      },
      ru: {
        question:
          'Долгие отчёты задерживают цикл событий сервера. Помочь можно двумя способами: с каким вся работа закончится раньше?',
        options: [
          'третье ядро, а программа прежняя',
          'два ядра, а отчёты — в потоках пула-исполнителя',
          'примерно одинаково',
        ],
        after:
          'Цикл событий — это один поток, и третье ядро ему ни к чему: за отчётом все ждут по-прежнему. Вне цикла отчёты считаются рядом с ним.',
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
        '    return page, await asyncio.to_thread(sha256, page)',
      ],
      at: { cpu: 2, io: 1, released: 3 },
    },
  ],
};
