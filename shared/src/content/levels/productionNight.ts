/**
 * 26. Three cores and the services of a whole night: Django, a video encoder, a Go gateway, a JVM. Threads for
 * everything earn a star; the model that suits each service wins. Three stars also ask how many workers, and whether
 * any are needed while others keep the cores busy.
 */
import { nightLens, nightScenario, nightServices } from './night/services.ts';
import { cpu, program } from './programs.ts';
import { study } from './study/productionNight.ts';
import type { LevelDefinition } from './types.ts';

const { django, login, chat, report, encoder, gateway, billing } = nightServices;

export const productionNight: LevelDefinition = {
  id: 'production-night',
  number: 26,
  scenario: nightScenario({
    id: 'production-night',
    cores: 3,
    ram: 120 * 1024,
    processes: [
      program(2601, 'cron', 3000, cpu(3000)),
      program(2602, 'logrotate', 11_500, cpu(5000)),
      program(2603, 'certbot', 20_000, cpu(5000)),
      program(2604, 'backup', 32_000, cpu(5000)),
      program(2605, 'rsync', 41_000, cpu(2500)),
    ],
    jobs: [
      django(1, 0, 5, 6000),
      encoder(2, 4000, 4, 4000),
      gateway(3, 8500, 8, 4500),
      login(4, 14_500, 1, 5000),
      report(5, 20_000, 4, 4500),
      billing(6, 24_000, 6, 3500),
      encoder(7, 30_000, 5, 4000),
      chat(8, 34_000, 8, 4500),
      report(9, 38_000, 5, 4000),
      encoder(10, 43_000, 6, 4500),
      gateway(11, 47_500, 7, 6000),
    ],
  }),
  accents: ['idle', 'switching', 'gil'],
  lens: nightLens,
  view: { tape: 'whole', forecast: 8000 },
  study,
  naive: { policy: 'fcfs', params: { model: 'threads' } },
  reference: { policy: 'fcfs', params: {} },
  texts: {
    en: {
      title: 'Production night',
      goal: 'Bring all services through the night early and thriftily: choose for each the model that suits it.',
      rule: 'Everything at once: Python with its key, C without one, goroutines and virtual threads that their runtime switches, a database that takes four requests at a time, and 120 MB of memory.',
      lens: 'Lens ×4: creating a worker of any kind takes four times as long as in other levels, from 0.1 s for a goroutine to 1.7 s for a Python process.',
      hints: [
        'Ask two questions of each service: does it wait or does it compute? And can its language use several cores in one process?',
        'What waits wants the cheapest workers there are: goroutines for gateway, virtual threads for billing, coroutines for chat. What computes wants a core each: threads for encoder, processes for report.',
        'And a third question: does it have to be fast at all? While others keep the cores busy, one after another is cheapest. The last encoder decides the end: share it out among two or three threads, and send the requests of the last gateway out while it computes.',
      ],
      misconception: 'There is one best model, and good programs use it everywhere.',
      why: 'There is no best model, only a best one for this work in this language. Waiting is overlapped most cheaply by tasks that the runtime switches; several cores are used by threads where there is no GIL, and by processes where there is one; for a single request nothing beats a plain call. And how many workers are enough depends on what is short: cores, connections, memory. Whoever looks for that first hardly ever needs ten of anything.',
      lessons: {
        gilWait:
          'Python threads stood on cores and waited for their key. report only computes: it needs processes, or one core and patience.',
        idle: 'Cores stood empty: requests went out one by one, or a long computation was left to a single core at the end. Overlap what waits, and share out the last encoder.',
        overhead:
          'Much CPU time went into creating workers and switching among them. Take the cheapest kind that does the job, and fewer of them.',
        unfinished:
          'The night ended before everything was done. Start each service as soon as it is offered; one that waits holds no core.',
      },
    },
    ru: {
      title: 'Ночь в продакшене',
      goal: 'Проведите все сервисы через ночь пораньше и бережливо: выберите каждому подходящую модель.',
      rule: 'Всё сразу: Python с его ключом, C без ключа, горутины и виртуальные потоки, которые переключает их рантайм, база на четыре запроса одновременно и 120 МБ памяти.',
      lens: 'Лупа ×4: создание любого исполнителя длится вчетверо дольше, чем на других уровнях: от 0,1 с на горутину до 1,7 с на процесс Python.',
      hints: [
        'О каждом сервисе спросите две вещи: он ждёт или считает? И умеет ли его язык занять несколько ядер одним процессом?',
        'Тому, кто ждёт, нужны самые дешёвые исполнители: горутины для gateway, виртуальные потоки для billing, корутины для chat. Тому, кто считает, — по ядру на каждого: потоки для encoder, процессы для report.',
        'И третий вопрос: нужно ли вообще спешить? Пока ядра заняты другими, дешевле всего по очереди. Конец решает последний encoder: поделите его между двумя-тремя потоками, а запросы последнего gateway отправьте, пока он считает.',
      ],
      misconception: 'Есть одна лучшая модель, и хорошие программы используют её везде.',
      why: 'Лучшей модели нет — есть лучшая для этой работы на этом языке. Ожидание дешевле всего перекрывают задачи, которые переключает рантайм; несколько ядер занимают потоки там, где нет GIL, и процессы там, где он есть; для единственного запроса ничего нет лучше простого вызова. А сколько исполнителей хватит, зависит от того, чего мало: ядер, соединений, памяти. Кто сначала ищет это, тому редко бывает нужно десять чего бы то ни было.',
      lessons: {
        gilWait:
          'Потоки Python стояли на ядрах и ждали свой ключ. report только считает: ему нужны процессы или одно ядро и терпение.',
        idle: 'Ядра пустовали: запросы уходили по одному или долгий счёт под конец достался одному ядру. Перекрывайте ожидание и поделите последний encoder.',
        overhead:
          'Много процессорного времени ушло на создание исполнителей и переключения между ними. Берите самых дешёвых из подходящих, и поменьше.',
        unfinished:
          'Ночь кончилась раньше работы. Запускайте сервис, как только он появился: тот, кто ждёт, ядра не занимает.',
      },
    },
  },
};
