/**
 * 25. The machine and the programs of One key, with a free-threaded Python: its threads run side by side, and each of
 * them is 1.22 times as slow. Taking turns every second, as if there still were a key, earns a star; first come first
 * served wins, threads and all; three stars are for starting the two long latecomers early, as at the very beginning.
 */
import { withoutKey } from './keyMeltsScenario.ts';
import { study } from './study/keyMelts.ts';
import type { LevelDefinition } from './types.ts';

export const keyMelts: LevelDefinition = {
  id: 'key-melts',
  number: 25,
  scenario: withoutKey,
  accents: ['idle'],
  view: { tape: 'whole', forecast: 8000 },
  study,
  naive: { policy: 'rr', params: { quantum: 1000 } },
  reference: { policy: 'fcfs', params: {} },
  texts: {
    en: {
      title: 'The key melts',
      goal: 'Get everything done as early as you can: four cores, four Python threads, and this time no key.',
      rule: 'In a free-threaded build of Python there is no GIL: threads execute Python code side by side. Each of them is slower for it: here their work takes 1.22 times as long.',
      hints: [
        'What was right with one key is wrong now. How many of the Python threads get on if you put all four on cores?',
        'Nobody waits for a key any more, so a core is a core. What counts is that none of them stands empty at the end.',
        'Start the Python threads at once, one on each core, and the others as they come. Start ffmpeg and render soon after they arrive, on two different cores.',
      ],
      misconception: 'Without the GIL every Python program gets faster.',
      why: 'Without the key, threads that compute share out the cores like threads in any other language: measured with a free-threaded CPython 3.13 on two cores, two threads did the same work 1.92 times as fast as one. But a single thread of it took 1.22 times as long as in the standard build, because what the key used to protect now has to be protected piece by piece. So a program with one thread loses, and one that shares out its computing wins. The winner of One key is not the winner here.',
      lessons: {
        idle: 'Cores stood empty while there was work to do. The Python threads may all run at the same time now; and ffmpeg and render must not be left for the end.',
        overhead:
          'Much CPU time went into switching. Nobody has to take turns here: let whoever runs go on to the end.',
        unfinished:
          'The time ran out before everything was done. Put a task on each core at once, Python threads too, and keep another one next up.',
      },
    },
    ru: {
      title: 'Ключ тает',
      goal: 'Завершите всё как можно раньше: четыре ядра, четыре потока Python, и на этот раз без ключа.',
      rule: 'В сборке Python без GIL (free-threaded) потоки исполняют код на Python одновременно. Зато каждый медленнее: здесь их работа длится в 1,22 раза дольше.',
      hints: [
        'То, что было верно с одним ключом, теперь неверно. Сколько потоков Python продвинется, если поставить на ядра все четыре?',
        'Ключа больше никто не ждёт, все ядра равны. Важно, чтобы под конец ни одно из них не пустовало.',
        'Потоки Python запустите сразу, по одному на ядро, остальных — по мере появления. ffmpeg и render начните вскоре после их прихода, на двух разных ядрах.',
      ],
      misconception: 'Без GIL любая программа на Python станет быстрее.',
      why: 'Без ключа вычисляющие потоки делят ядра так же, как в любом другом языке: по измерениям на CPython 3.13 без GIL и двух ядрах два потока сделали ту же работу в 1,92 раза быстрее одного. Но один поток такой сборки работал в 1,22 раза дольше, чем в обычной: то, что раньше охранял ключ, теперь приходится охранять по частям. Программа с одним потоком от этого проигрывает, а та, что делит вычисления между потоками, выигрывает. Победитель уровня «Один ключ» здесь уже не победитель.',
      lessons: {
        idle: 'Ядра пустовали, хотя работа была. Потоки Python теперь могут идти все сразу; а ffmpeg и render нельзя оставлять на конец.',
        overhead:
          'Много процессорного времени ушло на переключения. Чередоваться здесь никому не нужно: пусть тот, кто идёт, дойдёт до конца.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Сразу поставьте на каждое ядро по задаче, в том числе потоки Python, и держите наготове следующую.',
      },
    },
  },
};
