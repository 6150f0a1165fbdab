import type { ProcessSpec, Scenario } from '../../../engine/index.ts';
import { cpu, crash, crew, network, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { wallsScenario } from '../wallsScenario.ts';
import { lab } from './lab.ts';

/** The level with a wall around everyone: each thread as a process of its own. */
const alone = ({ tasks, ...process }: ProcessSpec): ProcessSpec[] =>
  tasks.map((task) => ({ ...process, pid: task.id, tasks: [{ ...task, kind: 'process' as const }] }));
const everyoneAlone: Scenario = { ...wallsScenario, processes: wallsScenario.processes.flatMap(alone) };

/** Four pages of 15 ms; the last one brings its renderer down. */
const page = [cpu(1000), network(1000), cpu(1000)] as const;
const bad = [cpu(1000), crash] as const;

export const study: LevelStudy = {
  codex: 'isolation',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [
        { scenario: everyoneAlone, policy: { policy: 'fcfs', params: {} } },
        { policy: { policy: 'fcfs', params: {} } },
      ],
      measure: 'lost',
      from: 0,
      to: 120,
      step: 10,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'In order of arrival, ten tasks are lost in this level: that is 100%. How many would be lost, in the same order, if every thread were a process of its own?',
        options: [],
        after:
          'Three of ten: those that crash themselves. The other seven were lost only because they lived in one house with them.',
      },
      ru: {
        question:
          'Если запускать в порядке прихода, на этом уровне гибнут десять задач — это 100 %. Сколько погибло бы в том же порядке, будь каждый поток отдельным процессом?',
        options: [],
        after: 'Три из десяти — те, что падают сами. Остальные семь погибли лишь потому, что жили с ними в одном доме.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'c',
        lines: [
          'for (int i = 0; i < 4; i++)',
          '    pthread_create(&tab[i], NULL, render, page[i]);',
          'for (int i = 0; i < 4; i++)',
          '    pthread_join(tab[i], NULL);',
        ],
        run: lab('transfer-threads', 2, [
          crew(1, 'browser', 'native', 'thread', [
            [0, { cpu: 120, sys: true }, ...page],
            [0, { cpu: 120, sys: true }, ...page],
            [0, { cpu: 120, sys: true }, ...page],
            [0, { cpu: 120, sys: true }, ...bad],
          ]),
        ]),
      },
      {
        language: 'c',
        lines: [
          'for (int i = 0; i < 4; i++)',
          '    if (fork() == 0) {',
          '        render(page[i]);',
          '        _exit(0);',
          '    }',
          'while (wait(NULL) > 0)',
          '    ;',
        ],
        run: lab('transfer-forks', 2, [
          program(1, 'browser', 0, { cpu: 180, sys: true }, ...page),
          program(2, 'browser', 0, { cpu: 180, sys: true }, ...page),
          program(3, 'browser', 0, { cpu: 180, sys: true }, ...page),
          program(4, 'browser', 0, { cpu: 180, sys: true }, ...bad),
        ]),
      },
    ],
    asks: [
      { measure: 'lost', pick: 'most' },
      { measure: 'overhead', pick: 'least' },
    ],
    texts: {
      en: {
        story:
          'A browser renders four pages side by side. While it renders the last one, it follows a null pointer, and the other three are not finished yet.',
        names: ['four threads', 'four processes'],
        why: 'The null pointer ends the process in which it happens. With threads that is the process of all four pages; with fork it is the process of one page. For that the system spends more: to create a process takes longer than to create a thread, and so does switching to it.',
      },
      ru: {
        story:
          'Браузер отрисовывает четыре страницы одновременно. На последней программа обращается по нулевому указателю, а остальные три ещё не готовы.',
        names: ['четыре потока', 'четыре процесса'],
        why: 'Обращение по нулевому указателю завершает тот процесс, в котором случилось. С потоками это процесс всех четырёх страниц, с fork — процесс одной страницы. Зато системе это обходится дороже: создать процесс дольше, чем поток, и переключиться на него — тоже.',
      },
    },
  },
  code: [
    {
      language: 'c',
      lines: ['int main(void) {', '    work();', '    return 0;', '}'],
      at: { cpu: 1 },
    },
    {
      pids: [303],
      language: 'c',
      lines: ['int main(void) {', '    work();', '    int *p = NULL;', '    *p = 42;', '}'],
      at: { cpu: 1, crash: 3 },
    },
    {
      pids: [310, 330],
      language: 'c',
      lines: [
        'void *thread(void *arg) {',
        '    struct page *page = load(arg);',
        '    render(page);',
        '    page->plugin->run();',
        '    return page;',
        '}',
      ],
      at: { cpu: 2, io: 1, crash: 3 },
    },
  ],
};
