import type { ProcessSpec, TaskSpec } from '../../../engine/index.ts';
import { cpu, network, program, released } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { house, played, repeat, world } from '../worlds.ts';

const HOG = cpu(9000);
/** The same in C code that releases the GIL, in a thread of the executor. */
const HANDED_OVER: TaskSpec = { id: 1702, kind: 'thread', arrival: 1000, bursts: [released(9000)] };
const answers = (...more: Parameters<typeof house>[2]): ProcessSpec =>
  house({ pid: 1700, name: 'server', runtime: 'asyncio' }, 'coroutine', [
    repeat(5, cpu(200), network(1500)),
    repeat(5, cpu(200), network(1500)),
    ...more,
  ]);

const inTheLoop = world('codex-hog-in-the-loop', 2, { processes: [answers([network(1000), HOG])] });
const server = answers();
const inThread = world('codex-hog-in-a-thread', 2, {
  processes: [{ ...server, tasks: [...server.tasks, HANDED_OVER] }],
});
const nextDoor = world('codex-hog-next-door', 2, { processes: [answers(), program(1710, 'hog', 1000, HOG)] });

export const cooperative: CodexPage = {
  id: 'cooperative',
  picture: {
    rows: 'tasks',
    runs: [played(inTheLoop, 'fcfs'), played(inThread, 'fcfs'), played(nextDoor, 'fcfs')],
    measures: ['wall', 'turnaround'],
  },
  facts: ['G/asyncio3.11/cpu_in_loop/max_us', 'G/asyncio3.11/cpu_in_executor/max_us'],
  costs: ['coroutineSwitch'],
  code: {
    language: 'python',
    lines: [
      'import asyncio, time',
      'async def main():',
      '    start = time.perf_counter()',
      '    nap = asyncio.create_task(asyncio.sleep(0.1))',
      '    await asyncio.sleep(0); time.sleep(1); await nap',
      '    print("0.1 s took", time.perf_counter() - start)',
      'asyncio.run(main())',
    ],
  },
  related: ['coroutine', 'preemption', 'goroutine', 'gil-convoy'],
  terms: ['cooperative', 'event-loop', 'await', 'executor', 'preempt', 'cpu-bound'],
  texts: {
    en: {
      title: 'Cooperative scheduling',
      lead: 'Who never yields, stalls everyone else.',
      definition:
        'Under cooperative scheduling a task keeps the thread until it gives it up by itself: coroutines at an await that waits, virtual threads of Java when they block. That makes switches cheap, and leaves no surprises between two awaits. But a task that computes for long, or calls something that blocks the whole thread, stalls all others of the same loop for just as long. The operating system cannot help: it may take the thread away, with everyone on it. The remedy is to give long work to another thread or process, or to cut it up with awaits.',
      simplified:
        'A cooperative task gives way only at the end of a burst. A thread of an executor stands beside the loop from the start: no coroutine hands it over or waits for its result, as a real one would.',
      picture: {
        about:
          'A server of two coroutines that answer every now and then, and a third that computes for 9 s (45 ms on a real machine). In the same loop the others stand still meanwhile, though a second core is free; in a thread, in C code that releases the GIL, or in a process of its own it disturbs nobody.',
        runs: [
          'It computes in the same loop',
          'It computes in a thread of the executor',
          'It computes in its own process',
        ],
      },
      facts: [
        'Longest delay of another coroutine while one computes for 100 ms in the loop',
        'The same with the computing handed to a thread (run_in_executor): intervals of the GIL remain',
      ],
      code: 'Prints that 0.1 s took 1 s: time.sleep blocks the thread of the loop, and with it the nap.',
    },
    ru: {
      title: 'Кооперативная многозадачность',
      lead: 'Кто не уступает, тот задерживает всех.',
      definition:
        'При кооперативном планировании задача держит поток, пока сама его не уступит: корутины — в await, который ждёт, виртуальные потоки Java — когда блокируются. Поэтому переключения дёшевы, а между двумя await нет неожиданностей. Но задача, которая долго считает или вызывает что-то, блокирующее весь поток, ровно на столько же задерживает всех остальных в том же цикле. Операционная система тут не поможет: она может забрать поток, но вместе со всеми, кто на нём. Выход — отдать долгую работу другому потоку или процессу либо разбить её на части с await.',
      simplified:
        'Кооперативная задача уступает только в конце отрезка. Поток пула-исполнителя здесь с самого начала стоит рядом с циклом: ни одна корутина не отдаёт ему работу и не ждёт его результата, как было бы на самом деле.',
      picture: {
        about:
          'Сервер из двух корутин, которые время от времени отвечают, и третья, которая считает 9 с (45 мс на настоящей машине). В том же цикле остальные всё это время стоят, хотя второе ядро свободно; в потоке (если это код на C, который отпускает GIL) или в отдельном процессе она никому не мешает.',
        runs: ['Считает в том же цикле', 'Считает в потоке исполнителя', 'Считает в отдельном процессе'],
      },
      facts: [
        'Наибольшая задержка другой корутины, пока одна 100 мс считает в цикле',
        'То же, если вычисления отданы потоку (run_in_executor): остаются интервалы GIL',
      ],
      code: 'Печатает, что 0,1 с заняли 1 с: time.sleep блокирует поток цикла, а с ним и дремлющую корутину.',
    },
  },
};
