/** The words that stand on the board, in one language; looked up once, because the board draws them as pictures. */
import type { JobModel } from '@timeslice/shared/engine';
import type { Translate } from '../app/i18n/index.ts';
import { deviceName } from './deviceName.ts';
import { formatMemory } from './formatMemory.ts';

export interface BoardTexts {
  readonly ready: string;
  readonly readyHint: string;
  readonly io: string;
  readonly coming: string;
  readonly history: string;
  readonly idle: string;
  readonly switching: string;
  readonly waitingForGil: string;
  readonly handoff: string;
  readonly withoutGil: string;
  /** "its carrier is on core 0" */
  readonly carrierElsewhere: (index: number) => string;
  readonly nextUp: string;
  readonly putNext: string;
  readonly preempt: string;
  readonly takeOff: string;
  readonly empty: string;
  readonly quantum: string;
  readonly noQuantum: string;
  readonly core: (index: number) => string;
  /** "+0.08 s CPU" */
  readonly cpuPrice: (ticks: number) => string;
  /** "1.2 s" */
  readonly seconds: (ticks: number) => string;
  readonly more: (count: number) => string;
  readonly capacity: (count: number) => string;
  readonly device: (name: string) => string;
  readonly memory: string;
  /** "12.5 MB" */
  readonly kilobytes: (kb: number) => string;
  /** "10 threads" */
  readonly workers: (model: JobModel, count: number) => string;
}

/** `hint` names the keys that do the same as a drag; null where keys are not shown. */
export function boardTexts(
  t: Translate,
  seconds: (ticks: number, digits?: number) => string,
  hint: { readonly tasks: string; readonly cores: string } | null,
): BoardTexts {
  return {
    ready: t('board.ready'),
    readyHint: hint ? t('board.readyHintKeys', hint) : t('board.readyHint'),
    io: t('board.io'),
    coming: t('board.coming'),
    history: t('board.history'),
    idle: t('board.idle'),
    switching: t('board.switching'),
    waitingForGil: t('board.waitingForGil'),
    handoff: t('board.handoff'),
    withoutGil: t('board.withoutGil'),
    carrierElsewhere: kept((index) => t('board.carrierElsewhere', { index })),
    nextUp: t('board.nextUp'),
    putNext: t('board.putNext'),
    preempt: t('board.preempt'),
    takeOff: t('board.takeOff'),
    empty: t('board.empty'),
    quantum: t('board.quantum'),
    noQuantum: t('board.noQuantum'),
    core: kept((index) => t('board.core', { index })),
    cpuPrice: kept((ticks) => t('board.cpuPrice', { time: seconds(ticks, 2) })),
    seconds: kept((ticks) => seconds(ticks, ticks < 10_000 ? 1 : 0)),
    more: kept((count) => t('board.more', { count })),
    capacity: (count) => t('board.capacity', { count }),
    device: (name) => deviceName(name, t),
    memory: t('board.memory'),
    kilobytes: kept(formatMemory),
    workers: (model, count) => t(`board.workers.${model}`, { count }),
  };
}

/** Looking a text up and filling it in is dear for something that is asked in every frame. */
function kept(make: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const text = known.get(value);
    if (text !== undefined) return text;
    // Ticks take very many values; what is not asked any more need not be remembered.
    if (known.size > 4000) known.clear();
    const made = make(value);
    known.set(value, made);
    return made;
  };
}
