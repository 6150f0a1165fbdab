import { cpu, network } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { jobWorld, played } from '../worlds.ts';

const scenario = jobWorld('codex-goroutine', 2, {
  name: 'gateway',
  language: 'go',
  items: 30,
  bursts: [cpu(150), network(3000), cpu(150)],
  models: ['threads', 'goroutines'],
});

export const goroutine: CodexPage = {
  id: 'goroutine',
  picture: {
    rows: 'cores',
    runs: [
      played(scenario, 'fcfs', { model: 'threads', workers: 30 }),
      played(scenario, 'fcfs', { model: 'goroutines', workers: 30 }),
    ],
    measures: ['wall', 'cpuTime', 'overhead'],
  },
  facts: ['D/ratio/thread_futex/goroutine_chan', 'E/gomem/per_kb'],
  costs: ['greenSwitch', 'threadSwitch', 'spawnGoroutine', 'spawnThread', 'goSlice', 'memoryGoroutine', 'memoryThread'],
  code: {
    language: 'go',
    lines: [
      'package main',
      'import "time"',
      'func main() {',
      '\tfor i := 0; i < 10_000; i++ {',
      '\t\tgo time.Sleep(time.Second)',
      '\t}',
      '\ttime.Sleep(2 * time.Second)',
      '}',
    ],
  },
  related: ['virtual-thread', 'coroutine', 'cooperative', 'concurrency-models'],
  terms: ['goroutine', 'carrier', 'runtime', 'thread', 'context-switch'],
  texts: {
    en: {
      title: 'Goroutines',
      lead: 'Ten thousand tasks, a handful of threads: the runtime switches.',
      definition:
        'A goroutine is a function that the Go runtime runs concurrently with others. The runtime has a scheduler of its own, which spreads any number of goroutines over a few threads of the system (m to n): as many run at once as GOMAXPROCS says, by default one per core. When a goroutine waits for the network, a channel or a lock, its thread goes on with another one, without a context switch of the kernel, which sees only the threads. A stack begins with a few kilobytes and grows. Goroutines are written as if they blocked, and the runtime preempts those that compute for more than about 10 ms.',
      simplified:
        'Carrier threads are free here: they start and park at no cost, and no system call ever blocks one. A goroutine gives way 10 ms after it was put on its core; measured, it could take about 19 ms, since the real runtime looks only every now and then.',
      picture: {
        about:
          'Thirty requests at the same time on two cores. As threads each of them is created and switched to by the system; as goroutines the same work leaves far less orange.',
        runs: ['Thirty threads', 'Thirty goroutines'],
      },
      facts: [
        'Switch between two threads ÷ switch between two goroutines over a channel',
        'Memory of one waiting goroutine',
      ],
      code: 'Ten thousand sleeping goroutines; ps -o nlwp shows that the process has only a handful of threads.',
    },
    ru: {
      title: 'Горутины',
      lead: 'Десять тысяч задач, горстка потоков: переключает рантайм.',
      definition:
        'Горутина — функция, которую рантайм Go исполняет конкурентно с другими. У рантайма собственный планировщик: он распределяет сколько угодно горутин по нескольким потокам системы (m на n); одновременно выполняется столько, сколько задаёт GOMAXPROCS, по умолчанию по одной на ядро. Когда горутина ждёт сеть, канал или блокировку, её поток продолжает другую — без переключения контекста в ядре системы: оно видит только потоки. Стек начинается с нескольких килобайт и растёт. Пишут горутины так, будто они блокируются, а те, что считают дольше примерно 10 мс, рантайм вытесняет.',
      simplified:
        'Потоки-носители здесь бесплатны: запуск и простой ничего не стоят, системный вызов никогда не блокирует носитель. Горутина уступает через 10 мс после того, как попала на ядро; в измерениях проходило и около 19 мс: настоящий рантайм смотрит лишь время от времени.',
      picture: {
        about:
          'Тридцать запросов сразу на двух ядрах. Если это потоки, каждый создаёт и переключает система; если горутины, на ту же работу приходится куда меньше оранжевого.',
        runs: ['Тридцать потоков', 'Тридцать горутин'],
      },
      facts: ['Переключение между двумя потоками ÷ между двумя горутинами через канал', 'Память одной ждущей горутины'],
      code: 'Десять тысяч спящих горутин; ps -o nlwp покажет, что потоков у процесса лишь горстка.',
    },
  },
};
