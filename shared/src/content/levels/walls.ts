/**
 * 3. Two cores. Two houses have a thread that crashes when its work is done and takes its housemates with it; a third
 * crashes alone. What crashes has to be run like anything else, but not before those in its house are safe. First come
 * first served loses seven of them; the shortest first, by which the marked threads mostly go last, loses three and
 * wins; three stars are for losing nobody, and for letting the two crash side by side in the end.
 */
import { study } from './study/walls.ts';
import type { LevelDefinition } from './types.ts';
import { wallsScenario as scenario } from './wallsScenario.ts';

export const walls: LevelDefinition = {
  id: 'walls',
  number: 3,
  scenario,
  accents: ['idle'],
  study,
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'fcfs', params: {} },
  reference: { policy: 'sjf', params: {} },
  texts: {
    en: {
      title: 'Walls',
      goal: 'Get everything done early and lose nobody who can be saved: a red mark on a strip is where a task crashes.',
      rule: 'Each process has a memory of its own: a house with walls. When a task crashes, all who live in its house are lost with it. The other houses do not notice.',
      hints: [
        'game lives alone. When it crashes, who is lost with it? And who lives in one house with browser 311?',
        'A marked task gets to its mark only if you let it run. Its housemates first, then: also those who are away on the network, and those who are yet to come.',
        'Run game whenever you like. Keep browser 311 until 310, 312, 313 and 314 are done, and office 331 until 330, 332 and 333 are. In the end let the two crash side by side, one on each core.',
      ],
      misconception: 'When one program crashes, it can tear down the others: they all share the same memory.',
      why: 'A process reaches only its own memory; the processor and the operating system see to that. So game could crash beside everyone else, and nobody noticed. Between the threads of one process there is no wall: they share its memory, and an error that kills one ends the process with all of them. That is why browsers today put websites into processes of their own: one bad page costs one page. Walls are not free, though; a process takes more memory and more time to start than a thread.',
      lessons: {
        unfinished:
          'Somebody was lost who could have been saved: a thread came to its red mark while others of its house were still at work. Let the housemates finish first, and the marked one last.',
        idle: 'You lost nobody, but a core stood empty for long. Run those who live in other houses while housemates wait for the network, and let the two marked ones go side by side in the end.',
        overhead:
          'You took tasks off their cores before they were done, and switched to each of them once more. Choose the order first, then let them work.',
      },
    },
    ru: {
      title: 'Стены',
      goal: 'Завершите всё пораньше и не потеряйте никого, кого можно спасти: красная метка на полоске — место падения.',
      rule: 'У каждого процесса своя память — дом со стенами. Когда задача падает, с ней гибнут все, кто живёт в её доме. В других домах ничего не замечают.',
      hints: [
        'game живёт в одиночестве. Кто погибнет, если он упадёт? А кто живёт в одном доме с browser 311?',
        'До метки задача доходит, только если вы даёте ей работать. Значит, сначала соседи по дому — и те, кто сейчас ждёт сеть, и те, кто ещё не пришёл.',
        'game запускайте когда угодно. browser 311 придержите, пока не закончат 310, 312, 313 и 314, а office 331 — пока не закончат 330, 332 и 333. Под конец пусть эти двое падают рядом, каждый на своём ядре.',
      ],
      misconception: 'Когда падает одна программа, она может утянуть за собой остальные: память-то у всех общая.',
      why: 'Процессу доступна только его собственная память — за этим следят процессор и операционная система. Поэтому game упал рядом со всеми, и никто этого не заметил. Между потоками одного процесса стен нет: память у них общая, и ошибка, убивающая один поток, завершает весь процесс со всеми его потоками. Потому нынешние браузеры и разносят сайты по отдельным процессам: одна сбойная страница — это только одна страница. Но стены не бесплатны: процесс занимает больше памяти и дольше запускается, чем поток.',
      lessons: {
        unfinished:
          'Погиб тот, кого можно было спасти: поток дошёл до красной метки, пока другие в его доме ещё работали. Сначала пусть закончат соседи, а отмеченный — последним.',
        idle: 'Никто зря не погиб, но ядро долго пустовало. Пока соседи ждут сеть, пускайте тех, кто живёт в других домах, а двое отмеченных пусть в конце идут рядом.',
        overhead:
          'Вы снимали задачи с ядер раньше, чем они заканчивали, и на каждую приходилось переключаться ещё раз. Сначала выберите порядок, потом дайте им работать.',
      },
    },
  },
};
