import type { Scenario } from '../../../engine/index.ts';
import { cpu, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { twentyYearsAgoScenario as level } from '../twentyYearsAgoScenario.ts';
import { lab } from './lab.ts';

/** The level with users who wait for as long as it takes. */
const patient: Scenario = {
  ...level,
  processes: level.processes.map((process) => ({
    ...process,
    tasks: process.tasks.map(({ patience: _, ...task }) => task),
  })),
};

/** Five jobs of 20 ms on one core. */
const five = [1, 2, 3, 4, 5].map((pid) => program(pid, 'job', 0, cpu(4000)));

export const study: LevelStudy = {
  codex: 'time-slicing',
  prediction: {
    question: {
      kind: 'choice',
      experiments: [
        { scenario: patient, policy: { policy: 'fcfs', params: {} } },
        { scenario: patient, policy: { policy: 'rr', params: { quantum: 500 } } },
      ],
      measure: 'wall',
      pick: 'least',
      same: 5,
    },
    texts: {
      en: {
        question:
          'Suppose nobody ever lost patience. With slices of half a second every program reacts several times sooner than in order of arrival. When is all the work done earlier?',
        options: ['in order of arrival', 'with slices', 'about the same'],
        after:
          'Slices make nobody’s work less: they share out the core in smaller pieces, and each piece costs a switch. Responsiveness and speed are two different things.',
      },
      ru: {
        question:
          'Пусть терпение ни у кого не кончается. С квантами в полсекунды каждая программа откликается в несколько раз раньше, чем в порядке прихода. А когда раньше закончится вся работа?',
        options: ['в порядке прихода', 'с квантами', 'примерно одинаково'],
        after:
          'Работы от квантов не становится меньше: ядро делится на кусочки помельче, и каждый стоит переключения. Отзывчивость и скорость — разные вещи.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['while queue:', '    job = queue.popleft()', '    while not job.done:', '        job.step()'],
        run: lab('transfer-to-the-end', 1, five),
      },
      {
        language: 'python',
        lines: [
          'while queue:',
          '    job = queue.popleft()',
          '    job.step()',
          '    if not job.done:',
          '        queue.append(job)',
        ],
        run: lab('transfer-turns', 1, five, 'rr', { quantum: 500 }),
      },
    ],
    asks: [
      { measure: 'response', pick: 'least' },
      { measure: 'turnaround', pick: 'least' },
    ],
    texts: {
      en: {
        story:
          'Five equally long jobs stand in a queue. Which program makes the jobs begin soonest, and which has them done sooner on average?',
        names: ['each to the end', 'in turns'],
        why: 'In turns, everyone gets its first step soon: good if somebody is watching. But all five are then finished only near the end, while one after another the first is done after a fifth of the time. Equally long jobs gain responsiveness by slices and lose average time.',
      },
      ru: {
        story:
          'В очереди пять одинаково длинных заданий. В какой программе они раньше начинаются, а в какой в среднем раньше заканчиваются?',
        names: ['каждое до конца', 'по очереди'],
        why: 'По очереди каждое быстро получает свой первый шаг — хорошо, если кто-то смотрит. Но заканчивают тогда все пять лишь к самому концу, а при выполнении подряд первое готово уже через пятую часть времени. Одинаковые задания выигрывают от квантов в отзывчивости и проигрывают в среднем времени.',
      },
    },
  },
  code: [
    {
      pids: [401, 404, 407],
      language: 'c',
      lines: ['for (long i = 0; i < blocks; i++) {', '    examine(block[i]);', '    move(block[i]);', '}'],
      at: { cpu: 1 },
    },
    {
      pids: [402, 406],
      language: 'c',
      lines: ['while (decode(next(), buffer) > 0) {', '    write(device, buffer, sizeof buffer);', '}'],
      at: { cpu: 0, io: 1 },
    },
    {
      language: 'c',
      lines: [
        'while (GetMessage(&msg, NULL, 0, 0)) {',
        '    TranslateMessage(&msg);',
        '    DispatchMessage(&msg);',
        '}',
      ],
      at: { cpu: 2, io: 0 },
    },
  ],
};
