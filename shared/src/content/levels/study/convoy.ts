import { cpu, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Log files to compress one after another, in this order. */
const inOrder = (id: string, ticks: readonly number[]) =>
  lab(
    id,
    1,
    ticks.map((one, index) => program(index + 1, 'gzip', 0, cpu(one))),
  );

export const study: LevelStudy = {
  codex: 'scheduling-order',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [{ policy: { policy: 'sjf', params: {} } }, { policy: { policy: 'fcfs', params: {} } }],
      measure: 'turnaround',
      from: 20,
      to: 120,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'In order of arrival a process takes 13.8 s on average, from arrival to end: 100%. How much is it if the shortest of those who wait goes first?',
        options: [],
        after:
          'About a third less, although the core does exactly the same work and is done at exactly the same time. Only who waits has changed.',
      },
      ru: {
        question:
          'В порядке прихода от появления процесса до завершения проходит в среднем 13,8 с — это 100 %. Сколько выйдет, если первым идёт самый короткий из ожидающих?',
        options: [],
        after:
          'Примерно на треть меньше, хотя ядро делает ровно ту же работу и заканчивает её ровно тогда же. Изменилось лишь то, кто ждёт.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'bash',
        lines: ['for f in $(ls -S *.log); do', '    gzip "$f"', 'done'],
        run: inOrder('transfer-largest-first', [12_000, 3000, 2000, 1000]),
      },
      {
        language: 'bash',
        lines: ['for f in $(ls -Sr *.log); do', '    gzip "$f"', 'done'],
        run: inOrder('transfer-smallest-first', [1000, 2000, 3000, 12_000]),
      },
    ],
    asks: [
      { measure: 'turnaround', pick: 'least' },
      { measure: 'wall', pick: 'least', same: 5 },
    ],
    texts: {
      en: {
        story:
          'Four people wait for their logs to be compressed, one of them 12 times as large as the smallest. ls -S lists the largest first, -r turns the order round.',
        names: ['largest first', 'smallest first'],
        why: 'The last file is ready at the same moment in both cases. But with the largest first everyone waits for it; with the smallest first three people have theirs soon, and the fourth waits only a little longer than without them.',
      },
      ru: {
        story:
          'Четверо ждут, пока сожмут их журналы; один из файлов в 12 раз больше самого маленького. ls -S выводит сначала самые большие, -r переворачивает порядок.',
        names: ['сначала большие', 'сначала маленькие'],
        why: 'Последний файл готов в обоих случаях в один и тот же момент. Но если большой идёт первым, его ждут все; если первыми идут маленькие, трое скоро получат своё, а четвёртый подождёт лишь немного дольше, чем без них.',
      },
    },
  },
  code: [
    {
      pids: [601, 604, 608, 611, 614],
      language: 'c',
      lines: [
        'while ((n = fread(buf, 1, SIZE, in)) > 0) {',
        '    compress(buf, n);',
        '    fwrite(buf, 1, n, out);',
        '}',
      ],
      at: { cpu: 1 },
    },
    {
      language: 'c',
      lines: ['int main(void) {', '    answer(ask());', '    return 0;', '}'],
      at: { cpu: 1 },
    },
  ],
};
