/**
 * How a job is to run: its models with their prices, and how many workers. Not modal: the board stays in sight, and the
 * clock of solo play waits while it is open.
 */
import { useSignal } from '@preact/signals';
import type { Burst, Job, JobModel } from '@timeslice/shared/engine';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { formatSeconds } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';
import { formatMemory } from '../board/formatMemory.ts';
import { LANGUAGE_NAMES } from '../board/model/languages.ts';
import type { Desk } from '../input/desk.ts';
import { spawnPrice } from '../session/spawnPrice.ts';
import { PlayIcon } from './PlayIcons.tsx';
import { ModelIcon } from './PlayModelIcon.tsx';
import { SpawnPriceList } from './PlaySpawnPrice.tsx';
import './PlaySpawn.css';

interface PlaySpawnProps {
  readonly desk: Desk;
  readonly job: Job;
  /** Whether keys are worth telling. */
  readonly keys: boolean;
  /** Where the job's card is on the page; null: unknown. */
  cardBox(job: number): DOMRect | null;
}

export function PlaySpawn({ desk, job, keys, cardBox }: PlaySpawnProps) {
  const root = useRef<HTMLDivElement>(null);
  const { spec } = job;
  const model = useSignal<JobModel>(spec.models[0] ?? 'sequential');
  const workers = useSignal(spec.items);
  useWaitingClock(desk);
  useLayoutEffect(() => {
    place(root.current, cardBox(job.id));
    root.current?.focus({ preventScroll: true });
  }, [job.id]);

  const { machine } = desk;
  const price = spawnPrice(machine, job, model.value, workers.value);
  const single = model.value === 'sequential';
  const start = () => {
    desk.perform({ type: 'spawn', job: job.id, model: model.value, workers: workers.value });
  };
  const setWorkers = (count: number) => {
    workers.value = Math.max(1, Math.min(spec.items, count));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const chosen = digit ? spec.models[Number(digit) - 1] : undefined;
    const by = STEPS[event.key];
    if (chosen) model.value = chosen;
    else if (by !== undefined && !single) setWorkers(workers.value + by);
    else if (event.key === 'Enter') start();
    else if (event.key === 'Escape') desk.openJob(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class="play-spawn"
      ref={root}
      role="dialog"
      aria-labelledby="play-spawn-title"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2 id="play-spawn-title">{t('play.spawn.title', { name: spec.name })}</h2>
        <button
          type="button"
          class="hud-button"
          aria-label={t('play.close')}
          title={t('play.close')}
          onClick={() => desk.openJob(null)}
        >
          <PlayIcon name="exit" />
        </button>
      </header>
      <p class="play-spawn-items">
        {LANGUAGE_NAMES[spec.language]}, {t('play.spawn.items', { count: spec.items })}, {t('play.spawn.each')}{' '}
        <Strip bursts={job.bursts} />
      </p>
      <div class="play-spawn-models">
        {spec.models.map((one, index) => {
          const { create, copy, memory } = spawnPrice(machine, job, one, workers.value);
          return (
            <button
              key={one}
              type="button"
              class="play-spawn-model"
              aria-pressed={model.value === one}
              data-model={one}
              onClick={() => {
                model.value = one;
              }}
            >
              {keys && <kbd class="play-help-key">{index + 1}</kbd>}
              <ModelIcon model={one} />
              <span class="play-spawn-name">{t(`play.models.${one}`)}</span>
              <span class="play-spawn-cost mono">+{formatSeconds(create + copy, 2)}</span>
              {Number.isFinite(machine.ram) && <span class="play-spawn-ram mono">{formatMemory(memory)}</span>}
            </button>
          );
        })}
      </div>
      <div class="play-spawn-workers" data-single={single}>
        <span>{t('play.spawn.workers')}</span>
        <button
          type="button"
          aria-label={t('play.spawn.fewer')}
          disabled={single || workers.value <= 1}
          onClick={() => setWorkers(workers.value - 1)}
        >
          −
        </button>
        <output data-workers={price.workers}>{price.workers}</output>
        <button
          type="button"
          aria-label={t('play.spawn.more')}
          disabled={single || workers.value >= spec.items}
          onClick={() => setWorkers(workers.value + 1)}
        >
          +
        </button>
        <input
          type="range"
          min={1}
          max={spec.items}
          value={price.workers}
          disabled={single}
          aria-label={t('play.spawn.workers')}
          onInput={(event) => setWorkers(Number(event.currentTarget.value))}
        />
        <span class="play-spawn-share">{shareOf(spec.items, price.workers)}</span>
      </div>
      <SpawnPriceList machine={machine} price={price} />
      <button
        type="button"
        class="play-spawn-start"
        data-action="spawn"
        disabled={price.refusal !== null}
        onClick={start}
      >
        {t('play.spawn.start')}
        {keys && <kbd class="play-help-key">⏎</kbd>}
      </button>
      {keys && <p class="play-spawn-hint">{t('play.spawn.hint', { count: spec.models.length })}</p>}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  '+': 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  '-': -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

const shareOf = (items: number, workers: number): string =>
  items % workers === 0
    ? t('play.spawn.perWorker', { count: items / workers })
    : t('play.spawn.upTo', { count: Math.ceil(items / workers) });

/** Choosing is planning: where the clock may be stopped it stands meanwhile. */
function useWaitingClock(desk: Desk): void {
  useEffect(() => {
    const { session } = desk;
    const goesOn = session.can.pause && !session.paused && !session.waiting && !session.run.over;
    if (!goesOn) return;
    session.setPaused(true);
    return () => session.setPaused(false);
  }, [desk]);
}

/** CSS pixels between the chooser and what is beside it. */
const GAP = 12;

/** Beside the card where there is room, else wherever the style sheet puts it. */
function place(element: HTMLElement | null, card: DOMRect | null): void {
  const around = element?.offsetParent?.getBoundingClientRect();
  if (!element || !card || !around) return;
  const own = element.getBoundingClientRect();
  const left = Math.min(card.right - around.left + GAP, around.width - own.width - GAP);
  const top = Math.max(GAP, Math.min(card.top - around.top, around.height - own.height - GAP));
  // On large screens the chooser is zoomed, and lengths within it with it.
  const zoom = Number(getComputedStyle(element).zoom) || 1;
  element.style.setProperty('--x', `${left / zoom}px`);
  element.style.setProperty('--y', `${top / zoom}px`);
}

/** The bursts of one item, to scale. */
function Strip({ bursts }: { readonly bursts: readonly Burst[] }) {
  return (
    <span class="play-spawn-strip" aria-hidden="true">
      {bursts.map((burst, index) => (
        <i key={index} class={burst.kind} style={{ flexGrow: Math.max(1, burst.ticks) }} />
      ))}
    </span>
  );
}
