import { cpu, network, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** A report of 30 ms to compute and a reply to fetch that takes as long, on one core. */
const crunch = (pid: number) => program(pid, 'crunch', 0, cpu(6000));
const fetch = (pid: number) => program(pid, 'fetch', 0, cpu(200), network(6000), cpu(200));

export const study: LevelStudy = {
  codex: 'io-bound',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [{ policy: { policy: 'srtf', params: {} } }, { policy: { policy: 'fcfs', params: {} } }],
      measure: 'idle',
      from: 0,
      to: 150,
      step: 10,
      tolerance: 20,
    },
    texts: {
      en: {
        question:
          'In order of arrival the cores stand idle for 57 s in all, mostly at the end: 100%. How much idling is left if whoever needs the core only for a moment goes first, by preempting?',
        options: [],
        after:
          'About a quarter. The requests go out early, and their waits fall into the time in which the others compute, instead of coming after it.',
      },
      ru: {
        question:
          'В порядке прихода ядра простаивают в общей сложности 57 с, в основном под конец, — это 100 %. Сколько простоя останется, если вытеснять ради тех, кому ядро нужно лишь на мгновение?',
        options: [],
        after:
          'Около четверти. Запросы уходят рано, и их ожидание приходится на то время, пока другие считают, а не на время после.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['report = crunch(rows)', 'reply = pool.submit(fetch, url).result()'],
        run: lab('transfer-crunch-first', 1, [crunch(1), fetch(2)]),
      },
      {
        language: 'python',
        lines: ['reply = pool.submit(fetch, url)', 'report = crunch(rows)', 'reply = reply.result()'],
        run: lab('transfer-fetch-first', 1, [fetch(1), crunch(2)]),
      },
    ],
    asks: [
      { measure: 'wall', pick: 'least' },
      { measure: 'cpuTime', pick: 'least', same: 5 },
    ],
    texts: {
      en: {
        story:
          'A program computes a report and fetches a reply from another machine; each takes about 30 ms. There is one core; submit starts a thread and goes on, result waits for it.',
        names: ['the report first', 'the request first'],
        why: 'A request needs the core for a moment, and then time alone. Sent first, it is under way while the report is computed; sent last, its whole wait comes on top, with an idle core. The CPU time is the same: only the order has changed.',
      },
      ru: {
        story:
          'Программа считает отчёт и получает ответ с другой машины; и то и другое занимает около 30 мс. Ядро одно; submit запускает поток и идёт дальше, result его дожидается.',
        names: ['сначала отчёт', 'сначала запрос'],
        why: 'Запросу ядро нужно на мгновение, дальше — только время. Отправленный первым, он в пути, пока считается отчёт; отправленный последним, он добавляет всё своё ожидание, и ядро тогда пустует. Процессорного времени столько же: изменился только порядок.',
      },
    },
  },
  code: [
    {
      pids: [903, 906, 907],
      language: 'c',
      lines: [
        'while (more(reply)) {',
        '    prepare(request);',
        '    send(sock, request, size, 0);',
        '    recv(sock, reply, max, 0);',
        '}',
      ],
      at: { cpu: 1, io: 3 },
    },
    {
      language: 'c',
      lines: ['for (long i = 0; i < n; i++) {', '    out[i] = compute(in[i]);', '}'],
      at: { cpu: 1 },
    },
  ],
};
