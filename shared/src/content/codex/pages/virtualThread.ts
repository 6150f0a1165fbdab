import { cpu, network } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { jobWorld, played } from '../worlds.ts';

const scenario = jobWorld('codex-virtual-thread', 2, {
  name: 'orders',
  language: 'java',
  items: 20,
  bursts: [cpu(200), network(4000), cpu(200)],
  models: ['threads', 'virtual'],
});

export const virtualThread: CodexPage = {
  id: 'virtual-thread',
  picture: {
    rows: 'cores',
    runs: [
      played(scenario, 'fcfs', { model: 'threads', workers: 20 }),
      played(scenario, 'fcfs', { model: 'virtual', workers: 20 }),
    ],
    measures: ['wall', 'cpuTime', 'overhead'],
  },
  facts: ['E/java17_platform/kb', 'G/java21/virtual_par1/max_us'],
  costs: ['greenSwitch', 'threadSwitch', 'memoryVirtual', 'memoryManagedThread'],
  code: {
    language: 'java',
    lines: [
      'import static java.util.concurrent.Executors.*;',
      'class Main { public static void main(String[] args) {',
      '  try (var pool = newVirtualThreadPerTaskExecutor()) {',
      '    for (int i = 0; i < 100; i++)',
      '      pool.submit(() -> { Thread.sleep(1000); return 0; });',
      '  }',
      '} }',
    ],
  },
  related: ['goroutine', 'coroutine', 'cooperative', 'concurrency-models'],
  terms: ['virtual-thread', 'carrier', 'runtime', 'blocked', 'cooperative'],
  texts: {
    en: {
      title: 'Virtual threads',
      lead: 'Blocking calls that block no thread of the system.',
      definition:
        'A virtual thread (Java 21 and later) is a thread that the Java virtual machine schedules itself. To execute, it is mounted on a carrier, one of a few threads of the system, by default one per core. When it blocks, in I/O, on a lock or in sleep, the machine keeps its stack on the heap, unmounts it and gives the carrier to another one. So a program can be written with plain blocking calls, one thread per request, and have many thousands of them. The virtual machine does not preempt them: one that only computes keeps its carrier.',
      simplified:
        'A virtual thread here gives up its carrier at every wait. In reality there are exceptions in which it is pinned, such as native code on its stack or, before Java 24, a synchronized block. Carriers are free.',
      picture: {
        about:
          'Twenty blocking calls of 4.0 s (20 ms on a real machine), two cores. As virtual threads they share two carriers; creating and switching costs less than with threads of the system.',
        runs: ['Twenty threads of the system', 'Twenty virtual threads'],
      },
      facts: [
        'Memory of one waiting thread of the system in Java',
        'Longest delay of another virtual thread while one computes for 100 ms on the only carrier',
      ],
      code: 'A hundred calls that block for a second, done in little more than one. Java 21 or later.',
    },
    ru: {
      title: 'Виртуальные потоки',
      lead: 'Блокирующие вызовы, которые не блокируют потоков системы.',
      definition:
        'Виртуальный поток (Java 21 и новее) — это поток, который планирует сама виртуальная машина Java. Чтобы исполняться, он садится на носитель — один из немногих потоков системы, по умолчанию их по одному на ядро. Когда виртуальный поток блокируется — во вводе-выводе, на блокировке или в sleep, — машина прячет его стек в кучу, снимает его и отдаёт носитель другому. Поэтому программу можно писать обычными блокирующими вызовами, по потоку на запрос, и таких потоков могут быть многие тысячи. Виртуальная машина их не вытесняет: кто только считает, тот носителя не отдаёт.',
      simplified:
        'Здесь виртуальный поток освобождает носитель при любом ожидании. В действительности есть исключения, когда он закреплён: например, на стеке есть нативный код или — до Java 24 — открыт блок synchronized. Носители бесплатны.',
      picture: {
        about:
          'Двадцать блокирующих вызовов по 4,0 с (20 мс на настоящей машине), два ядра. Как виртуальные потоки они делят два носителя; создание и переключение обходятся дешевле, чем с потоками системы.',
        runs: ['Двадцать потоков системы', 'Двадцать виртуальных потоков'],
      },
      facts: [
        'Память одного ждущего потока системы в Java',
        'Наибольшая задержка другого виртуального потока, пока один 100 мс считает на единственном носителе',
      ],
      code: 'Сто вызовов, каждый из которых блокируется на секунду, — за секунду с небольшим. Java 21 и новее.',
    },
  },
};
