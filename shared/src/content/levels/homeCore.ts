/**
 * 20. Two cores, nine services that keep coming back from the network and four programs that only compute. Going on
 * somewhere else costs as much as a third of a burst. Whoever takes turns on any core earns a star, run queues with a
 * home core win; three stars want one core for those who come back and the other for those who stay.
 */
import { DEFAULT_COSTS } from '../../engine/index.ts';
import { cpu, network, program } from './programs.ts';
import { study } from './study/homeCore.ts';
import type { Lens, LevelDefinition } from './types.ts';

const lens: Lens = { factor: 8, costs: ['migration'] };

export const homeCore: LevelDefinition = {
  id: 'home-core',
  number: 20,
  scenario: {
    format: 1,
    id: 'home-core',
    cores: 2,
    limit: 180_000,
    devices: { network: { capacity: 0 } },
    costs: Object.fromEntries(lens.costs.map((cost) => [cost, lens.factor * DEFAULT_COSTS[cost]])),
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt'], queueDepth: 2 },
    processes: [
      program(2001, 'postgres', 0, cpu(2500), network(4000), cpu(3500)),
      program(2002, 'redis', 3000, cpu(2500), network(3000), cpu(2500)),
      program(2003, 'nginx', 6500, cpu(3000), network(3000), cpu(3000)),
      program(2004, 'mysqld', 11_500, cpu(2000), network(3500), cpu(3000)),
      program(2005, 'grafana', 14_000, cpu(1500), network(5000), cpu(1500), network(4000), cpu(3000)),
      program(2006, 'mongod', 17_500, cpu(2000), network(3000), cpu(1500), network(4500), cpu(2500)),
      program(2007, 'etcd', 22_000, cpu(3000), network(3500), cpu(2000), network(3500), cpu(3000)),
      program(2008, 'haproxy', 25_000, cpu(1500), network(4500), cpu(2000), network(6000), cpu(1500)),
      program(2009, 'rabbitmq', 30_000, cpu(2500), network(4500), cpu(2500), network(6000), cpu(2000)),
      program(2010, 'gzip', 0, cpu(6500)),
      program(2011, 'cc', 11_000, cpu(9500)),
      program(2012, 'sort', 21_500, cpu(9500)),
      program(2013, 'ffmpeg', 29_500, cpu(10_000)),
    ],
  },
  accents: ['switching', 'idle'],
  lens,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'rr', params: { quantum: 2000 } },
  reference: { policy: 'gmp', params: {} },
  study,
  texts: {
    en: {
      title: 'Home core',
      goal: 'Get everything done as early as you can: whoever goes on on the other core has to warm up its cache first.',
      rule: 'A task’s data lie in the cache of the core it last ran on; on another core it has to fetch them again, and that comes on top of the switch.',
      lens: 'Lens ×8: a move to the other core costs 0.8 s here, eight times as much as in other levels. On a real machine it took 12 µs with 64 KB of data and about 130 µs with 1 MB.',
      hints: [
        'The long orange slivers are moves. Who moved in your run, and would the old core not have been free soon?',
        'Those who come back from the network want to go home: put them in the queue of the core they came from. A move pays only if they would wait there for longer than it costs.',
        'Let one core be home to the services and the other to gzip, cc, sort and ffmpeg, which stay until they are done. Only when the services are too many for one core does one of them settle beside the long ones.',
      ],
      misconception: 'All cores are alike, so it does not matter on which of them a task goes on.',
      why: 'The cores can do the same, but what a task worked with last still lies in the cache of one of them. That is why schedulers remember where a task ran, keep a run queue for every core, and move a task only when another core would stand empty for long. Measured on two cores: a program with 256 KB of data lost about 15% of its speed when it was moved every 0.1 ms, and about 1% when it was moved every 4 ms. So a move now and then is cheap, and an empty core can cost more. And who computes for long moves seldom; it is those who come and go that need a home.',
      lessons: {
        overhead:
          'Much CPU time went into moves and switches. Queue a task at the core it came from, and do not take anyone off for a moment only.',
        idle: 'A core stood empty while tasks stood in the queue of the other one, or at the end. Waiting for the home core pays for a second, not for five: then the move is cheaper.',
        unfinished:
          'The time ran out before everything was done. Keep someone next up on both cores; those who come back go to the core they came from.',
      },
    },
    ru: {
      title: 'Родное ядро',
      goal: 'Завершите всё как можно раньше: кто продолжает работу на другом ядре, тому сначала прогревать его кэш.',
      rule: 'Данные задачи лежат в кэше того ядра, где она работала в последний раз; на другом ядре их приходится доставать заново, и это сверх цены переключения.',
      lens: 'Лупа ×8: переезд на другое ядро стоит здесь 0,8 с, в восемь раз больше, чем на других уровнях. На настоящей машине он занял 12 мкс при 64 КБ данных и около 130 мкс при 1 МБ.',
      hints: [
        'Длинные оранжевые полоски — это переезды. Кто переезжал у вас и не освободилось бы прежнее ядро совсем скоро?',
        'Те, кто вернулся из сети, хотят домой: ставьте их в очередь того ядра, откуда они ушли. Переезд окупается, только если ждать там пришлось бы дольше, чем он стоит.',
        'Пусть одно ядро будет родным для служб, а другое — для gzip, cc, sort и ffmpeg, которые остаются там до конца. И только когда служб для одного ядра слишком много, одна из них селится рядом с долгими.',
      ],
      misconception: 'Все ядра одинаковы, поэтому всё равно, на каком из них задача продолжит работу.',
      why: 'Умеют ядра одно и то же, но то, с чем задача работала в последний раз, ещё лежит в кэше одного из них. Поэтому планировщики помнят, где работала задача, держат для каждого ядра свою очередь и переселяют задачу, лишь когда другое ядро иначе надолго опустеет. Измерено на двух ядрах: программа с 256 КБ данных теряла около 15 % скорости, когда её переселяли каждые 0,1 мс, и около 1 %, когда каждые 4 мс. Так что редкий переезд дёшев, а пустое ядро может обойтись дороже. И кто считает долго, тот переезжает редко: родное ядро важнее тем, кто уходит и возвращается.',
      lessons: {
        overhead:
          'Много процессорного времени ушло на переезды и переключения. Ставьте задачу в очередь того ядра, откуда она ушла, и не снимайте никого с ядра лишь на минутку.',
        idle: 'Ядро пустовало, пока в очереди другого стояли задачи, — или в самом конце. Ждать родное ядро стоит секунду, но не пять: тогда переехать дешевле.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Пусть у обоих ядер будет следующий; кто вернулся, идёт на то ядро, откуда ушёл.',
      },
    },
  },
};
