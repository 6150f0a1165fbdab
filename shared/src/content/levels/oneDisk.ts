/**
 * 10. Two cores and one disk that serves one request at a time. Seven programs have 51 s of reading between them, more
 * than either core has of computing: a second in which the disk stands idle is missing at the end. First come first
 * served earns a star, those that mostly read before those that mostly compute win, and three stars are for not letting
 * requests pile up either: two that read and compute in turn keep the disk as busy as four do.
 */
import { oneDiskScenario as scenario } from './oneDiskScenario.ts';
import { study } from './study/oneDisk.ts';
import type { LevelDefinition } from './types.ts';

export const oneDisk: LevelDefinition = {
  id: 'one-disk',
  number: 10,
  scenario,
  accents: ['blocked', 'idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'priority', params: {} },
  texts: {
    en: {
      title: 'One disk',
      goal: 'Get everything done as early as you can: two cores, but one disk for all, and it must not stand idle either.',
      rule: 'The disk here serves one request at a time: whoever comes while it is busy queues up there, first come, first served. The network of earlier levels had room for all.',
      hints: [
        'Watch the disk. When nobody is at it, that time is lost: in the end somebody will be waiting for it, and both cores with them.',
        'updatedb, find, cp and sqlite3 have the most to read. Let them have a core as soon as the disk has nothing more to do, past those who only compute.',
        'Keep one at the disk and at most one behind it; more of them only wait there. What is left of core time goes to blender, ffmpeg and render early, so that none of them is left over at the end.',
      ],
      misconception: 'Waiting costs nothing: ten programs can wait for the disk as well as one.',
      why: 'Waits overlap as long as the device has room. The network takes any number of requests here; a disk with one arm takes one, so requests do not overlap with each other, only with computing. Whatever is scarcest, core or disk, decides when all is done, and to keep it supplied from the beginning is what a scheduler can do. More cores would not help: the disk would be just as slow. Real disks help themselves: the system reorders requests so that the arm travels less, and an SSD serves many at once, up to a limit.',
      lessons: {
        idle: 'A core or the disk stood idle early, and in the end everyone waited for what was left. Send those who mostly read to the disk first; those who only compute fill the time in between.',
        overhead:
          'Much CPU time went into switching. Preempt when the disk has nothing to do; while it is busy, one more request would only queue up there.',
        unfinished:
          'The time ran out before everything was done. Keep both cores supplied, and the disk too: there is somebody who can use each of them.',
      },
    },
    ru: {
      title: 'Один диск',
      goal: 'Завершите всё как можно раньше: ядра два, а диск на всех один, и простаивать он тоже не должен.',
      rule: 'Диск обслуживает здесь один запрос за раз: кто пришёл, пока он занят, встаёт в очередь к нему — первым пришёл, первым обслужен. В сети прежних уровней места хватало всем.',
      hints: [
        'Следите за диском. Пока у него никого нет, время уходит зря: в конце кто-нибудь будет ждать именно его, а с ним и оба ядра.',
        'Больше всего читать updatedb, find, cp и sqlite3. Давайте им ядро, как только диску нечего делать, — впереди тех, кто только считает.',
        'Пусть один будет у диска и самое большее один за ним: остальные там лишь стоят. Оставшееся время ядер пораньше отдайте blender, ffmpeg и render, чтобы никто из них не остался на конец.',
      ],
      misconception: 'Ждать можно даром: десять программ ждут диск ничуть не дольше, чем одна.',
      why: 'Ожидания накладываются друг на друга, пока у устройства есть место. Сеть здесь принимает сколько угодно запросов, а диск с одной головкой — один, поэтому запросы к нему совмещаются не между собой, а только со счётом. Чего меньше всего — времени ядер или диска, — то и определяет, когда закончится всё; дело планировщика — загрузить это с самого начала. Добавить ядер не поможет: диск быстрее не станет. Настоящие диски помогают себе сами: система переставляет запросы, чтобы головка меньше двигалась, а SSD обслуживает много запросов сразу — тоже до некоторого предела.',
      lessons: {
        idle: 'Вначале простаивало ядро или диск, а в конце все ждали того, что осталось. Отправляйте к диску первыми тех, кто в основном читает; те, кто только считает, заполнят промежутки.',
        overhead:
          'Много процессорного времени ушло на переключения. Вытесняйте, когда диску нечего делать; пока он занят, лишний запрос лишь встанет в очередь.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Пусть не пустуют ни ядра, ни диск: и тем и другим есть кому воспользоваться.',
      },
    },
  },
};
