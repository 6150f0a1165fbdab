import { oneDiskScenario as level } from '../oneDiskScenario.ts';
import { cpu, disk, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Four images on one hard disk, 20 ms to read each, and a little to compute. */
const images = [1, 2, 3, 4].map((pid) => program(pid, 'md5sum', 0, cpu(40), disk(4000), cpu(300)));

export const study: LevelStudy = {
  codex: 'contention',
  prediction: {
    question: {
      kind: 'choice',
      experiments: [
        { scenario: { ...level, cores: 4 }, policy: { policy: 'fcfs', params: {} } },
        { policy: { policy: 'priority', params: {} } },
      ],
      measure: 'wall',
      pick: 'least',
      same: 5,
    },
    texts: {
      en: {
        question:
          'Which is done sooner: four cores instead of two, with everyone in order of arrival, or the two cores you have, with those who mostly read before those who mostly compute?',
        options: ['four cores', 'two cores, readers first', 'about the same'],
        after:
          'One disk has to serve all requests one by one, and that takes 51 s however many cores there are. What helps is to keep it supplied from the start.',
      },
      ru: {
        question:
          'Что закончится раньше: четыре ядра вместо двух, но все в порядке прихода, или ваши два ядра, но те, кто в основном читает, идут раньше тех, кто в основном считает?',
        options: ['четыре ядра', 'два ядра, сначала читающие', 'примерно одинаково'],
        after:
          'Единственный диск обслуживает запросы по одному, и на это уходит 51 с, сколько бы ни было ядер. Помогает другое: загрузить его с самого начала.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'bash',
        lines: ['for f in *.iso; do', '    md5sum "$f"', 'done'],
        run: lab('transfer-md5sum', 4, images, 'one-at-a-time'),
      },
      {
        language: 'bash',
        lines: ['for f in *.iso; do', '    md5sum "$f" &', 'done', 'wait'],
        run: lab('transfer-md5sum-background', 4, images),
      },
    ],
    asks: [{ measure: 'wall', pick: 'least', same: 15 }],
    texts: {
      en: {
        story:
          'Checksums of four large images. The machine has four idle cores; the images lie on one hard disk, and reading them takes most of the time.',
        names: ['one after another', 'side by side'],
        why: 'Four processes start at once, and queue up at the disk. It reads for one at a time, so only the little computing overlaps. On a real hard disk side by side can even be slower, since the arm has to travel between the files. On a fast SSD, or if the files are in memory already, it can be faster.',
      },
      ru: {
        story:
          'Контрольные суммы четырёх больших образов. На машине четыре свободных ядра; образы лежат на одном жёстком диске, и большая часть времени уходит на чтение.',
        names: ['по очереди', 'одновременно'],
        why: 'Четыре процесса запускаются сразу — и встают в очередь к диску. Он читает для одного за раз, поэтому совмещается лишь небольшая доля вычислений. На настоящем жёстком диске одновременно может выйти даже медленнее: головке приходится ездить между файлами. На быстром SSD, или если файлы уже в памяти, — быстрее.',
      },
    },
  },
  code: [
    {
      pids: [1003, 1004, 1006, 1008, 1009, 1011, 1012],
      language: 'c',
      lines: ['while ((n = read(fd, buf, sizeof buf)) > 0) {', '    process(buf, n);', '}', 'close(fd);'],
      at: { cpu: 1, io: 0 },
    },
    {
      language: 'c',
      lines: ['for (int i = 0; i < parts; i++) {', '    compute(&part[i]);', '}'],
      at: { cpu: 1 },
    },
  ],
};
