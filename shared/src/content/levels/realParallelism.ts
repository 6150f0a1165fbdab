/**
 * 14. Four cores, five programs that can divide their work among threads, and five that cannot. In one thread each they
 * earn a star, in four threads each they win, and three stars want to know where three threads share the pieces more
 * evenly, and that the long ones which nobody can help must start early.
 */
import { cpu, job, program } from './programs.ts';
import { study } from './study/realParallelism.ts';
import type { LevelDefinition } from './types.ts';

const MODELS = ['sequential', 'threads'] as const;

export const realParallelism: LevelDefinition = {
  id: 'real-parallelism',
  number: 14,
  scenario: {
    format: 1,
    id: 'real-parallelism',
    cores: 4,
    limit: 200_000,
    devices: {},
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'spawn'], queueDepth: 2 },
    processes: [
      program(1401, 'ld', 1000, cpu(18_000)),
      program(1402, 'mysqldump', 7500, cpu(9500)),
      program(1403, 'sqlite3', 15_500, cpu(17_500)),
      program(1404, 'tar', 21_500, cpu(9500)),
      program(1405, 'gzip', 29_500, cpu(10_500)),
    ],
    jobs: [
      job(1, 'make', 0, 'c', MODELS, 12, cpu(1500)),
      job(2, 'xz', 6500, 'c', MODELS, 4, cpu(5000)),
      job(3, 'blender', 11_500, 'c', MODELS, 6, cpu(4000)),
      job(4, 'convert', 19_000, 'c', MODELS, 10, cpu(2000)),
      job(5, 'ffmpeg', 25_000, 'c', MODELS, 8, cpu(5000)),
    ],
  },
  accents: ['idle'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: { model: 'sequential' } },
  reference: { policy: 'fcfs', params: { model: 'threads', workers: 4 } },
  study,
  texts: {
    en: {
      title: 'Real parallelism',
      goal: 'Get everything done as early as you can: there are four cores, and you decide into how many threads a program divides its work.',
      rule: 'Threads of one program run on several cores at once: that divides the wall time, not the CPU time. A single thread uses one core, however many are free.',
      hints: [
        'Started in one thread, a program keeps one core busy for long. What do the other cores do at the end, when ffmpeg is still at work?',
        'Pieces are not cut up: 6 tiles in 4 threads means two tiles each for two of them and one for the others. With 3 threads, everyone has two.',
        'Divide every program into three or four threads, ffmpeg above all. And start ld and sqlite3 soon after they arrive: nobody can help them later.',
      ],
      misconception: 'On four cores every program runs four times as fast.',
      why: 'Four cores do four pieces at a time, if there are four pieces. The work remains the same, so the CPU time does not fall; it even rises a little, since each thread has to be created and switched to. What cannot be divided, like ld here, takes as long as on one core, and in the end it sets the wall time: that is Amdahl’s law. Measured with C programs on a virtual machine with two cores: two threads did the same work 1.99 times as fast as one, and eight threads no faster than two. More threads than cores do not help those who only compute.',
      lessons: {
        idle: 'Cores stood empty while one of them was still at work on something long. Divide the programs into three or four threads, and start early what cannot be divided.',
        overhead:
          'Much CPU time went into creating threads and switching. More threads than cores get nothing done sooner, and taking them off their cores costs extra.',
        unfinished:
          'The time ran out before everything was done. Start every program as soon as it is offered, in three or four threads, and keep all four cores supplied.',
      },
    },
    ru: {
      title: 'Настоящий параллелизм',
      goal: 'Завершите всё как можно раньше: ядер четыре, и вы решаете, на сколько потоков программа разделит свою работу.',
      rule: 'Потоки одной программы работают на нескольких ядрах сразу: это делит время по часам, но не процессорное время. Одному потоку достаётся одно ядро, сколько бы их ни было свободно.',
      hints: [
        'В одном потоке программа надолго занимает одно ядро. Что делают остальные в конце, пока ffmpeg ещё работает?',
        'Куски работы не режутся: 6 кусков на 4 потока — это по два куска двум потокам и по одному остальным. А на 3 потока — по два каждому.',
        'Делите каждую программу на три-четыре потока, прежде всего ffmpeg. А ld и sqlite3 запускайте вскоре после их появления: потом им никто не сможет помочь.',
      ],
      misconception: 'На четырёх ядрах любая программа работает вчетверо быстрее.',
      why: 'Четыре ядра делают четыре куска работы одновременно — если кусков хотя бы четыре. Самой работы меньше не становится, и процессорное время не сокращается, а даже немного растёт: каждый поток нужно создать и переключиться на него. То, что не делится, как здесь ld, длится столько же, сколько на одном ядре, и в конце концов определяет всё время по часам — это закон Амдала. Измерено на программах на C и виртуальной машине с двумя ядрами: два потока сделали ту же работу в 1,99 раза быстрее одного, а восемь — не быстрее двух. Тем, кто только считает, не помогут потоки сверх числа ядер.',
      lessons: {
        idle: 'Ядра пустовали, пока одно ещё трудилось над чем-то долгим. Делите программы на три-четыре потока и пораньше начинайте то, что не делится.',
        overhead:
          'Много процессорного времени ушло на создание потоков и переключения. Потоки сверх числа ядер ничего не ускоряют, а снимать их с ядер — лишний расход.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Запускайте каждую программу, как только она появится, в три-четыре потока, и следите, чтобы ни одно из четырёх ядер не пустовало.',
      },
    },
  },
};
