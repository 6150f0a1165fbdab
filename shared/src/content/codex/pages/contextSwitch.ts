import { cpu, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { played, world } from '../worlds.ts';

const scenario = world('codex-context-switch', 1, {
  processes: [program(501, 'cc', 0, cpu(6000)), program(502, 'tar', 0, cpu(6000)), program(503, 'sort', 0, cpu(6000))],
});

export const contextSwitch: CodexPage = {
  id: 'context-switch',
  picture: {
    rows: 'cores',
    runs: [played(scenario, 'rr', { quantum: 4000 }), played(scenario, 'rr', { quantum: 200 })],
    measures: ['wall', 'overhead', 'switches'],
  },
  facts: ['D/futex_thr/ns', 'F/quantum/proc/ws0/q1000/eff', 'F/quantum/proc/ws0/q5/eff'],
  costs: ['greenSwitch', 'coroutineSwitch', 'threadSwitch', 'processSwitch'],
  code: {
    language: 'python',
    lines: [
      'import resource, time',
      'for _ in range(100):',
      '    time.sleep(0.001)',
      'usage = resource.getrusage(resource.RUSAGE_SELF)',
      'print("gave up the core:", usage.ru_nvcsw)',
      'print("was preempted:", usage.ru_nivcsw)',
    ],
  },
  related: ['time-slicing', 'preemption', 'affinity'],
  terms: ['context-switch', 'overhead', 'quantum', 'system-time', 'preempt'],
  texts: {
    en: {
      title: 'Context switch',
      lead: 'The price of changing the task on a core.',
      definition:
        'In a context switch the system saves the registers, program counter and stack pointer of the task on the core and loads those of the next; between processes the address space changes too. That alone takes a microsecond or a few, and while it lasts no task gets on. Afterwards the newcomer may find the caches full of other people’s data and be slow for a while, which no counter shows as switching. Of a slice q with a switch c after it, q ÷ (q + c) is work: long slices hide the price, very short ones are all price.',
      simplified:
        'Switches are magnified, or nobody would see them: the order of all prices is true, and so is the law q ÷ (q + c), but not the share of time lost. What a real switch loses to cold caches on the same core is not modelled.',
      picture: {
        about:
          'The same work twice. Slices of 4.0 s here are 20 ms on a real machine, slices of 0.2 s are 1 ms. At these magnified prices the short ones cost more than a quarter of the time; at real prices 1 ms slices lose less than 1%.',
        runs: ['Slice 4.0 s = 20 ms', 'Slice 0.2 s = 1 ms'],
      },
      facts: [
        'A switch between two threads that wake each other',
        'Share of the time that is work, at real prices and slices of 1 ms',
        'The same with slices of 5 µs',
      ],
      code: 'Each sleep gives the core up once: a voluntary switch. Involuntary ones are preemptions. Linux and macOS.',
    },
    ru: {
      title: 'Переключение контекста',
      lead: 'Цена смены задачи на ядре.',
      definition:
        'При переключении контекста система сохраняет регистры, счётчик команд и указатель стека задачи, занимающей ядро, и загружает те же данные следующей; между процессами меняется ещё и адресное пространство. Одно это длится микросекунду или несколько, и всё это время ни одна задача не продвигается. А потом новая задача может обнаружить в кэшах чужие данные и какое-то время работать медленно — ни один счётчик не покажет это как переключение. Если за квантом q следует переключение c, доля работы равна q ÷ (q + c): длинные кванты цену прячут, совсем короткие из одной цены и состоят.',
      simplified:
        'Переключения увеличены, иначе их никто бы не увидел: порядок цен верен, закон q ÷ (q + c) тоже, а доля потерянного времени — нет. То, что настоящее переключение теряет на остывших кэшах того же ядра, не моделируется.',
      picture: {
        about:
          'Одна и та же работа дважды. Квант 4,0 с здесь — это 20 мс на настоящей машине, квант 0,2 с — 1 мс. При увеличенной цене короткие кванты отнимают больше четверти времени; при настоящей цене кванты по 1 мс теряют меньше 1 %.',
        runs: ['Квант 4,0 с = 20 мс', 'Квант 0,2 с = 1 мс'],
      },
      facts: [
        'Переключение между двумя потоками, которые будят друг друга',
        'Доля работы во времени при настоящей цене и кванте 1 мс',
        'То же при кванте 5 мкс',
      ],
      code: 'Каждый sleep один раз отдаёт ядро: это добровольное переключение. Недобровольные — это вытеснения. Linux и macOS.',
    },
  },
};
