/**
 * A real build: make starts up to four compilers at once for two cores. The kernel gives each its share, so all of them
 * take twice as long as they need; whoever sees their length can let the short ones through and lose nothing.
 */
import type { SandboxDefinition } from './types.ts';

export const beatMake: SandboxDefinition = {
  id: 'beat-make',
  number: 1,
  recording: {
    trace: 'make_j4',
    source: 'GNU make -j4 compiling 7 C files with gcc 12 -O2 and linking',
    command: 'make -j4 -C csrc',
    recorded: '2026-11-22T22:58:39Z',
    machine: '2 vCPU KVM/PVM guest (AMD EPYC, family 25 model 17), Linux 6.18, HZ=250, other load possible',
    options: {},
  },
  accents: ['switching'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'rr', params: {} },
  reference: { policy: 'srtf', params: {} },
  texts: {
    en: {
      title: 'Beat the kernel: make -j4',
      goal: 'Build seven C files on two cores, with less waiting than Linux made of it: its run is worth 596 points of 1000.',
      rule: 'This was recorded: every process arrives when make started it on that day, and a wait for a child lasts as long as it did.',
      hints: [
        'Four compilers for two cores. What does it cost the short ones if all four take turns?',
        'Compare the strips of the four cc1: the shortest could be done before the others have half of their work behind them.',
        'Let the cc1 with the least work left go on, and take it off its core only for something much shorter: gcc and as need a core for a moment.',
      ],
      misconception: 'The scheduler of a real operating system cannot be beaten.',
      why: 'Linux shared the two cores fairly, and so four compilers at a time took about twice as long as each needs by itself: the first was done after 225 ms instead of 110. Whoever lets the one with the least work left go first has it done in half the time and delays the long ones hardly at all. The kernel is no worse than you: it does not know how long a program will run, and you see the strip. What it can be sure of is that nobody waits for ever, and that is what it is built for. It switched 440 times in 842 ms, at a few microseconds each; here a switch costs far more, and you still beat it.',
      lessons: {
        order:
          'Short processes stood behind long ones. Let the one with the least work left go first, also when it has only just arrived.',
        overhead:
          'You switched more often than the order was worth. Take a compiler off its core only for something much shorter.',
        idle: 'A core stood empty while a compiler was ready. Keep the next one queued on each core.',
        unfinished: 'The time ran out before the build was done. There is always a cc1 that could use a core.',
      },
    },
    ru: {
      title: 'Обгоните ядро: make -j4',
      goal: 'Соберите семь файлов на C на двух ядрах, и пусть процессы ждут меньше, чем у Linux: его прогон стоит 596 очков из 1000.',
      rule: 'Это запись: каждый процесс появляется тогда, когда его в тот день запустил make, а ожидание дочернего процесса длится столько же, сколько длилось.',
      hints: [
        'Четыре компилятора на два ядра. Во что обойдётся коротким, если работать по очереди будут все четыре?',
        'Сравните полоски четырёх cc1: самый короткий мог бы закончить раньше, чем остальные дойдут до середины.',
        'Пусть работает тот cc1, которому осталось меньше всех; снимайте его с ядра только ради чего-то намного короче: gcc и as нужно ядро лишь на миг.',
      ],
      misconception: 'Планировщик настоящей операционной системы не обыграть.',
      why: 'Linux делил два ядра поровну, и четыре компилятора сразу шли примерно вдвое дольше, чем нужно каждому: первый закончил через 225 мс вместо 110. Если пропустить вперёд того, кому осталось меньше всех, он закончит вдвое раньше, а длинные почти не задержатся. Ядро системы не хуже вас: оно не знает, сколько ещё проработает программа, а вы видите полоску. Зато у него никто не ждёт вечно — для этого оно и построено. За 842 мс оно переключилось 440 раз, по несколько микросекунд на раз; здесь переключение стоит намного дороже, и всё-таки вы быстрее.',
      lessons: {
        order:
          'Короткие процессы стояли за длинными. Пропускайте вперёд того, кому осталось меньше всех, даже если он только что появился.',
        overhead:
          'Вы переключались чаще, чем это того стоило. Снимайте компилятор с ядра только ради чего-то намного короче.',
        idle: 'Ядро пустовало, хотя был готовый компилятор. Держите на каждом ядре следующего в очереди.',
        unfinished: 'Время вышло раньше, чем закончилась сборка. Всегда есть cc1, которому пригодится ядро.',
      },
    },
  },
};
