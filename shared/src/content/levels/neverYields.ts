/**
 * 17. Two cores and one event loop: nine requests with short steps, three reports that compute for long without an
 * await, and five hashes in threads of the executor. Nothing takes a report out of the loop once it has begun, so the
 * player lets it wait in a run queue, out of the loop's reach, until the requests are on their way; the hashes fill the
 * other core and give way where the loop needs one. The order of arrival earns a star, short bursts first win, and
 * three stars want every report in a gap of the requests.
 */
import { withReports } from './neverYieldsScenario.ts';
import { study } from './study/neverYields.ts';
import type { LevelDefinition } from './types.ts';

export const neverYields: LevelDefinition = {
  id: 'never-yields',
  number: 17,
  scenario: withReports,
  accents: ['blocked', 'idle'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'srtf', params: {} },
  study,
  texts: {
    en: {
      title: 'The one that never yields',
      goal: 'Get everything done as early as you can: nine requests, three reports and five hashes of one Python process, on two cores.',
      rule: 'A report computes for long without an await: while it runs, the whole event loop stands still, and you cannot interrupt it. Hashes run in threads of an executor, beside the loop, and can be interrupted.',
      hints: [
        'A report was in the loop, and answers came back meanwhile. How many requests could have sent off their next question, if each had come first for half a second?',
        'The loop takes whoever has been ready for longest, a report too. One that stands next up on a core is out of its reach: let reports wait there, and the requests go first.',
        'Leave the loop on one core and let the hashes follow one another on the other. Put a report next up on the loop’s core; it starts when no request is ready. If a hash is on that core when answers come, drop a request on the red half.',
      ],
      misconception: 'A function with async in front of it holds nobody up.',
      why: 'A coroutine gives way only at an await that waits. Measured with CPython 3.11: while one coroutine computed for 100 ms, another in the same loop was up to 100 ms late; with the computing handed to a thread (asyncio.to_thread) it was up to 5.6 ms late, in other runs up to 11.7 ms, because Python code in a thread shares the GIL with the loop. Hashing and compressing in C let go of it, and run beside the loop like the hashes here. So you could only choose a good moment for the reports; whoever writes them can hand them over, or cut them up with awaits. Two things are simpler here: no request waits for a hash, and the system leaves the loop on its core until the burst is over.',
      lessons: {
        idle: 'At the end cores stood empty and waited for answers that could have been under way long before. Let the requests go first, and the reports when all requests are waiting.',
        overhead:
          'Much CPU time went into switching. Let a hash go on where it is, and give its core to the loop only when several answers are in.',
        unfinished:
          'The time ran out before everything was done. Drop a request on one core and a hash on the other, and keep somebody next up on both.',
      },
    },
    ru: {
      title: 'Корутина, которая не уступает',
      goal: 'Завершите всё как можно раньше: девять запросов, три отчёта и пять хешей одного процесса Python на двух ядрах.',
      rule: 'Отчёт долго считает без единого await: пока он идёт, стоит весь цикл событий, и прервать его нельзя. Хеши считаются в потоках пула-исполнителя, рядом с циклом, и их прервать можно.',
      hints: [
        'Цикл был занят отчётом, а тем временем приходили ответы. Сколько запросов успели бы спросить дальше, пропусти он каждый вперёд на полсекунды?',
        'Цикл берёт того, кто готов дольше всех, — в том числе отчёт. Но того, кто стоит следующим у ядра, он не тронет: пусть отчёты подождут там, а запросы идут вперёд.',
        'Оставьте циклу одно ядро, а на втором пусть хеши идут друг за другом. Отчёт поставьте следующим на ядро цикла: он начнётся, когда готовых запросов не останется. Если пришли ответы, а на этом ядре хеш, бросьте запрос на красную половину.',
      ],
      misconception: 'Функция, перед которой написано async, никого не задерживает.',
      why: 'Корутина уступает только на await, который ждёт. Измерено на CPython 3.11: пока одна корутина считала 100 мс, другая в том же цикле опаздывала на срок до 100 мс; когда вычисления отдали потоку (asyncio.to_thread), — до 5,6 мс, в отдельных прогонах до 11,7 мс, потому что код на Python в потоке делит с циклом GIL. Хеширование и сжатие на C отпускают GIL и идут рядом с циклом, как хеши здесь. Так что вы могли лишь выбрать для отчётов удачный момент, а автор программы может отдать их потоку или разбить на части с await. Две вещи здесь проще: запросы не ждут хешей, а система не снимает цикл с ядра, пока отрезок не кончится.',
      lessons: {
        idle: 'В конце ядра пустовали в ожидании ответов, запросы на которые могли уйти намного раньше. Пропускайте запросы вперёд, а отчёты — когда все запросы ждут.',
        overhead:
          'Много процессорного времени ушло на переключения. Пусть хеш считает там, где начал, а его ядро отдавайте циклу, только когда пришло несколько ответов.',
        unfinished:
          'Время вышло раньше, чем закончилась работа. Поставьте запрос на одно ядро, хеш — на другое, и пусть у обоих будет следующий.',
      },
    },
  },
};
