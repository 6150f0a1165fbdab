/**
 * Four PostgreSQL backends that commit to disk, and the program that drives them. Bursts of a fraction of a
 * millisecond: with the magnified switches of the game nobody could keep up with the kernel, so here they cost what they
 * really do. What is left is the order.
 */
import type { SandboxDefinition } from './types.ts';

export const beatPostgres: SandboxDefinition = {
  id: 'beat-postgres',
  number: 3,
  recording: {
    trace: 'pgbench_c4',
    source: 'pgbench -c 4 -j 2 -t 12 (TPC-B like, fsync on): 4 PostgreSQL backends committing to disk',
    command: '/usr/lib/postgresql/15/bin/pgbench -h 127.0.0.1 -p 54329 -U postgres -n -c 4 -j 2 -t 12 postgres',
    recorded: '2026-11-22T22:58:45Z',
    machine: '2 vCPU KVM/PVM guest (AMD EPYC, family 25 model 17), Linux 6.18, HZ=250, other load possible',
    options: { costs: 'real' },
  },
  accents: ['blocked'],
  view: { tape: 'whole', forecast: 8000 },
  naive: { policy: 'one-at-a-time', params: {} },
  reference: { policy: 'fcfs', params: {} },
  texts: {
    en: {
      title: 'Beat the kernel: PostgreSQL',
      goal: 'Four database backends write to disk, two threads drive them. Keep everyone moving, better than Linux: its run is worth 831 points of 1000.',
      rule: 'Switching costs here what it really costs, some microseconds, 4 ticks of this level. Only the order counts.',
      hints: [
        'Whoever is ready has somebody waiting for it. How long may it stand before a core is free?',
        'Keep the run queues short and even: drop every backend that is ready on the core that will be free first.',
        'Nobody here runs for long. Taking someone off a core gains nothing; first come, first served on both cores is hard to beat.',
      ],
      misconception: 'A database waits for the disk anyway, so it hardly matters who gets a core when.',
      why: 'In 55 ms the two cores had 72 ms of work to do: they were busy two thirds of the time, and whoever came back from the disk still found both of them taken one time in two. Linux switched 1033 times, also away from backends that had nearly finished their step: those then stood in line again, with a client waiting for them. Letting everyone finish the step it is in is enough to be ahead here. That is not a rule for all programs: a long computation among the backends would make everyone wait, and then preemption is what saves them.',
      lessons: {
        order: 'Some waited far longer than they ran. Whoever has been ready the longest goes next.',
        idle: 'A core stood empty while a backend was ready. Queue the next one before the core falls free.',
        overhead: 'Even at real prices it adds up: let everyone finish the step it is in.',
        unfinished: 'The time ran out. Drop ready backends on the cores as soon as they come back from the disk.',
      },
    },
    ru: {
      title: 'Обгоните ядро: PostgreSQL',
      goal: 'Четыре процесса базы данных пишут на диск, два потока ими управляют. Пусть никто не застревает — лучше, чем у Linux: его прогон стоит 831 очко из 1000.',
      rule: 'Переключение здесь стоит столько же, сколько на самом деле, — микросекунды, 4 тика этого уровня. Решает только порядок.',
      hints: [
        'За каждым, кто готов, кто-то ждёт. Долго ли ему стоять, пока освободится ядро?',
        'Пусть очереди будут короткими и ровными: кладите каждого готового на то ядро, которое освободится раньше.',
        'Здесь никто не работает подолгу. Снимать кого-то с ядра незачем: «кто раньше пришёл» на двух ядрах трудно обыграть.',
      ],
      misconception: 'База данных всё равно ждёт диск, так что почти неважно, кому когда дать ядро.',
      why: 'За 55 мс двум ядрам досталось 72 мс работы: они были заняты две трети времени, и всё же вернувшийся с диска то и дело заставал занятыми оба. Linux переключился 1033 раза, в том числе снимая тех, кто почти закончил свой шаг: они снова вставали в очередь, а их ждал клиент. Здесь достаточно дать каждому закончить начатый шаг, чтобы оказаться впереди. Это не правило для всех программ: одно долгое вычисление среди таких процессов заставит ждать всех, и тогда выручает как раз вытеснение.',
      lessons: {
        order: 'Кое-кто ждал намного дольше, чем работал. Следующим идёт тот, кто готов дольше всех.',
        idle: 'Ядро пустовало, хотя был готовый процесс. Ставьте следующего в очередь до того, как ядро освободится.',
        overhead: 'Даже по настоящим ценам набегает: дайте каждому закончить начатый шаг.',
        unfinished: 'Время вышло. Кладите готовые процессы на ядра, как только они вернулись с диска.',
      },
    },
  },
};
