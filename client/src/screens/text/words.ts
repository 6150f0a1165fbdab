/** What the machine holds, in words: tasks, bursts, cores. */
import type { LevelView } from '@timeslice/shared/content';
import {
  type Burst,
  type Core,
  deviceOf,
  type Machine,
  phaseEndsAt,
  progressOf,
  type Task,
  type Tick,
} from '@timeslice/shared/engine';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { deviceName } from '../../board/deviceName.ts';
import { taskName } from '../../board/mirror.ts';

/** A tape of many bursts is told up to here; what follows is counted. */
const TOLD_BURSTS = 5;

/** "app.py T2"; where the cards of a level look alike, only the number. */
export const nameOf = (task: Task, view?: LevelView): string =>
  view?.cards === 'plain' ? t('text.taskNumber', { id: task.id }) : taskName(task, t);

export const coreName = (core: Core): string => t('text.core', { index: core.index });

function burstWords(machine: Machine, task: Task, burst: Burst, ticks: Tick): string {
  if (burst.kind === 'crash') return t('text.burst.crash');
  const time = formatSeconds(ticks);
  if (burst.kind === 'io')
    return t('text.burst.io', { time, device: deviceName(machine.devices[burst.device]?.name ?? '', t) });
  if (burst.sys) return t('text.burst.sys', { time });
  if (task.process.gil && !burst.needsGil) return t('text.burst.released', { time });
  return t('text.burst.cpu', { time });
}

/** What the task has before it: "0.8 s of CPU, then 2.0 s of network"; only as far as the level shows it. */
export function tapeWords(machine: Machine, task: Task, view: LevelView): string {
  const left = task.bursts.slice(task.burst);
  const told = left.slice(0, view.tape === 'whole' ? TOLD_BURSTS : 1);
  const words = told.map((burst, index) => {
    const done = index === 0 && task.state !== 'new' ? progressOf(machine, task) : 0;
    return burstWords(machine, task, burst, burst.ticks - done);
  });
  const more = left.length - told.length;
  if (more > 0) words.push(view.tape === 'whole' ? t('text.burst.more', { count: more }) : t('text.burst.hidden'));
  return words.join(t('text.then'));
}

/** What is left of the patience of a ready task, or null. */
export function patienceLeft(machine: Machine, task: Task): Tick | null {
  if (task.patience === 0 || task.state !== 'ready') return null;
  return Math.max(0, task.readySince + task.patience - machine.tick);
}

/** What a core does, and who has what it waits for. */
export function coreWords(core: Core, view: LevelView): string {
  const { current, carrier } = core;
  if (!current) return carrier ? t('text.now.parked', { name: carrier.name }) : t('text.now.idle');
  const task = nameOf(current, view);
  switch (core.phase) {
    case 'switching':
      return t('text.now.switching', { task });
    case 'handoff':
      return t('text.now.handoff', { task });
    case 'waitingForGil': {
      const holder = current.process.gil?.holder;
      return holder ? t('text.now.gil', { task, holder: nameOf(holder, view) }) : t('text.now.gilSoon', { task });
    }
    default:
      return current.process.gil?.holder === current
        ? t('text.now.runsWithKey', { task })
        : t('text.now.runs', { task });
  }
}

/** When what the core does now is done, if nobody interferes. */
export function coreEnds(machine: Machine, core: Core): string {
  const at = phaseEndsAt(core);
  return core.current === null || at > machine.limit * 10 ? '' : formatSeconds(at - machine.tick);
}

/** A task in I/O: how long yet, or its place in the line. */
export function waitWords(machine: Machine, task: Task): string {
  const device = deviceOf(machine, task);
  if (task.ioSince < 0) return t('text.device.waits', { place: (device?.queue.indexOf(task) ?? 0) + 1 });
  const burst = task.bursts[task.burst];
  return t('text.device.back', { time: formatSeconds((burst?.ticks ?? 0) - progressOf(machine, task)) });
}
