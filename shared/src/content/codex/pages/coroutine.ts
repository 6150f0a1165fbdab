import { cpu, network } from '../../levels/programs.ts';
import type { CodexPage } from '../types.ts';
import { jobWorld, played } from '../worlds.ts';

const scenario = jobWorld('codex-coroutine', 1, {
  name: 'fetch',
  language: 'python',
  items: 6,
  bursts: [cpu(200), network(2500), cpu(200), network(2500), cpu(200)],
  models: ['threads', 'coroutines'],
});

export const coroutine: CodexPage = {
  id: 'coroutine',
  picture: {
    rows: 'tasks',
    runs: [
      played(scenario, 'fcfs', { model: 'threads', workers: 6 }),
      played(scenario, 'fcfs', { model: 'coroutines', workers: 6 }),
    ],
    measures: ['wall', 'cpuTime', 'overhead'],
  },
  facts: ['D/ratio/py_thread_lock/asyncio_future', 'E/pytaskmem/task_kb'],
  costs: [
    'coroutineSwitch',
    'threadSwitch',
    'spawnCoroutine',
    'spawnManagedThread',
    'memoryCoroutine',
    'memoryPythonThread',
  ],
  code: {
    language: 'python',
    lines: [
      'import asyncio',
      'async def request(number):',
      '    await asyncio.sleep(0.02)',
      '    return number',
      'async def main():',
      '    calls = [request(number) for number in range(10)]',
      '    print(await asyncio.gather(*calls))',
      'asyncio.run(main())',
    ],
  },
  related: ['cooperative', 'concurrency-models', 'goroutine', 'blocking-io'],
  terms: ['coroutine', 'await', 'event-loop', 'carrier', 'concurrency'],
  texts: {
    en: {
      title: 'Coroutines and await',
      lead: 'Many waits on one thread, without asking the system each time.',
      definition:
        'A coroutine is a function that can pause at marked points and go on later from there; in Python and JavaScript the point is marked by await. An event loop runs many coroutines on one thread: when one of them waits, it goes on with another whose answer has come. For the system there is a single thread, so there is no context switch of the kernel among them, and each takes a kilobyte or so of memory instead of a stack. It is concurrency without parallelism: at any instant one of them executes.',
      simplified:
        'Switching to another coroutine costs the same at every await that really waits, and the event loop itself takes no time. In reality a step of Python’s event loop is not cheaper than a bare thread switch in C; it is cheaper than a switch between Python threads.',
      picture: {
        about:
          'Six tasks with two requests each, on one core. Both ways the waits overlap; the coroutines pay less for being created and less for every change.',
        runs: ['Six threads', 'Six coroutines'],
      },
      facts: [
        'Handing over from one Python thread to another ÷ from one coroutine to another at an await',
        'Memory of one waiting coroutine',
      ],
      code: 'Ten waits of 20 ms together take little more than 20 ms, on a single thread.',
    },
    ru: {
      title: 'Корутины и await',
      lead: 'Много ожиданий на одном потоке, не спрашивая каждый раз систему.',
      definition:
        'Корутина — функция, которая может приостановиться в отмеченных местах и позже продолжиться оттуда; в Python и JavaScript место отмечает await. Цикл событий выполняет много корутин на одном потоке: когда одна ждёт, он продолжает другую, на запрос которой пришёл ответ. Для системы это один поток, поэтому переключений контекста в ядре системы между ними нет, а памяти каждая занимает около килобайта вместо целого стека. Это конкурентность без параллелизма: в каждый миг исполняется одна из них.',
      simplified:
        'Переход к другой корутине стоит одинаково в каждом await, который действительно ждёт, а сам цикл событий времени не отнимает. В действительности шаг цикла событий Python не дешевле голого переключения потоков в C; он дешевле переключения между потоками Python.',
      picture: {
        about:
          'Шесть задач по два запроса на одном ядре. Ожидания накладываются в обоих случаях; корутины меньше платят за создание и меньше — за каждую смену.',
        runs: ['Шесть потоков', 'Шесть корутин'],
      },
      facts: ['Передача управления между потоками Python ÷ между корутинами в await', 'Память одной ждущей корутины'],
      code: 'Десять ожиданий по 20 мс вместе занимают чуть больше 20 мс — на одном потоке.',
    },
  },
};
