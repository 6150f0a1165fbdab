import { cpu, network, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

export const study: LevelStudy = {
  codex: 'process-list',
  prediction: {
    question: {
      kind: 'choice',
      experiments: [
        { policy: { policy: 'fcfs', params: {} } },
        { policy: { policy: 'rr', params: { quantum: 4000 } } },
        { policy: { policy: 'rr', params: { quantum: 1000 } } },
      ],
      measure: 'lost',
      pick: 'most',
    },
    texts: {
      en: {
        question:
          'Somebody is waiting for six of the fourteen processes, and gives up after some seconds. In which order would the most of them be lost?',
        options: ['as they came, each to its end', 'in turn, four seconds each', 'in turn, one second each'],
        after:
          'As they came: short processes stand behind long ones until it is too late. Taking turns saves them, the shorter the turn the more of them. Looking who is urgent does it without all the switching.',
      },
      ru: {
        question:
          'Шесть процессов из четырнадцати кто-то ждёт — и через несколько секунд уходит. При каком порядке потеряется больше всего?',
        options: ['как пришли, каждый до конца', 'по кругу, по четыре секунды', 'по кругу, по одной секунде'],
        after:
          'Как пришли: короткие стоят за длинными, пока не станет поздно. Очередь по кругу спасает их, и тем больше, чем короче круг. Если посмотреть, кому срочно, можно обойтись и без всех этих переключений.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'bash',
        lines: ['python3 -c "', 'import time', 'time.sleep(0.02)', '"'],
        run: lab('transfer-sleep', 1, [program(1, 'python3', 0, cpu(60), network(4000), cpu(20))]),
      },
      {
        language: 'bash',
        lines: ['python3 -c "', 'import time', 'end = time.time() + 0.02', 'while time.time() < end: pass', '"'],
        run: lab('transfer-spin', 1, [program(1, 'python3', 0, cpu(4080))]),
      },
    ],
    asks: [
      { measure: 'cpuTime', pick: 'most' },
      { measure: 'wall', pick: 'least', same: 10 },
    ],
    texts: {
      en: {
        story:
          'Two scripts wait for 20 ms. While they are at it, ps shows the one with an S, the other with an R. (The start of Python itself is left out.)',
        names: ['time.sleep', 'a loop that looks at the clock'],
        why: 'Both take 20 ms of wall time. But the sleeping process needs no core, and the loop keeps one busy for the whole time: S and R in the list, and a TIME that stands still or runs.',
      },
      ru: {
        story:
          'Два скрипта ждут 20 мс. В это время ps показывает один с буквой S, другой с буквой R. (Запуск самого Python не считаем.)',
        names: ['time.sleep', 'цикл, который смотрит на часы'],
        why: 'По часам обоим нужно 20 мс. Но спящему процессу ядро не требуется, а цикл занимает его всё это время: в списке S и R, и TIME либо стоит, либо растёт.',
      },
    },
  },
  code: [
    {
      pids: [201, 211],
      language: 'python',
      lines: [
        'for epoch in range(epochs):',
        '    for batch in batches:',
        '        loss = step(model, batch)',
        '    save(model)',
      ],
      at: { cpu: 2 },
    },
    {
      pids: [202, 205, 207, 210, 212, 213],
      language: 'python',
      lines: [
        'def buy(customer, cart):',
        '    total = sum(item.price for item in cart)',
        '    return receipt(customer, total)',
      ],
      at: { cpu: 1 },
    },
    {
      pids: [203, 209],
      language: 'python',
      lines: ['for row in csv.reader(file):', '    totals[row[0]] += float(row[1])', 'print(totals)'],
      at: { cpu: 1 },
    },
    {
      language: 'c',
      lines: [
        'while ((n = read(in, buf, sizeof buf)) > 0) {',
        '    n = crunch(buf, n);',
        '    write(out, buf, n);',
        '}',
      ],
      at: { cpu: 1 },
    },
  ],
};
