import type { LevelTexts, Locale } from '../types.ts';

/** What every wave of the night says; only its number differs. */
export const nightTexts = (wave: number): Readonly<Record<Locale, LevelTexts>> => ({
  en: {
    title: `Night shift: wave ${wave}`,
    goal: 'Bring this wave of services through early and thriftily. The next one is harder.',
    rule: 'No two nights are alike: what comes, in which language and how much of it is drawn from the seed. Three stars are for those who beat the best of the scheduling policies.',
    lens: 'Lens ×4: creating a worker of any kind takes four times as long as in other levels, from 0.1 s for a goroutine to 1.7 s for a Python process.',
    hints: [
      'Of each service ask: does it wait or compute, can its language use several cores in one process, and does it have to be fast at all?',
      'What waits wants the cheapest workers there are. What computes wants a core each: threads in C, processes in Python. A single request wants neither.',
      'While the cores are busy anyway, one after another is cheapest. Spend workers on what comes last, and on what waits longest.',
    ],
    misconception: 'What was best last night will be best tonight.',
    why: 'The best model depends on the work, on the language and on what else there is to do. Waiting that overlaps with somebody’s computing costs nothing; a worker that nobody needed costs its creation; and a long computation left over for the end leaves the other cores idle. The policies know all lengths and judge every service by itself. What they do not do is look at the whole night, and there you can beat them.',
    lessons: {
      gilWait:
        'Python threads stood on cores and waited for their key. What only computes in Python needs processes, or one core and patience.',
      idle: 'Cores stood empty: requests went out one by one, memory was full, or a long computation was left over for the end. Overlap what waits, and share out what comes last.',
      overhead:
        'Much CPU time went into creating workers and switching among them. Take the cheapest kind that does the job, and fewer of them.',
      unfinished:
        'The night ended before everything was done. Start each service as soon as it is offered; what does not fit in memory fits with fewer workers.',
    },
  },
  ru: {
    title: `Ночная смена: волна ${wave}`,
    goal: 'Проведите эту волну сервисов пораньше и бережливо. Следующая будет труднее.',
    rule: 'Двух одинаковых ночей не бывает: что придёт, на каком языке и сколько, определяет зерно случайности. Три звезды — тем, кто обойдёт лучшую из политик планирования.',
    lens: 'Лупа ×4: создание любого исполнителя длится вчетверо дольше, чем на других уровнях: от 0,1 с на горутину до 1,7 с на процесс Python.',
    hints: [
      'О каждом сервисе спросите: он ждёт или считает, умеет ли его язык занять несколько ядер одним процессом и нужно ли вообще спешить?',
      'Тому, кто ждёт, нужны самые дешёвые исполнители. Тому, кто считает, — по ядру на каждого: потоки в C, процессы в Python. Единственному запросу не нужно ни то ни другое.',
      'Пока ядра и так заняты, дешевле всего по очереди. Исполнителей тратьте на то, что приходит последним, и на то, что дольше всех ждёт.',
    ],
    misconception: 'Что было лучшим прошлой ночью, будет лучшим и сегодня.',
    why: 'Лучшая модель зависит от работы, от языка и от того, чем ещё заняты ядра. Ожидание, на фоне которого кто-то считает, не стоит ничего; исполнитель, который никому не был нужен, стоит своего создания; а долгий счёт, оставленный на конец, оставляет остальные ядра без дела. Политики знают все длины и судят о каждом сервисе отдельно. Чего они не делают — не смотрят на всю ночь целиком, и здесь их можно обойти.',
    lessons: {
      gilWait:
        'Потоки Python стояли на ядрах и ждали свой ключ. Тому, кто на Python только считает, нужны процессы или одно ядро и терпение.',
      idle: 'Ядра пустовали: запросы уходили по одному, не хватало памяти или долгий счёт остался на конец. Перекрывайте ожидание и делите то, что приходит последним.',
      overhead:
        'Много процессорного времени ушло на создание исполнителей и переключения между ними. Берите самых дешёвых из подходящих, и поменьше.',
      unfinished:
        'Ночь кончилась раньше работы. Запускайте сервис, как только он появился; что не помещается в память, поместится с меньшим числом исполнителей.',
    },
  },
});
