/**
 * The convoy under the GIL, as it was recorded: one Python thread computes, two others want the key for a moment between
 * network requests, and wait 5 ms for it every time. Taking the computing thread off its core hands the key over at once.
 */
import type { SandboxDefinition } from './types.ts';

export const beatGil: SandboxDefinition = {
  id: 'beat-gil',
  number: 2,
  recording: {
    trace: 'py_gil_mixed',
    source: 'Python 3.11.7: 1 CPU-bound thread + 2 IO threads (10 requests of 2 ms)',
    command: 'python3.11 py_gil_mixed.py',
    recorded: '2026-11-22T22:58:37Z',
    machine: '2 vCPU KVM/PVM guest (AMD EPYC, family 25 model 17), Linux 6.18, HZ=250, other load possible',
    options: {},
  },
  accents: ['gil'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'one-at-a-time', params: {} },
  reference: { policy: 'gil-aware', params: {} },
  texts: {
    en: {
      title: 'Beat the kernel: Python under the GIL',
      goal: 'One Python thread computes, two wait for the network. Let the two through faster than Linux and CPython did: 389 points of 1000.',
      rule: 'This was recorded: a thread that comes back from the network had to wait for the key until the computing thread was asked to let go, 5 ms each time.',
      hints: [
        'Which of the threads need a core for long, and which only for a moment?',
        'On a core of its own a thread without the key just stands there. What happens to the key when its holder is taken off its core?',
        'Let all three share one core: as soon as a thread is back from the network, dispatch it onto the core of the computing one. The key comes with the core.',
      ],
      misconception: 'A thread that hardly computes is hardly held up by one that does.',
      why: 'The two network threads had 15 ms of work and waiting in them, and took 211 and 200 ms: every time an answer came, the thread had to ask for the key and wait until the switch interval of 5 ms was over. That is the convoy effect of the GIL; two cores do not help, since there is one key. You had a means that neither Linux nor CPython has: you saw who holds the key, and took it off its core. (In the game that frees the key; a real thread that is taken off its core keeps it.) In reality one shortens the interval, moves the computing into another process, or uses a build without the GIL.',
      lessons: {
        gilWait:
          'Threads stood on cores and waited for the key. Put a thread that comes back from the network onto the core of the one that holds it.',
        order:
          'A thread with a moment of work waited behind the one that computes for seconds. Whoever comes back from the network goes first.',
        overhead: 'The key went back and forth too often. The computing thread can go on whenever no other is ready.',
        idle: 'Nobody computed while there was work. Give the core back to the computing thread as soon as the others wait again.',
        unfinished: 'The time ran out. The computing thread needs a core for most of it.',
      },
    },
    ru: {
      title: 'Обгоните ядро: Python и GIL',
      goal: 'Один поток Python считает, два ждут сеть. Пропустите этих двоих быстрее, чем Linux и CPython: у них 389 очков из 1000.',
      rule: 'Это запись: поток, вернувшийся из сети, каждый раз ждал ключ, пока считающий не попросят его отпустить, — 5 мс.',
      hints: [
        'Каким потокам ядро нужно надолго, а каким — лишь на миг?',
        'Поток без ключа и на собственном ядре просто стоит. А что будет с ключом, если снять с ядра его владельца?',
        'Пусть все трое делят одно ядро: как только поток вернулся из сети, ставьте его на ядро считающего. Вместе с ядром он получит и ключ.',
      ],
      misconception: 'Поток, который почти не считает, почти и не задерживается из-за того, который считает.',
      why: 'У сетевых потоков работы и ожидания набиралось на 15 мс, а заняли они 211 и 200 мс: после каждого ответа поток просил ключ и ждал, пока пройдёт интервал переключения в 5 мс. Это и есть «эффект конвоя» под GIL; второе ядро не помогает, ведь ключ один. У вас было средство, которого нет ни у Linux, ни у CPython: вы видели, у кого ключ, и снимали его с ядра. (В игре ключ при этом освобождается; настоящий поток, снятый с ядра, держит его и дальше.) На деле укорачивают интервал, выносят вычисления в отдельный процесс или берут сборку без GIL.',
      lessons: {
        gilWait: 'Потоки стояли на ядрах и ждали ключ. Вернувшийся из сети поток ставьте на ядро того, у кого ключ.',
        order:
          'Поток, которому нужен один миг, ждал за тем, который считает секундами. Первым идёт тот, кто вернулся из сети.',
        overhead:
          'Ключ слишком часто ходил туда и обратно. Считающий поток может работать, пока никто другой не готов.',
        idle: 'Никто не считал, хотя работа была. Возвращайте ядро считающему потоку, как только остальные снова ждут.',
        unfinished: 'Время вышло. Считающему потоку ядро нужно почти всё время.',
      },
    },
  },
};
