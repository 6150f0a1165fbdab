import { cpu, network, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** Four pages of 20 ms each, or four files that take as long to compress, on one core. */
const pages = [1, 2, 3, 4].map((pid) => program(pid, 'curl', 0, cpu(200), network(4000), cpu(200)));
const files = [1, 2, 3, 4].map((pid) => program(pid, 'gzip', 0, cpu(4400)));

export const study: LevelStudy = {
  codex: 'blocking-io',
  prediction: {
    question: {
      kind: 'choice',
      experiments: [{ policy: { policy: 'one-at-a-time', params: {} } }, { policy: { policy: 'fcfs', params: {} } }],
      measure: 'cpuTime',
      pick: 'most',
      same: 5,
    },
    texts: {
      en: {
        question:
          'One process at a time, even while it waits for the network: that takes 138 s. If the core works for others meanwhile, it takes 60 s. Which of the two needs more CPU time?',
        options: ['one at a time', 'others meanwhile', 'about the same'],
        after:
          'Everyone computes as much in both cases; only the waiting overlaps. Wall time is what the clock on the wall shows, CPU time is what the core has worked.',
      },
      ru: {
        question:
          'По одному процессу за раз, даже пока он ждёт сеть, — это 138 с. Если ядро тем временем работает на других — 60 с. Где больше процессорного времени?',
        options: ['по одному', 'пока один ждёт — другие', 'примерно одинаково'],
        after:
          'Считает каждый в обоих случаях столько же, совмещаются только ожидания. Время по часам показывают часы на стене, процессорное — это сколько проработало ядро.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'bash',
        lines: ['for h in $hosts; do', '    curl -s "$h" > "$h.html"', 'done'],
        run: lab('transfer-curl', 1, pages, 'one-at-a-time'),
      },
      {
        language: 'bash',
        lines: ['for h in $hosts; do', '    curl -s "$h" > "$h.html" &', 'done', 'wait'],
        run: lab('transfer-curl-background', 1, pages),
      },
      {
        language: 'bash',
        lines: ['for h in $hosts; do', '    gzip -k "$h.html" &', 'done', 'wait'],
        run: lab('transfer-gzip-background', 1, files),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'cpuTime', pick: 'most' },
      { measure: 'idle', pick: 'most' },
    ],
    texts: {
      en: {
        story:
          'A machine with one core. A page takes 22 ms to fetch, nearly all of it waiting; a file takes 22 ms to compress. There are four of each.',
        names: ['curl, one after another', 'curl, side by side', 'gzip, side by side'],
        why: 'Waiting fits side by side on any number of cores: four pages take little longer than one. Computing does not: on one core four files take as long as one after another, however they are started. And the loop that waits four times in a row leaves the core idle nearly all the time.',
      },
      ru: {
        story:
          'Машина с одним ядром. Получить страницу — 22 мс, почти всё это ожидание; сжать файл — тоже 22 мс. Тех и других по четыре.',
        names: ['curl по очереди', 'curl одновременно', 'gzip одновременно'],
        why: 'Ожидания умещаются рядом при любом числе ядер: четыре страницы занимают немногим больше одной. Вычисления — нет: на одном ядре четыре файла займут столько же, сколько по очереди, как их ни запускай. А цикл, который ждёт четыре раза подряд, почти всё время оставляет ядро пустым.',
      },
    },
  },
  code: [
    {
      pids: [802, 806],
      language: 'c',
      lines: ['while (next(input, &block)) {', '    work(&block);', '    emit(&block);', '}'],
      at: { cpu: 1 },
    },
    {
      language: 'c',
      lines: [
        'while (build(request)) {',
        '    send(sock, request, size, 0);',
        '    n = recv(sock, reply, max, 0);',
        '    process(reply, n);',
        '}',
      ],
      at: { cpu: 3, io: 2 },
    },
  ],
};
