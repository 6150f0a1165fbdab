import { cpu, network, program } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { house, played, repeat, world } from '../worlds.ts';

const visits = repeat(2, cpu(300), network(2500));

const scenario = world('codex-mixed-workload', 2, {
  processes: [
    program(2600, 'ffmpeg', 0, cpu(9000)),
    program(2601, 'ffmpeg', 0, cpu(9000)),
    house({ pid: 2610, name: 'django', runtime: 'python' }, 'thread', [
      [...visits, cpu(300)],
      [...visits, cpu(300)],
    ]),
    house({ pid: 2620, name: 'gateway', runtime: 'go' }, 'goroutine', [visits, visits, visits]),
    house({ pid: 2630, name: 'orders', runtime: 'jvm' }, 'virtual', [visits, visits]),
  ],
});

export const mixedWorkload: CodexPage = {
  id: 'mixed-workload',
  picture: {
    rows: 'tasks',
    runs: [played(scenario, 'fcfs'), played(scenario, 'srtf')],
    measures: ['wall', 'response', 'turnaround', 'overhead'],
  },
  facts: ['A/py/asyncio/n100/cpu_ms_per_req', 'A/py/threads/n100/cpu_ms_per_req', 'A/py/fork/n100/cpu_ms_per_req'],
  costs: [],
  code: {
    language: 'bash',
    lines: ['nproc', 'uptime', 'vmstat 1 5', 'ps -eo pid,nlwp,pcpu,pmem,comm --sort=-pcpu | head'],
  },
  related: ['concurrency-models', 'io-bound', 'pool-size', 'gil', 'goroutine'],
  terms: ['cpu-bound', 'io-bound', 'throughput', 'response', 'overhead', 'scheduler'],
  texts: {
    en: {
      title: 'Production night',
      lead: 'Everything at once: choose a model for each service.',
      definition:
        'A server carries services of different kinds at the same time, and no single model suits them all. Ask of each service whether it computes or waits, whether its language can use several cores, how much a task of it costs and weighs, and what it must not take down with it. Work that waits belongs into coroutines, goroutines, virtual threads or, in moderate numbers, threads; work that computes into as many threads as there are cores, in Python with a GIL into processes; what must survive into a process of its own. Then measure: wall time, CPU time and the waits, not opinions.',
      simplified:
        'Services here share cores, devices and memory, and nothing else: they do not call each other, and no one has limits such as those of containers.',
      picture: {
        about:
          'Two encoders, a Django process, a Go gateway and a Java service on two cores. If the encoders keep the cores, everyone else answers late; if short bursts go first, the answers come early, the encoders end later by what the others computed, and the whole is done sooner.',
        runs: ['Who came first keeps the core', 'Short bursts first'],
      },
      facts: [
        'CPU time for one of a hundred requests in coroutines',
        'The same in threads',
        'The same in forked processes',
      ],
      code: 'Look before you choose: cores, load, waits (wa) and switches (cs), then threads and CPU share of each process. Linux.',
    },
    ru: {
      title: 'Ночь в продакшене',
      lead: 'Всё сразу: выберите модель для каждого сервиса.',
      definition:
        'На сервере одновременно живут сервисы разного рода, и одна модель на всех не годится. Спросите о каждом: считает он или ждёт, умеет ли его язык занять несколько ядер, сколько стоит и сколько весит одна его задача, что он не должен утянуть за собой. Тому, кто ждёт, подходят корутины, горутины, виртуальные потоки или — если их в меру — обычные потоки; тому, кто считает, — столько потоков, сколько ядер, а в Python с GIL — процессы; тому, кто обязан выжить, — отдельный процесс. А потом измеряйте: время по часам, процессорное время и ожидания, а не мнения.',
      simplified:
        'Сервисы здесь делят ядра, устройства и память — и больше ничего: друг друга не вызывают, и ограничений, как у контейнеров, ни у кого нет.',
      picture: {
        about:
          'Два кодировщика, процесс Django, шлюз на Go и сервис на Java на двух ядрах. Если кодировщики держат ядра, все остальные отвечают поздно; если вперёд идут короткие отрезки, ответы приходят рано, кодировщики заканчивают позже на чужие вычисления, а всё вместе готово раньше.',
        runs: ['Кто пришёл первым, держит ядро', 'Короткие отрезки вперёд'],
      },
      facts: [
        'Процессорное время на один из ста запросов в корутинах',
        'То же в потоках',
        'То же в процессах через fork',
      ],
      code: 'Сначала посмотрите, потом выбирайте: ядра, загрузка, ожидания (wa) и переключения (cs), затем потоки и доля процессора у каждого процесса. Linux.',
    },
  },
};
