import type { CodexPage } from '@timeslice/shared/content';
import { measureOf } from '@timeslice/shared/run';
import { useMemo, useRef } from 'preact/hooks';
import { formatNumber, formatRealTime, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { axisMarks } from '../components/timeView.ts';
import { useElementWidth } from '../components/useElementWidth.ts';
import { CoreLanes } from './CoreLanes.tsx';
import { PictureLegend } from './PictureLegend.tsx';
import { type PlayedPicture, playPicture } from './pictureRun.ts';
import { TaskLanes } from './TaskLanes.tsx';
import { typeset } from './typeset.ts';
import './Picture.css';

type Measure = CodexPage['picture']['measures'][number];

/** How far apart the marks of the axis are at least, CSS pixels. */
const APART = 64;

/** The runs of a page above each other on one time axis, with what they came to. */
export function Picture({ page }: { readonly page: CodexPage }) {
  const { picture } = page;
  const texts = page.texts[locale.value].picture;
  const axis = useRef<HTMLDivElement>(null);
  const width = useElementWidth(axis);
  const runs = useMemo(() => picture.runs.map(playPicture), [picture]);
  const end = Math.max(...runs.map(({ timeline }) => timeline.end));
  const Lanes = picture.rows === 'tasks' ? TaskLanes : CoreLanes;
  return (
    <figure class={`picture panel picture-${picture.rows}`}>
      <figcaption class="picture-about">
        <h2>{t('codex.picture')}</h2>
        <p>{typeset(texts.about)}</p>
      </figcaption>
      {runs.map((run, index) => (
        <div key={texts.runs[index]} class="picture-run">
          <div class="picture-run-head">
            <h3>{typeset(texts.runs[index] ?? '')}</h3>
            <RunFigures run={run} measures={picture.measures} />
          </div>
          <Lanes timeline={run.timeline} names={run.names} end={end} width={width} />
        </div>
      ))}
      <div class="picture-axis mono" aria-hidden="true">
        <div ref={axis}>
          {axisMarks({ from: 0, to: end }, width, APART).map((tick) => (
            <span key={tick} style={{ left: `${(tick / end) * 100}%` }}>
              {formatNumber(tick / 1000, tick % 1000 === 0 ? 0 : 1)}
            </span>
          ))}
        </div>
      </div>
      <PictureLegend runs={runs} rows={picture.rows} />
      <p class="picture-scale muted">{t('codex.scale', { here: formatSeconds(4000), real: formatRealTime(4000) })}</p>
    </figure>
  );
}

function RunFigures({ run, measures }: { readonly run: PlayedPicture; readonly measures: readonly Measure[] }) {
  return (
    <dl class="picture-figures">
      {measures.map((measure) => (
        <div key={measure} class={`picture-${measure}`}>
          <dt>{t(`codex.measure.${measure}`)}</dt>
          <dd class="mono">{measureText(measureOf(run.machine, measure), measure)}</dd>
        </div>
      ))}
    </dl>
  );
}

const COUNTS: readonly Measure[] = ['switches', 'lost'];

const measureText = (value: number, measure: Measure): string =>
  COUNTS.includes(measure) ? formatNumber(value) : formatSeconds(value);
