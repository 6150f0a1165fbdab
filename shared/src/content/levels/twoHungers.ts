/**
 * 9. Two cores, seven programs that compute for long and three that compute for a moment and then wait for the network,
 * again and again. First come first served earns a star: every answer then stands behind a long burst. A multi-level
 * feedback queue learns who gives the core back soon, and wins; three stars are for letting those in at once, without
 * a switch too many, and for not leaving a long one to the end.
 */
import { cpu, network, program } from './programs.ts';
import { study } from './study/twoHungers.ts';
import type { LevelDefinition } from './types.ts';

export const twoHungers: LevelDefinition = {
  id: 'two-hungers',
  number: 9,
  scenario: {
    format: 1,
    id: 'two-hungers',
    cores: 2,
    limit: 150_000,
    devices: { network: { capacity: 0 } },
    controls: { allowed: ['dispatch', 'enqueue', 'unqueue', 'preempt', 'setQuantum'], queueDepth: 2 },
    processes: [
      program(901, 'blender', 0, cpu(13_000)),
      program(902, 'cc', 0, cpu(11_500)),
      program(
        903,
        'wget',
        2000,
        ...[cpu(1000), network(6500), cpu(800), network(7000), cpu(800), network(6500), cpu(500), network(6000)],
        ...[cpu(800), network(4500), cpu(600), network(5500), cpu(800), network(7000), cpu(700)],
      ),
      program(904, 'xz', 6000, cpu(12_500)),
      program(905, 'ffmpeg', 8000, cpu(11_500)),
      program(
        906,
        'git',
        11_500,
        ...[
          cpu(700),
          network(5000),
          cpu(800),
          network(4500),
          cpu(900),
          network(4500),
          cpu(500),
          network(5000),
          cpu(800),
        ],
      ),
      program(
        907,
        'psql',
        15_500,
        ...[cpu(1000), network(5000), cpu(900), network(5500), cpu(600), network(4500), cpu(700), network(5500)],
        ...[cpu(800), network(4000), cpu(800)],
      ),
      program(908, 'make', 17_500, cpu(10_500)),
      program(909, 'sort', 24_000, cpu(7000)),
      program(910, 'gzip', 26_000, cpu(5000)),
    ],
  },
  accents: ['blocked', 'idle'],
  study,
  view: { tape: 'burst', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'mlfq', params: {} },
  texts: {
    en: {
      title: 'Two hungers',
      goal: 'Get everything done as early as you can: some are hungry for the core, others for answers from the network.',
      rule: 'A CPU-bound process computes as long as you let it; an I/O-bound one needs the core for a moment, then waits. Cards show only the present burst: tell them apart by what they do.',
      hints: [
        'wget needs the core for less than a second, and then waits for six. What does every second cost that it stands in the queue before that?',
        'When an answer has come, let the process in at once: in a moment it is gone again, and its next request is on the way while the others compute.',
        'Drop wget, git and psql on the red half as soon as they are back, and put the one you took off next up. Start blender, xz and make early; sort and gzip are good for filling the end.',
      ],
      misconception: 'The heavy programs need the processor most, so they should have it first.',
      why: 'Whoever computes for long loses next to nothing if it lets one in that needs less than a second. The other way round, the one with the short bursts loses the whole burst of the long one, at every single answer, and at the end the cores stand empty while its last requests go out one after another. Fed first, I/O-bound processes keep the network busy and CPU-bound ones the cores, both at once. A system that knows no burst learns from behaviour: in a multi-level feedback queue, whoever gives the core back soon stays on top, and whoever uses up its slices goes down.',
      lessons: {
        idle: 'At the end cores stood empty while the last requests were under way: those processes had stood in the queue too long before. Let them in at once, whenever an answer has come.',
        overhead:
          'Much CPU time went into switching. Preempt for those who go off to the network in a moment; between two that only compute it gains nothing.',
        unfinished:
          'The time ran out before everything was done. Keep both cores supplied, and send requests off first: they go on by themselves.',
      },
    },
    ru: {
      title: 'Два голода',
      goal: 'Завершите всё как можно раньше: одним не хватает ядра, другим — ответов из сети.',
      rule: 'Одни считают, сколько им дадут; другим ядро нужно на мгновение, а потом они ждут ввода-вывода. На карточке видно только текущее: различайте их по поведению.',
      hints: [
        'wget нужно ядро меньше чем на секунду, а потом он шесть секунд ждёт. Чего стоит каждая секунда, что он перед этим простоит в очереди?',
        'Пришёл ответ — пускайте процесс сразу: через мгновение его уже нет, и пока другие считают, его следующий запрос в пути.',
        'Бросайте wget, git и psql на красную половину, как только они вернулись, а снятого ставьте следующим. Пораньше запустите blender, xz и make; sort и gzip хорошо заполнят конец.',
      ],
      misconception: 'Тяжёлым программам процессор нужнее, поэтому они должны получать его первыми.',
      why: 'Кто считает долго, почти ничего не теряет, пропустив того, кому нужно меньше секунды. А наоборот — тот, кому нужно чуть-чуть, пережидает весь долгий счёт соседа, и так на каждом ответе; в конце же ядра пустуют, пока его последние запросы уходят один за другим. Если кормить их первыми, ждущие ввода-вывода загружают сеть, а считающие — ядра, и всё это одновременно. Система, которая не знает длительностей, судит по поведению: в многоуровневой очереди с обратной связью тот, кто быстро отдаёт ядро, остаётся наверху, а тот, кто исчерпывает свои кванты, опускается.',
      lessons: {
        idle: 'В конце ядра пустовали, пока шли последние запросы: до этого их процессы слишком долго стояли в очереди. Пускайте их сразу, как только пришёл ответ.',
        overhead:
          'Много процессорного времени ушло на переключения. Вытесняйте ради тех, кто через мгновение уйдёт в сеть; между двумя, которые только считают, это ничего не даёт.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Пусть у обоих ядер кто-то стоит следующим, а запросы уходят первыми: дальше они идут сами.',
      },
    },
  },
};
