/**
 * 8. One core, seven programs that go to the network and two that only compute. The network takes any number of
 * requests at once, so all waits can overlap with each other and with computing, if they begin early enough. First come
 * first served wins; three stars want the ones with the most waiting ahead to go first, even past cc and gzip.
 */
import { cpu, network, program } from './programs.ts';
import { study } from './study/waitingIsNotWorking.ts';
import type { LevelDefinition } from './types.ts';

export const waitingIsNotWorking: LevelDefinition = {
  id: 'waiting-is-not-working',
  number: 8,
  scenario: {
    format: 1,
    id: 'waiting-is-not-working',
    cores: 1,
    limit: 180_000,
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 1 },
    processes: [
      program(801, 'curl', 0, cpu(1500), network(5000), cpu(1500)),
      program(802, 'cc', 0, cpu(7000)),
      program(803, 'dig', 1500, cpu(1000), network(9000), cpu(1000)),
      program(804, 'wget', 6000, cpu(2500), network(5000), cpu(1000), network(10_000), cpu(2000)),
      program(805, 'ssh', 9500, cpu(2000), network(5000), cpu(1500)),
      program(806, 'gzip', 12_500, cpu(8000)),
      program(
        807,
        'git',
        14_500,
        cpu(2500),
        network(8000),
        cpu(2500),
        network(6000),
        cpu(1500),
        network(10_000),
        cpu(1000),
      ),
      program(
        808,
        'psql',
        16_500,
        cpu(2000),
        network(8000),
        cpu(1500),
        network(6000),
        cpu(1500),
        network(6000),
        cpu(2500),
        network(4000),
        cpu(1500),
      ),
      program(809, 'mail', 19_500, cpu(2000), network(7000), cpu(1000)),
    ],
  },
  accents: ['blocked', 'idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'one-at-a-time', params: {} },
  reference: { policy: 'fcfs', params: {} },
  texts: {
    en: {
      title: 'Waiting is not working',
      goal: 'Get everything done as early as you can: while one process waits for the network, let the core work for another.',
      rule: 'A process that waits for an answer from the network is blocked: until then it needs no core, and could not use one.',
      hints: [
        'When a process goes off to the network, its core is free. Have someone next up who can use it.',
        'A request goes on by itself while the core works for others. Whose should be on its way first?',
        'Let those go first who have the most waiting ahead of them, psql and git above all, and preempt cc and gzip for them: these two never wait, and fill the gaps later.',
      ],
      misconception: 'A program that waits for the network keeps the processor busy.',
      why: 'Waiting takes no core. Requests can be under way at the same time, and meanwhile the core computes for someone else: the wall time falls. The CPU time does not: everyone computes as much as before, and there are the switches. If those who only compute go first, nothing is left to fill the waits with, and at the end the core stands empty until the last answers are in.',
      lessons: {
        idle: 'The core stood empty while everyone left was waiting for the network. Send requests off early, and keep pure computing for the time when they are under way.',
        overhead:
          'Much of the core’s time went into switching. Preempt when it sends a long request on its way; otherwise let the running process go on.',
        unfinished:
          'The time ran out before everything was done. While a process waits for the network its core is free: give it to the next one at once.',
      },
    },
    ru: {
      title: 'Ждать — не работать',
      goal: 'Завершите всё как можно раньше: пока один процесс ждёт сеть, пусть ядро работает на другой.',
      rule: 'Процесс, который ждёт ответа из сети, заблокирован: до ответа ядро ему не нужно, да он и не смог бы его занять.',
      hints: [
        'Когда процесс уходит в сеть, его ядро свободно. Пусть следующим там стоит тот, кому есть что считать.',
        'Запрос идёт сам по себе, пока ядро работает на других. Чей запрос стоит отправить первым?',
        'Пропускайте вперёд тех, кому предстоит больше всего ждать, прежде всего psql и git, и вытесняйте ради них cc и gzip: эти двое никогда не ждут и заполнят промежутки позже.',
      ],
      misconception: 'Программа, которая ждёт ответа из сети, занимает процессор.',
      why: 'Ожидание не занимает ядра. Несколько запросов могут быть в пути одновременно, а ядро тем временем считает для кого-то ещё — время по часам сокращается. Процессорное не сокращается: каждый считает столько же, да ещё переключения. Если первыми идут те, кто только считает, заполнить ожидание потом нечем, и в конце ядро пустует, пока не придут последние ответы.',
      lessons: {
        idle: 'Ядро пустовало: все оставшиеся ждали сеть. Отправляйте запросы пораньше, а чистые вычисления приберегите на то время, пока ответы в пути.',
        overhead:
          'Много времени ядра ушло на переключения. Вытесняйте, если это отправит в путь долгий запрос; иначе пусть текущий процесс продолжает.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Пока процесс ждёт сеть, его ядро свободно: сразу отдавайте его следующему.',
      },
    },
  },
};
