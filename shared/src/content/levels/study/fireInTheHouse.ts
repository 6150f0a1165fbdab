import { cpu, crash, crew, network, type Part } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Four requests of a server, and one that fails in the middle of its work. */
const request = [cpu(1000), network(4000), cpu(1000)] as const;
const failing = [cpu(1000), network(1000), cpu(500), crash] as const;
const healthy = [1, 2, 3, 4].map((): Part => [0, ...request]);
/** An error that ends its own thread only is modelled by a process of its own. */
const contained = (runtime: 'go' | 'python', kind: 'goroutine' | 'thread') => [
  crew(1, 'server', runtime, kind, healthy),
  crew(9, 'server', runtime, kind, [[0, ...failing]]),
];

export const study: LevelStudy = {
  codex: 'shared-fate',
  prediction: {
    question: {
      kind: 'choice',
      experiments: [
        { policy: { policy: 'fcfs', params: {} } },
        { policy: { policy: 'priority', params: {} } },
        { policy: { policy: 'batch-by-process', params: {} } },
      ],
      measure: 'lost',
      pick: 'least',
    },
    texts: {
      en: {
        question:
          'Three threads crash as soon as their answers come, and take their housemates along. Which order loses the fewest threads?',
        options: ['in order of arrival', 'first those who mostly wait', 'one house after another'],
        after:
          'To send the requests first, which was right before, lights three fuses first. Who keeps a core with one house gets most of its threads done before the answer comes.',
      },
      ru: {
        question:
          'Три потока падают, как только приходит их ответ, и забирают с собой соседей по дому. При каком порядке потеряется меньше всего потоков?',
        options: ['в порядке прихода', 'сначала те, кто в основном ждёт', 'дом за домом'],
        after:
          'Отправить запросы первыми было верно раньше, а здесь это значит поджечь первыми три фитиля. Если ядро остаётся с одним домом, большинство его потоков успевает до ответа.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'go',
        lines: ['for req := range requests {', '    go handle(req)', '}'],
        run: lab('transfer-panic', 2, [crew(1, 'server', 'go', 'goroutine', [...healthy, [0, ...failing]])]),
      },
      {
        language: 'go',
        lines: [
          'for req := range requests {',
          '    go func() {',
          '        defer func() { recover() }()',
          '        handle(req)',
          '    }()',
          '}',
        ],
        run: lab('transfer-recover', 2, contained('go', 'goroutine')),
      },
      {
        language: 'python',
        lines: ['for req in requests:', '    Thread(target=handle, args=[req]).start()'],
        run: lab('transfer-exception', 2, contained('python', 'thread')),
      },
    ],
    asks: [{ measure: 'lost', pick: 'most' }],
    texts: {
      en: {
        story:
          'A server handles five requests side by side. One of them divides by zero: a panic in Go, an exception in Python.',
        names: ['Go', 'Go, with recover', 'Python'],
        why: 'A panic that nobody recovers from ends the whole program, in whichever goroutine it happens, and four healthy requests with it. With recover it ends one goroutine. An uncaught exception in a Python thread ends that thread and prints a traceback; the others go on. A null pointer in C code would spare nobody in any of them.',
      },
      ru: {
        story:
          'Сервер обрабатывает пять запросов одновременно. Один из них делит на ноль: в Go это паника, в Python — исключение.',
        names: ['Go', 'Go с recover', 'Python'],
        why: 'Паника, которую никто не перехватил, завершает всю программу, в какой бы горутине ни случилась, — и четыре здоровых запроса вместе с ней. С recover она завершает одну горутину. Неперехваченное исключение в потоке Python завершает этот поток и печатает трассировку, остальные работают дальше. А нулевой указатель в коде на C не пощадил бы никого ни в одной из программ.',
      },
    },
  },
  code: [
    {
      pids: [1310, 1320, 1330],
      language: 'c',
      lines: [
        'void *serve(void *client) {',
        '    struct request *req = next(client);',
        '    struct reply *reply = ask(req);',
        '    answer(client, reply->rows);',
        '    return NULL;',
        '}',
      ],
      at: { cpu: 1, io: 2, crash: 3 },
    },
    {
      language: 'c',
      lines: ['while (next(input, &block)) {', '    work(&block);', '    emit(&block);', '}'],
      at: { cpu: 1 },
    },
  ],
};
