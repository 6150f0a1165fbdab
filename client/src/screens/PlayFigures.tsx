/** The figures of the head bar. Written into the page by hand, ten times a second at most: no component is drawn again. */
import type { Level } from '@timeslice/shared/content';
import { boundsOf, cpuTime, figuresSoFar, type LiveFigures, type Machine } from '@timeslice/shared/engine';
import type { Ref } from 'preact';
import { useImperativeHandle, useRef } from 'preact/hooks';
import { formatNumber, formatPercent, formatSeconds } from '../app/format.ts';
import { t } from '../app/i18n/index.ts';
import { slowdownSoFar } from '../session/slowdown.ts';
import type { Ghost } from '../session/types.ts';

export interface FiguresHandle {
  /** Shows the figures of a machine if they can differ from those shown. */
  update(machine: Machine, force?: boolean): void;
}

/** Figures change with every tick; the eye takes tenths of a second. */
const SHOWN_EVERY = 100;
/** The bar of CPU time is full at this much of the least possible CPU time: most runs stay below. */
const BAR_OF_LEAST = 1.4;

const MILLION = 1_000_000;

interface FiguresProps {
  readonly level: Level;
  /** The run beside this one: its score stands with ours. */
  readonly ghost: Ghost | null;
  readonly handle: Ref<FiguresHandle>;
}

export function PlayFigures({ level, ghost, handle }: FiguresProps) {
  const wall = useRef<HTMLParagraphElement>(null);
  const cpu = useRef<HTMLParagraphElement>(null);
  const useful = useRef<HTMLSpanElement>(null);
  const overhead = useRef<HTMLSpanElement>(null);
  const overheadShare = useRef<HTMLSpanElement>(null);
  const usefulBar = useRef<HTMLDivElement>(null);
  const overheadBar = useRef<HTMLDivElement>(null);
  const leastMark = useRef<HTMLDivElement>(null);
  const score = useRef<HTMLParagraphElement>(null);
  const scoreBar = useRef<HTMLDivElement>(null);
  const value = useRef<HTMLParagraphElement>(null);
  const thrift = useRef<HTMLParagraphElement>(null);
  const stars = useRef<HTMLDivElement>(null);
  const ghostScore = useRef<HTMLElement>(null);
  const ghostMark = useRef<HTMLDivElement>(null);
  const shown = useRef<{
    slot: number;
    bounds: ReturnType<typeof boundsOf> | null;
    of: Machine | null;
  }>({
    slot: -1,
    bounds: null,
    of: null,
  });

  useImperativeHandle(handle, () => ({
    update(machine, force = false) {
      const last = shown.current;
      if (machine !== last.of) {
        last.of = machine;
        last.bounds = boundsOf(machine);
      }
      const slot = Math.floor(machine.tick / SHOWN_EVERY);
      if (!force && slot === last.slot) return;
      last.slot = slot;
      const bounds = last.bounds ?? boundsOf(machine);
      const { user, sys } = cpuTime(machine);
      const total = user + sys;
      setText(wall.current, formatSeconds(machine.tick));
      setText(cpu.current, formatSeconds(total));
      setText(useful.current, formatNumber(user / 1000, 1));
      const price = formatNumber(sys / 1000, 1);
      setText(overhead.current, price);
      setText(overheadShare.current, total > 0 ? ` (${formatPercent(sys / total)})` : '');
      const whole = Math.max(bounds.minCpu * BAR_OF_LEAST, total, 1);
      setWidth(usefulBar.current, user / whole);
      setWidth(overheadBar.current, sys / whole);
      if (leastMark.current) leastMark.current.style.left = `${(bounds.minCpu / whole) * 100}%`;
      const now = figuresSoFar(machine);
      setText(score.current, formatNumber(now.score));
      setWidth(scoreBar.current, starShare(now.score, level.stars));
      setText(value.current, howMuch(machine, now));
      setText(thrift.current, thriftOf(machine, now));
      if (ghost) {
        const other = figuresSoFar(ghost.machineAt(machine.tick)).score;
        setText(ghostScore.current, formatNumber(other));
        if (ghostMark.current) ghostMark.current.style.left = `${starShare(other, level.stars) * 100}%`;
      }
      level.stars.forEach((threshold, index) => {
        stars.current?.children[index]?.classList.toggle('is-reached', now.score >= threshold);
      });
    },
  }));

  return (
    <div class="hud-figures">
      <div class="hud-figure hud-wall">
        <HudLabel long={t('play.wall')} short={t('play.wallShort')} />
        <p class="hud-number mono" ref={wall} data-figure="wall" />
      </div>
      <div class="hud-figure hud-cpu">
        <HudLabel long={t('play.cpu')} short={t('play.cpuShort')} />
        <p class="hud-number mono" ref={cpu} data-figure="cpu" />
      </div>
      <div class="hud-split">
        <p class="hud-split-text">
          <span class="hud-useful">
            <span class="hud-word">{t('play.usefulWord')} </span>
            <span ref={useful} />
          </span>
          <span class="hud-overhead">
            <span class="hud-word">{t('play.overheadWord')} </span>
            <span ref={overhead} />
            <span class="hud-share" ref={overheadShare} />
          </span>
        </p>
        <div class="hud-bar" aria-hidden="true">
          <div class="hud-bar-useful" ref={usefulBar} />
          <div class="hud-bar-overhead" ref={overheadBar} />
          <div class="hud-bar-least" ref={leastMark} />
        </div>
      </div>
      <div class="hud-figure hud-score">
        <p class="hud-score-row">
          <span class="hud-label">
            <span class="hud-long">{t('play.soFar')}</span>
            <span class="hud-short">{t('play.score')}</span>
          </span>
          {ghost ? (
            <span class="hud-par hud-ghost" title={ghost.name}>
              <span class="hud-ghost-name">{ghost.name}</span> <b class="mono" ref={ghostScore} data-figure="ghost" />
            </span>
          ) : (
            <span class="hud-par">{t('play.par', { score: formatNumber(level.par) })}</span>
          )}
        </p>
        <p class="hud-number mono" ref={score} data-figure="score" />
      </div>
      <div class="hud-stars">
        <div class="hud-star-bar" aria-hidden="true">
          <div class="hud-star-fill" ref={scoreBar} />
          {ghost && <div class="hud-ghost-mark" ref={ghostMark} />}
        </div>
        <div class="hud-star-marks" ref={stars} aria-hidden="true">
          {STOPS.map((stop) => (
            <svg
              key={stop}
              width="16"
              height="16"
              viewBox="0 0 24 24"
              aria-hidden="true"
              style={{ left: `${stop * 100}%` }}
            >
              <path d={STAR} stroke-width="1.8" stroke-linejoin="round" />
            </svg>
          ))}
        </div>
        <p class="hud-factors" ref={value} />
        <p class="hud-factors" ref={thrift} />
      </div>
    </div>
  );
}

/** V of S-1 so far. A share of the shortest possible waits says little: there the slowdown itself is shown. */
function howMuch(machine: Machine, now: LiveFigures): string {
  if (machine.objective !== 'slowdown') return t('play.throughput', { share: formatPercent(now.value / MILLION) });
  const slowdown = slowdownSoFar(machine);
  return t('play.meanSlowdown', { value: slowdown === null ? '–' : `×${formatNumber(slowdown, 1)}` });
}

/** Where V is shown as a share, the two of them make the score. */
const thriftOf = ({ objective }: Machine, { thrift }: LiveFigures): string =>
  `${objective === 'slowdown' ? '' : '× '}${t('play.thrift', { share: formatPercent(thrift / MILLION) })}`;

/** A heading that has a shorter form for narrow screens; style sheets choose. */
function HudLabel({ long, short }: { readonly long: string; readonly short: string }) {
  return (
    <p class="hud-label">
      <span class="hud-long">{long}</span>
      <span class="hud-short">{short}</span>
    </p>
  );
}

const STAR = 'M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.4l-5.9 3.2 1.2-6.5L2.5 9.5l6.6-.9z';

/** Where the three stars stand on their bar. Not to scale: the last two are often a few points apart. */
const STOPS = [0.42, 0.72, 0.95] as const;

/** How far the bar of the stars is filled at a score: each star is reached exactly where it stands. */
export function starShare(score: number, stars: readonly [number, number, number]): number {
  let from = 0;
  let at = 0;
  for (let star = 0; star < stars.length; star++) {
    const threshold = stars[star] as number;
    const stop = STOPS[star] as number;
    if (score < threshold) return at + ((stop - at) * (score - from)) / Math.max(1, threshold - from);
    from = threshold;
    at = stop;
  }
  return Math.min(1, at + ((1 - at) * (score - from)) / Math.max(1, 1000 - from));
}

/** What was written into an element last: asking the page takes longer than all else here. */
const written = new WeakMap<HTMLElement, string>();

function setText(element: HTMLElement | null, text: string): void {
  if (!element || written.get(element) === text) return;
  written.set(element, text);
  element.textContent = text;
}

function setWidth(element: HTMLElement | null, share: number): void {
  const width = `${Math.round(share * 1000) / 10}%`;
  if (!element || written.get(element) === width) return;
  written.set(element, width);
  element.style.width = width;
}
