/**
 * 19. Two cores, 24 virtual threads with four blocking calls each, and five long programs. A virtual thread that blocks
 * steps off its carrier, and the runtime puts the next one on it; the player decides where and when there is a carrier.
 * The order of arrival lets answers lie behind long programs and earns a star, short bursts first win, and three stars
 * want a carrier to interrupt a long program, but for many answers at a time.
 */
import { crew } from './programs.ts';
import { study } from './study/virtualThreads.ts';
import type { LevelDefinition } from './types.ts';
import { besideVirtualCalls, virtualCalls } from './virtualCalls.ts';

export const virtualThreads: LevelDefinition = {
  id: 'virtual-threads',
  number: 19,
  scenario: {
    format: 1,
    id: 'virtual-threads',
    cores: 2,
    limit: 200_000,
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 2 },
    processes: [crew(1800, 'java', 'jvm', 'virtual', virtualCalls), ...besideVirtualCalls],
  },
  accents: ['blocked', 'idle'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'sjf', params: {} },
  study,
  texts: {
    en: {
      title: 'Virtual threads',
      goal: 'Get everything done as early as you can: 24 virtual threads with nearly a hundred blocking calls, on two cores.',
      rule: 'A virtual thread that blocks steps off its carrier, a thread of the system, and the runtime puts the next one on it. You place the carriers, one on a core at most.',
      hints: [
        'Every blocking call goes on by itself. Who has the cores when eight answers come back, and for how long do they lie there?',
        'One virtual thread dropped on a core is enough: its carrier goes on with whoever is ready, until all of them are blocked again. Then the core is free for a long program.',
        'When a wave of answers comes in, give the carrier one core at once, on the red half if need be, and put the long program next up behind it. Keep the other core for long programs; start sort and gzip early.',
      ],
      misconception: 'A blocking call blocks a thread of the system, so a hundred of them need a hundred threads.',
      why: 'It blocks the virtual thread only; the carrier goes on with another. Measured with OpenJDK 21: a switch between virtual threads takes 0.3 to 0.8 µs, one between threads of the system 1.3 to 2.3 µs (in C), and a virtual thread takes about 4 KB of memory, an ordinary Java thread 58 KB. So the code may simply call and wait. But nobody takes the carrier from a virtual thread that computes: on a single carrier, 100 ms of computing held up all others for 100 ms. And one thing is simpler here: if you take a carrier off its core, another one can take over its virtual thread, which a real carrier keeps until it steps off.',
      lessons: {
        idle: 'At the end the cores stood empty and waited for answers that could have been under way long before. Give a carrier a core when answers come in, and leave the long programs for the time in which all are blocked.',
        overhead:
          'Much CPU time went into switching between carriers and programs. Let answers gather: the switches among virtual threads are the cheap ones.',
        unfinished:
          'The time ran out before everything was done. Drop a virtual thread on a core whenever answers are in, and keep the long programs next up. One that is queued on a core without a carrier may be stuck there: unqueue it.',
      },
    },
    ru: {
      title: 'Виртуальные потоки',
      goal: 'Завершите всё как можно раньше: 24 виртуальных потока, почти сотня блокирующих вызовов и всего два ядра.',
      rule: 'Заблокировавшись, виртуальный поток сходит со своего потока-носителя, а среда выполнения ставит туда следующий. Вы расставляете носители — не больше одного на ядро.',
      hints: [
        'Блокирующий вызов идёт сам по себе. Кто занимает ядра, когда возвращаются сразу восемь ответов, и сколько они лежат?',
        'Достаточно поставить на ядро один виртуальный поток: носитель продолжит с любым, кто готов, пока все снова не заблокируются. Тогда ядро свободно для долгой программы.',
        'Когда приходит волна ответов, сразу отдайте носителю одно ядро — если нужно, через красную половину, — а долгую программу поставьте следующей. Второе ядро держите для долгих программ; sort и gzip запускайте пораньше.',
      ],
      misconception: 'Блокирующий вызов блокирует поток системы, так что на сотню вызовов нужна сотня потоков.',
      why: 'Он блокирует только виртуальный поток, а носитель берёт следующий. Измерено на OpenJDK 21: переключение между виртуальными потоками занимает 0,3–0,8 мкс, между потоками системы — 1,3–2,3 мкс (на C); виртуальный поток занимает около 4 КБ памяти, обычный поток Java — 58 КБ. Поэтому код может просто вызывать и ждать. Но у виртуального потока, который считает, носитель никто не отнимет: при единственном носителе 100 мс вычислений задержали всех остальных на 100 мс. И в одном игра проще жизни: если снять носитель с ядра, его виртуальный поток может подхватить другой; настоящий носитель держал бы его, пока тот не сойдёт сам.',
      lessons: {
        idle: 'В конце ядра пустовали в ожидании ответов, запросы на которые могли уйти намного раньше. Давайте носителю ядро, когда приходят ответы, а долгие программы оставляйте на то время, когда все заблокированы.',
        overhead:
          'Много процессорного времени ушло на переключения между носителями и программами. Дайте ответам накопиться: дёшевы как раз переключения между виртуальными потоками.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Когда есть ответы, ставьте на ядро виртуальный поток, а долгие программы — следующими. Если поток застрял в очереди ядра, где нет носителя, заберите его оттуда.',
      },
    },
  },
};
