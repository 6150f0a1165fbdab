import { cpu, program } from '../programs.ts';
import type { LevelStudy } from '../study.ts';
import { lab } from './lab.ts';

/** A video of 60 ms, and mails that come while it is encoded. */
const inbox = [
  program(1, 'video', 0, cpu(12_000)),
  program(2, 'mail', 1500, cpu(500)),
  program(3, 'mail', 4000, cpu(500)),
  program(4, 'mail', 6500, cpu(500)),
];

export const study: LevelStudy = {
  codex: 'preemption',
  prediction: {
    question: {
      kind: 'ratio',
      experiments: [{ policy: { policy: 'srtf', params: {} } }, { policy: { policy: 'sjf', params: {} } }],
      measure: 'response',
      from: 0,
      to: 120,
      step: 5,
      tolerance: 10,
    },
    texts: {
      en: {
        question:
          'The shortest goes next, nobody is interrupted: then a newcomer waits 4.5 s on average until it first has the core. That is 100%. How much is left if a shorter newcomer may preempt?',
        options: [],
        after:
          'Next to nothing: a short one waits only for the switch. The price is eight switches more, 0.64 s of the whole level.',
      },
      ru: {
        question:
          'Следующим идёт самый короткий, никого не прерывают: тогда новичок впервые получает ядро в среднем через 4,5 с. Это 100 %. Сколько останется, если более короткому новичку можно вытеснять?',
        options: [],
        after:
          'Почти ничего: короткий ждёт только переключения. Цена — восемь лишних переключений, 0,64 с на весь уровень.',
      },
    },
  },
  transfer: {
    programs: [
      {
        language: 'python',
        lines: ['encode(video)', 'while inbox:', '    send(inbox.pop())'],
        run: lab('transfer-to-the-end', 1, inbox),
      },
      {
        language: 'python',
        lines: ['for chunk in chunks(video):', '    encode(chunk)', '    while inbox:', '        send(inbox.pop())'],
        run: lab('transfer-chunks', 1, inbox, 'rr', { quantum: 1000 }),
      },
    ],
    asks: [
      { measure: 'turnaround', pick: 'least' },
      { measure: 'wall', pick: 'least', same: 10 },
    ],
    texts: {
      en: {
        story:
          'A program encodes a video. Meanwhile mails come in, each of which takes a moment to send. In the second program the video is cut into chunks.',
        names: ['the video to the end', 'after each chunk, the mails'],
        why: 'The work is nearly the same, so both end at nearly the same time. But in the first every mail waits for the whole video; in the second it waits for one chunk at most, and the video is late by three moments. That is what a time slice does to any program, without its having to be written for it.',
      },
      ru: {
        story:
          'Программа кодирует видео. Тем временем приходят письма, отправить каждое — мгновение. Во второй программе видео разрезано на куски.',
        names: ['видео до конца', 'после каждого куска — письма'],
        why: 'Работы почти поровну, поэтому и заканчивают обе почти одновременно. Но в первой каждое письмо ждёт всё видео, а во второй — самое большее один кусок, и видео опаздывает на три мгновения. Именно это квант времени делает с любой программой — и переписывать её для этого не нужно.',
      },
    },
  },
  code: [
    {
      pids: [701, 704, 707, 710, 713],
      language: 'c',
      lines: ['for (int f = 0; f < frames; f++) {', '    decode(in, &frame);', '    encode(&frame, out);', '}'],
      at: { cpu: 2 },
    },
    {
      language: 'c',
      lines: ['int main(int argc, char **argv) {', '    print(answer(argv[1]));', '    return 0;', '}'],
      at: { cpu: 1 },
    },
  ],
};
