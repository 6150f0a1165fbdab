/**
 * 16. One core, ten coroutines of one event loop with three or four waits each, and four programs that only compute.
 * The loop switches among its coroutines by itself and cheaply; the player decides when it has the core. Whoever leaves
 * it to the order of arrival earns a star, short bursts first win, and three stars want the loop to interrupt the long
 * ones, but for several answers at a time.
 */
import { cpu, crew, network, program } from './programs.ts';
import { study } from './study/awaitLevel.ts';
import type { LevelDefinition } from './types.ts';

export const awaitLevel: LevelDefinition = {
  id: 'await',
  number: 16,
  scenario: {
    format: 1,
    id: 'await',
    cores: 1,
    limit: 180_000,
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 2 },
    processes: [
      crew(1600, 'python3', 'asyncio', 'coroutine', [
        [0, cpu(400), network(8400), cpu(700), network(5400), cpu(600), network(8900), cpu(700)],
        [
          100,
          cpu(300),
          network(7900),
          cpu(800),
          network(5700),
          cpu(400),
          network(8000),
          cpu(800),
          network(7800),
          cpu(500),
        ],
        [
          400,
          cpu(500),
          network(8700),
          cpu(800),
          network(7300),
          cpu(500),
          network(5500),
          cpu(500),
          network(8100),
          cpu(500),
        ],
        [800, cpu(700), network(5000), cpu(600), network(6500), cpu(400), network(8800), cpu(700)],
        [
          5700,
          cpu(500),
          network(5000),
          cpu(600),
          network(7500),
          cpu(300),
          network(5500),
          cpu(400),
          network(7000),
          cpu(700),
        ],
        [6200, cpu(400), network(7900), cpu(700), network(7300), cpu(400), network(7300), cpu(500)],
        [
          6500,
          cpu(400),
          network(6600),
          cpu(500),
          network(5400),
          cpu(500),
          network(5000),
          cpu(400),
          network(5900),
          cpu(700),
        ],
        [6600, cpu(300), network(6900), cpu(600), network(6700), cpu(600), network(7600), cpu(300)],
        [12_500, cpu(500), network(6200), cpu(300), network(7900), cpu(700), network(5000), cpu(300)],
        [
          13_000,
          cpu(700),
          network(5600),
          cpu(800),
          network(8300),
          cpu(700),
          network(8100),
          cpu(500),
          network(7900),
          cpu(600),
        ],
      ]),
      program(1651, 'gzip', 1800, cpu(9900)),
      program(1652, 'cc', 8000, cpu(8100)),
      program(1653, 'sort', 12_700, cpu(5600)),
      program(1654, 'tar', 18_900, cpu(8000)),
    ],
  },
  accents: ['blocked', 'switching'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'sjf', params: {} },
  study,
  texts: {
    en: {
      title: 'await: wait and give way',
      goal: 'Get everything done as early as you can: ten coroutines share one thread, and that thread shares the core with four programs.',
      rule: 'At an await a coroutine hands its thread to the next one that is ready, without the system. You only decide when that thread, the event loop, has the core.',
      hints: [
        'Answers come back while a long program has the core. How long do they lie there, and how many new requests could be on their way by then?',
        'Drop one coroutine on the core, and the others follow by themselves while the loop stays there. When all of them wait, the core is free for gzip, cc, sort and tar.',
        'When two or three answers are in, drop a coroutine on the red half of the core: one interruption serves them all. As soon as all of them wait again, the long program goes on.',
      ],
      misconception: 'To wait for ten answers at a time, a program needs ten threads.',
      why: 'One thread is enough if everyone who waits hands it on. Measured with CPython 3.11: ten requests of 20 ms took about a ninth of the time they take one after another, in ten threads as in ten coroutines, and with a hundred requests a coroutine used 0.23 ms of CPU time for each, a thread 0.44 ms. A step of the event loop is cheaper than handing the GIL to another thread; compared with a bare thread switch of the kernel it is not. The price: to the system the loop is a single thread. When it is off the core, all its coroutines wait. And one thing is simpler here: after an interruption the loop may go on with any coroutine that is ready; a real one first finishes the step it was in.',
      lessons: {
        idle: 'At the end the core stood empty and waited for answers that could have been under way long before. Give the loop the core when answers are in, and leave computing for the time in which all coroutines wait.',
        overhead:
          'Much of the core’s time went into switching between the loop and the programs. Let a few answers gather before you interrupt someone: the switches within the loop are the cheap ones.',
        unfinished:
          'The time ran out before everything was done. Drop a coroutine on the core whenever answers are in, and one of the programs when all of them wait.',
      },
    },
    ru: {
      title: 'await: ждёшь — уступи',
      goal: 'Завершите всё как можно раньше: у десяти корутин один поток на всех, и этот поток делит ядро с четырьмя программами.',
      rule: 'На await корутина уступает поток следующей готовой — без участия системы. Вы решаете только, когда этот поток, то есть цикл событий, получает ядро.',
      hints: [
        'Ответы приходят, пока ядро занято долгой программой. Сколько они лежат и сколько новых запросов могло бы за это время уйти в путь?',
        'Поставьте на ядро одну корутину — остальные пойдут за ней сами, пока цикл событий остаётся на ядре. А когда все ждут, ядро свободно для gzip, cc, sort и tar.',
        'Когда пришли два-три ответа, бросьте корутину на красную половину ядра: одно вытеснение обслужит все сразу. Как только все снова ждут, пусть продолжает долгая программа.',
      ],
      misconception: 'Чтобы ждать десять ответов одновременно, нужно десять потоков.',
      why: 'Хватит одного потока, если каждый, кто ждёт, уступает его другим. Измерено на CPython 3.11: десять запросов по 20 мс заняли примерно девятую часть того времени, что уходит на них по очереди, — и в десяти потоках, и в десяти корутинах; а при сотне запросов корутина тратила на каждый 0,23 мс процессорного времени, поток — 0,44 мс. Шаг цикла событий дешевле, чем передача GIL другому потоку; но само переключение потоков в ядре системы не дороже. Цена такова: для системы цикл событий — это один поток. Пока он не на ядре, ждут все его корутины. И в одном игра проще жизни: после вытеснения цикл может продолжить с любой готовой корутины; настоящий сначала закончил бы шаг, на котором его прервали.',
      lessons: {
        idle: 'В конце ядро пустовало в ожидании ответов, запросы на которые могли уйти намного раньше. Давайте ядро циклу событий, когда есть ответы, а вычисления оставляйте на то время, когда ждут все корутины.',
        overhead:
          'Много времени ядра ушло на переключения между циклом событий и программами. Прежде чем кого-то вытеснять, дайте накопиться нескольким ответам: дёшевы как раз переключения внутри цикла.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Когда есть ответы, ставьте на ядро корутину, а когда все ждут — одну из программ.',
      },
    },
  },
};
