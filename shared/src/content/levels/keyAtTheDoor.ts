/**
 * 22. Two cores; ten threads of one Python process that fetch, compress or only compute, and native programs. Waiting
 * for the network and compressing in C need no key, so two of the threads can get on at once, if the right two are on
 * the cores. Who runs one task after another earns a star, one at the key at a time wins, and three stars want those to
 * go first who soon let go of it.
 */
import { cpu, crew, network, program, released } from './programs.ts';
import { study } from './study/keyAtTheDoor.ts';
import type { LevelDefinition } from './types.ts';

export const keyAtTheDoor: LevelDefinition = {
  id: 'key-at-the-door',
  number: 22,
  scenario: {
    format: 1,
    id: 'key-at-the-door',
    cores: 2,
    limit: 180_000,
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 1 },
    processes: [
      crew(2200, 'python3', 'python', 'thread', [
        [0, cpu(1500), network(7000), cpu(2000), network(4000), cpu(1500)],
        [0, cpu(1500), released(5500), cpu(1000)],
        [0, cpu(6500)],
        [0, cpu(1000), network(8000), cpu(2000), network(4000), cpu(2000)],
        [4000, cpu(1000), released(5000), cpu(1000)],
        [7000, cpu(1500), network(5500), cpu(1500)],
        [7000, cpu(1500), network(5000), cpu(2000), network(7000), cpu(2000)],
        [7000, cpu(1500), released(5000), cpu(1000)],
        [9000, cpu(6000)],
        [9000, cpu(1000), network(8000), cpu(2000), network(6500), cpu(1000)],
      ]),
      program(2211, 'sh', 500, cpu(3500)),
      program(2212, 'cc', 9000, cpu(7000)),
      program(2213, 'xz', 13_500, cpu(6500)),
      program(2214, 'diff', 20_000, cpu(3500)),
      program(2215, 'sort', 25_500, cpu(6500)),
      program(2216, 'tar', 32_000, cpu(7000)),
    ],
  },
  accents: ['gil', 'blocked'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'one-at-a-time', params: {} },
  reference: { policy: 'gil-aware', params: {} },
  study,
  texts: {
    en: {
      title: 'Key at the door',
      goal: 'Get everything done as early as you can: ten Python threads share one key, but they do not need it all the time.',
      rule: 'A Python thread leaves the key at the door while it waits for the network, and while it runs C code that does without; then another thread can take it.',
      hints: [
        'When a thread goes off to the network or starts compressing, the key is free. Is there a thread that could use it at once?',
        'Threads 2201, 2204 and 2207 compress: long stretches on a core, but without the key. Beside them another Python thread gets on, so put one on the other core.',
        'Whoever soon leaves the key at the door goes first: those with requests, then those that compress. The two that only compute, 2202 and 2208, take the key when nobody else wants it, and the native programs take the core that would only see threads wait.',
      ],
      misconception: 'With a GIL, threads in Python are of no use.',
      why: 'The GIL is needed to execute Python code, not to wait for an answer, and not inside C code that lets go of it, as compressing, hashing large blocks and many array operations do. Measured with CPython 3.11 on a virtual machine with two cores: ten requests of 20 ms in ten threads took about a ninth of the time they take one after another, and two threads that only hash were almost exactly twice as fast as one. Only pure Python code has to take turns. And whoever comes back from the network needs the key again: that is why the order counts.',
      lessons: {
        gilWait:
          'Threads stood on cores and waited for the key, while a native program or a compressing thread could have used those cores. Put two Python threads side by side only if one of them does without the key.',
        idle: 'A core stood empty while there was work, or everyone left was waiting for the network. Let the threads with requests have the key first: their answers are on the way while others compute.',
        overhead:
          'Much CPU time went into handing the key over and into switching. Two threads side by side that both want the key take it from each other again and again.',
        unfinished:
          'The time ran out before everything was done. Give one core to a Python thread, the other to a native program or to a thread that compresses, and keep someone next up on both.',
      },
    },
    ru: {
      title: 'Ключ у двери',
      goal: 'Завершите всё как можно раньше: у десяти потоков Python один ключ на всех, но нужен он им не всё время.',
      rule: 'Поток Python оставляет ключ у двери, пока ждёт сеть и пока выполняет код на C, которому ключ не нужен, — тогда его может взять другой поток.',
      hints: [
        'Когда поток уходит в сеть или начинает сжимать данные, ключ свободен. Есть ли поток, который мог бы сразу его взять?',
        'Потоки 2201, 2204 и 2207 сжимают данные: подолгу занимают ядро, но без ключа. Рядом с ними может работать ещё один поток Python — поставьте его на второе ядро.',
        'Первыми пускайте тех, кто скоро оставит ключ у двери: сначала потоки с запросами, потом те, что сжимают. Два потока, которые только считают, 2202 и 2208, пусть берут ключ, когда он больше никому не нужен. А ядро, на котором поток лишь ждал бы ключ, отдайте обычной программе.',
      ],
      misconception: 'Из-за GIL потоки в Python бесполезны.',
      why: 'GIL нужен, чтобы исполнять код на Python, — но не чтобы ждать ответа и не внутри кода на C, который его отпускает: так устроены сжатие, хеширование больших блоков и многие операции с массивами. Измерено на CPython 3.11 и виртуальной машине с двумя ядрами: десять запросов по 20 мс в десяти потоках заняли примерно девятую часть того времени, что уходит на них по очереди, а два потока, которые только хешируют, справились почти ровно вдвое быстрее одного. По очереди выполняется лишь сам код на Python. А вернувшемуся из сети ключ нужен снова — поэтому важен порядок.',
      lessons: {
        gilWait:
          'Потоки стояли на ядрах и ждали ключ, а эти ядра могла бы занять обычная программа или поток, который сжимает данные. Ставьте рядом два потока Python, только если одному из них ключ не нужен.',
        idle: 'Ядро пустовало, хотя работа была, — или все оставшиеся ждали сеть. Сначала дайте ключ потокам с запросами: пока ответы в пути, остальные считают.',
        overhead:
          'Много процессорного времени ушло на передачу ключа и переключения. Два потока рядом, которым обоим нужен ключ, снова и снова отбирают его друг у друга.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Одно ядро отдайте потоку Python, другое — обычной программе или потоку, который сжимает данные, и пусть у обоих ядер будет следующий.',
      },
    },
  },
};
