import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { PALETTES } from '../../app/palette.ts';
import { locale, reducedMotion, theme } from '../../app/settings.ts';
import { heightOf, LANE, paintLanes } from './ganttPaint.ts';
import { coreTimeUntil, readLanes } from './ganttReadout.ts';
import { heroRun, loopTick } from './heroRun.ts';
import { prepareCanvas } from './prepareCanvas.ts';
import { useElementWidth } from './useElementWidth.ts';
import './HeroGantt.css';

/** How much of the past is in sight. */
const WINDOW = 9000;
/** The picture starts where there is something to see, and stands there where motion is not wanted. */
const START = 8000;

/** What the game is, in one look: lanes that fill, a price for every switch, and two clocks that disagree. */
export function HeroGantt() {
  const { timeline, names } = useMemo(heroRun, []);
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const figures = useRef<HTMLDListElement>(null);
  const slots = useRef<HTMLOListElement>(null);
  const width = useElementWidth(plot);
  const palette = PALETTES[theme.value];
  const language = locale.value;
  const still = reducedMotion.value;
  const lanes = timeline.cores.map((core) => core.segments);
  const height = heightOf(lanes.length);

  // The figures are written in the language.
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const context = prepareCanvas(canvas.current, width, height);
    if (!context) return;

    const draw = (ticks: number) => {
      const now = Math.min(loopTick(timeline, ticks), timeline.end);
      paintLanes(context, { lanes, names, palette, view: { from: now - WINDOW, to: now }, width, end: now });
      showFigures(now);
      showSlots(now);
    };
    const showFigures = (now: number) => {
      const time = coreTimeUntil(timeline, now);
      const overhead = time.switching + time.handoff + time.system;
      const shown = [now, time.work + overhead, time.work, overhead];
      figures.current?.querySelectorAll('dd').forEach((cell, index) => {
        cell.textContent = formatSeconds(shown[index] ?? 0);
      });
    };
    const showSlots = (now: number) => {
      const cells = slots.current?.children ?? [];
      for (const { core, fill, process } of readLanes(timeline, names, Math.max(now - 1, 0))) {
        const cell = cells[core] as HTMLElement | undefined;
        if (!cell) continue;
        cell.dataset.fill = fill;
        cell.style.setProperty('--process', process === null ? 'transparent' : `var(--p${process % 8})`);
      }
    };

    draw(START);
    if (still) return;
    let frame = 0;
    const started = performance.now();
    const loop = (time: number) => {
      draw(START + Math.max(time - started, 0));
      frame = requestAnimationFrame(loop);
    };
    frame = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(frame);
  }, [timeline, names, palette, width, height, still, language]);

  return (
    <figure class="hero-gantt panel">
      <dl ref={figures} class="hero-figures mono">
        {(['wall', 'cpu', 'work', 'overhead'] as const).map((name) => (
          <div key={name} class={`hero-figure hero-${name}`}>
            <dt>{t(`hero.${name}`)}</dt>
            <dd>{formatSeconds(0)}</dd>
          </div>
        ))}
      </dl>
      <div class="hero-lanes" style={{ '--lane': `${LANE.height}px`, '--lane-gap': `${LANE.gap}px` }}>
        <div ref={plot} class="hero-plot">
          <canvas ref={canvas} style={{ height: `${height}px` }} />
        </div>
        <ol ref={slots} class="hero-slots" aria-hidden="true">
          {lanes.map((_, core) => (
            <li key={core} />
          ))}
        </ol>
      </div>
      <figcaption class="hero-caption">
        <span class="hero-key hero-key-work">{t('hero.keyWork')}</span>
        <span class="hero-key hero-key-overhead">{t('hero.keyOverhead')}</span>
        <span class="hero-key hero-key-idle">{t('hero.keyIdle')}</span>
      </figcaption>
    </figure>
  );
}
