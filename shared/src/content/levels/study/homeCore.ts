import { cpu, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

const SERVICES = [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009];
/** 40 ms of training. */
const TRAINING = 8000;

export const study: LevelStudy = {
  codex: 'affinity',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [{ policy: { policy: 'gmp', params: {} } }, { policy: { policy: 'fcfs', params: {} } }],
      measure: 'overhead',
      from: 0,
      to: 150,
      step: 10,
      tolerance: 15,
    },
    texts: {
      en: {
        question:
          'If everyone goes to whichever core is free, moves and switches take a certain time: 100%. How much is left if those who come back queue at their home core, unless the other one is empty?',
        options: [],
        after:
          'About half: nobody comes back to a cold cache without need. What is left are the switches themselves, and a few moves that were better than an empty core.',
      },
      ru: {
        question:
          'Если каждый идёт на любое свободное ядро, переезды и переключения занимают какое-то время — 100 %. Сколько останется, если вернувшиеся встают в очередь к родному ядру, пока другое не пустует?',
        options: [],
        after:
          'Примерно половина: никто без нужды не возвращается к холодному кэшу. Остаются сами переключения и несколько переездов, которые лучше пустого ядра.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'bash',
        lines: ['./train a & ./train b & ./train c &', 'wait'],
        run: lab(
          'transfer-free',
          2,
          [1, 2, 3].map((pid) => program(pid, 'train', 0, cpu(TRAINING))),
          'rr',
          { quantum: 2000 },
        ),
      },
      {
        language: 'bash',
        lines: ['taskset -c 0 ./train a &', 'taskset -c 1 ./train b &', 'taskset -c 1 ./train c &', 'wait'],
        // Two programs bound to one core are as much work for it as one of twice the length.
        run: lab('transfer-bound', 2, [
          program(1, 'train', 0, cpu(TRAINING)),
          program(2, 'train', 0, cpu(2 * TRAINING)),
        ]),
      },
      {
        language: 'bash',
        lines: ['taskset -c 0 ./train a &', 'taskset -c 0 ./train b &', 'taskset -c 0 ./train c &', 'wait'],
        run: lab(
          'transfer-one',
          1,
          [1, 2, 3].map((pid) => program(pid, 'train', 0, cpu(TRAINING))),
          'rr',
          { quantum: 4000 },
        ),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'wall', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'Three trainings of 40 ms each on a machine with two cores. The system places them; or each is bound to a core by taskset, one to core 0 and two to core 1; or all three to core 0.',
        names: ['placed by the system', 'bound to both cores', 'bound to one core'],
        why: 'Bound programs keep their cache, but cannot use a core that stands empty. The system moves the third one back and forth, pays a little for it each time, and both cores are busy to the end. A home core is a preference, not a law.',
      },
      ru: {
        story:
          'Три обучения по 40 мс на машине с двумя ядрами. Их расставляет система; или каждое привязано к ядру командой taskset: одно к ядру 0, два к ядру 1; или все три к ядру 0.',
        names: ['расставляет система', 'привязаны к обоим ядрам', 'привязаны к одному ядру'],
        why: 'Привязанные программы не теряют кэш, но не могут занять пустующее ядро. Система переселяет третью туда и обратно, каждый раз платит за это понемногу, зато оба ядра заняты до конца. Родное ядро — предпочтение, а не закон.',
      },
    },
  },
  code: [
    {
      pids: SERVICES,
      language: 'c',
      lines: [
        'while (recv(client, &query, sizeof query, 0) > 0) {',
        '    answer = lookup(table, &query);',
        '    send(client, &answer, sizeof answer, 0);',
        '}',
      ],
      at: { cpu: 1, io: 0 },
    },
    {
      language: 'c',
      lines: ['for (size_t i = 0; i < blocks; i++)', '    size += encode(&block[i]);', 'return size;'],
      at: { cpu: 1 },
    },
  ],
};
