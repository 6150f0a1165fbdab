/**
 * 4. One core, three long programs, and five that somebody is waiting for: a little work, a wait, a little work again.
 * Left behind a long one they give up. First come first served loses three of them; slices of a second and a half keep
 * all alive and win; three stars are for letting in at once exactly those who have somebody waiting.
 */
import { study } from './study/twentyYearsAgo.ts';
import { twentyYearsAgoScenario as scenario } from './twentyYearsAgoScenario.ts';
import type { LevelDefinition } from './types.ts';

export const twentyYearsAgo: LevelDefinition = {
  id: 'twenty-years-ago',
  number: 4,
  scenario,
  accents: ['blocked', 'idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'rr', params: { quantum: 1500 } },
  texts: {
    en: {
      title: 'Twenty years ago',
      goal: 'One core for everything: lose nobody whom a user is waiting for, and still get the long ones done.',
      rule: 'The ring on a card is patience: it runs down while a process is ready and waits for the core. When it is empty, the process is closed, and its work is lost.',
      hints: [
        'winamp needs the core for less than a second, but soon. defrag needs it for nine, at any time. Who of them can wait?',
        'Drop a process with a ring on the red half of the core: it goes on at once, and the one you took off can go on afterwards. Put that one next up straight away.',
        'As soon as somebody with a ring comes back, let it in, past defrag, winrar or antivirus. It leaves by itself, to wait for its user. But never take one with a ring off for another: each needs only a moment.',
      ],
      misconception: 'If everything on the screen reacts at once, the computer really does it all at the same time.',
      why: 'One core, and still music, chat, text and a virus scan, seemingly at once: because the core goes from one to the other sooner than anyone notices. That is an illusion of parallelism, and it makes nothing faster: the work is the same, and every switch comes on top of it. It is responsive, though. How soon somebody gets an answer and how much gets done are two different things. Patience is shortened in the game: people bear more than milliseconds; a sound card, which runs out of music, does not.',
      lessons: {
        unfinished:
          'Somebody lost patience while a long process had the core, and what was lost counts as if it had waited to the very end. Let those with a ring in at once: they need less than two seconds.',
        order:
          'Nobody was lost, but some waited long. Let those with a ring in at once, and of the long ones, first the one with the least left.',
        overhead:
          'The core switched more often than it had to. One with a ring leaves by itself after a moment: let it work for that long.',
        idle: 'The core stood empty while a long process could have used it. Put it next up as soon as you have taken it off.',
      },
    },
    ru: {
      title: 'Двадцать лет назад',
      goal: 'Одно ядро на всё: не потеряйте никого, кого ждёт пользователь, и всё-таки доведите до конца длинные программы.',
      rule: 'Кольцо на карточке — терпение: оно тает, пока процесс готов и ждёт ядра. Когда оно кончится, программу закроют, и её работа пропадёт.',
      hints: [
        'winamp нужно меньше секунды, но скоро. defrag нужно девять — но когда угодно. Кто из них может подождать?',
        'Бросьте процесс с кольцом на красную половину ядра: он пойдёт сразу, а снятый продолжит потом. Тут же поставьте снятый следующим.',
        'Как только вернулся кто-то с кольцом, пускайте его вперёд defrag, winrar и antivirus. Он сам уйдёт ждать пользователя. Но не снимайте одного с кольцом ради другого: каждому нужно лишь мгновение.',
      ],
      misconception: 'Раз всё на экране откликается сразу, компьютер и правда делает всё одновременно.',
      why: 'Одно ядро — а музыка, переписка, текст и проверка на вирусы идут словно бы разом: ядро переходит от одного к другому раньше, чем это кто-нибудь заметит. Это иллюзия параллельности, и быстрее от неё не становится: работы столько же, и сверх неё — каждое переключение. Зато есть отзывчивость. Как скоро кто-то получит ответ и как много сделано за всё время — разные вещи. Терпение в игре укорочено: люди выносят больше, чем миллисекунды; а вот звуковая карта, у которой кончилась музыка, — нет.',
      lessons: {
        unfinished:
          'Кто-то не дождался, пока ядро занимал длинный процесс, — а потерянное считается так, словно ждало до самого конца. Пускайте тех, у кого кольцо, сразу: им нужно меньше двух секунд.',
        order:
          'Никто не потерян, но некоторые ждали долго. Пускайте тех, у кого кольцо, сразу, а из длинных — сначала того, кому осталось меньше.',
        overhead:
          'Ядро переключалось чаще, чем нужно. Процесс с кольцом сам уйдёт через мгновение: дайте ему столько поработать.',
        idle: 'Ядро пустовало, хотя длинному процессу было что делать. Сняли его — сразу ставьте следующим.',
      },
    },
  },
};
