import type { JobModel, JobSpec } from '../../../engine/index.ts';
import { cpu, job } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { jobLab } from './lab.ts';

/** Eight parts of 4 ms that only compute, on four cores. */
const parts = (language: JobSpec['language'], ...models: JobModel[]): JobSpec =>
  job(1, 'report', 0, language, models, 8, cpu(800));

export const study: LevelStudy = {
  codex: 'mixed-workload',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { policy: { policy: 'fcfs', params: { model: 'threads' } } },
        { policy: { policy: 'fcfs', params: { model: 'sequential' } } },
      ],
      measure: 'wall',
      from: 40,
      to: 140,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'If every service does its items one after another, the night takes 100% of the time. How long does it take with threads for everything?',
        options: [],
        after:
          'About as long: what the waiting services gain by it, the Python reports lose again, because their threads take turns at one key and stand on cores that others could use.',
      },
      ru: {
        question:
          'Если каждый сервис делает всё по очереди, ночь занимает 100 % времени. Сколько она займёт, если для всего взять потоки?',
        options: [],
        after:
          'Примерно столько же: что выигрывают те, кто ждёт, то теряют отчёты на Python: их потоки пользуются одним ключом по очереди и стоят на ядрах, которые пригодились бы другим.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['with ThreadPoolExecutor(4) as pool:', '    rows = list(pool.map(score, parts))'],
        run: jobLab('transfer-python-threads', 4, parts('python', 'threads'), 'threads', 4),
      },
      {
        language: 'python',
        lines: ['with ProcessPoolExecutor(4) as pool:', '    rows = list(pool.map(score, parts))'],
        run: jobLab('transfer-python-processes', 4, parts('python', 'processes'), 'processes', 4),
      },
      {
        language: 'go',
        lines: [
          'for i := range 4 {',
          '\tgo func() {',
          '\t\tfor p := range parts[i] { rows <- score(p) }',
          '\t}()',
          '}',
        ],
        run: jobLab('transfer-goroutines', 4, parts('go', 'goroutines'), 'goroutines', 4),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'most' },
      { measure: 'cpuTime', pick: 'least' },
    ],
    texts: {
      en: {
        story:
          'score() only computes. Eight parts are shared out among four workers on four cores; suppose that a part takes 4 ms in both languages.',
        names: ['Python, four threads', 'Python, four processes', 'Go, four goroutines'],
        why: 'The Python threads take turns at one key, so the time is that of all parts one after another. Processes use the four cores, but have to be created and copy their results. Goroutines have no key to share and cost next to nothing to create.',
      },
      ru: {
        story:
          'score() только считает. Восемь частей поделены между четырьмя исполнителями на четырёх ядрах; пусть часть занимает 4 мс в обоих языках.',
        names: ['Python, четыре потока', 'Python, четыре процесса', 'Go, четыре горутины'],
        why: 'Потоки Python пользуются одним ключом по очереди, и времени уходит как на все части подряд. Процессы занимают четыре ядра, но их надо создать, и результаты они копируют. У горутин общего ключа нет, а создание почти ничего не стоит.',
      },
    },
  },
  code: [
    {
      pids: [2601, 2602, 2603, 2604, 2605],
      language: 'bash',
      lines: ['set -e', 'cd /var/lib/app', './maintain --all', 'logger "$0 done"'],
      at: { cpu: 2 },
    },
    {
      jobs: [1, 4, 8],
      language: 'python',
      lines: [
        'def handle(request):',
        '    query = parse(request)',
        '    rows = source.execute(query)',
        '    return render(rows)',
      ],
      at: { cpu: 1, sys: 0, io: 2 },
    },
    {
      jobs: [2, 7, 10],
      language: 'c',
      lines: ['for (int i = first; i < last; i++) {', '    motion(&frame[i]);', '    encode(&frame[i], out);', '}'],
      at: { cpu: 2, sys: 0 },
    },
    {
      jobs: [3, 11],
      language: 'go',
      lines: [
        'go func() {',
        '\treq := route(conn)',
        '\tresp, err := client.Do(req)',
        '\treply(conn, resp, err)',
        '}()',
      ],
      at: { cpu: 1, sys: 0, io: 2 },
    },
    {
      jobs: [5, 9],
      language: 'python',
      lines: [
        'def report(part):',
        '    total = 0',
        '    for row in part:',
        '        total += score(row)',
        '    return total',
      ],
      at: { cpu: 3, sys: 0 },
    },
    {
      jobs: [6],
      language: 'java',
      lines: ['pool.submit(() -> {', '    var invoice = total(order);', '    db.insert(invoice);', '});'],
      at: { cpu: 1, sys: 0, io: 2 },
    },
  ],
};
