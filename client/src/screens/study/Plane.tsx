import { useSignal } from '@preact/signals';
import type { Level } from '@timeslice/shared/content';
import type { Figures } from '@timeslice/shared/engine';
import { useMemo, useRef } from 'preact/hooks';
import { formatNumber, formatPercent, formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import type { StoredRun } from '../../app/progress.ts';
import { locale } from '../../app/settings.ts';
import { useElementWidth } from '../components/useElementWidth.ts';
import { PlaneChart } from './PlaneChart.tsx';
import { PlaneMark } from './PlaneMark.tsx';
import { frontOf, PLANE_KINDS, type PlaneRun, planeRuns, policyRunsOf } from './planeRuns.ts';
import './Plane.css';

interface PlaneProps {
  readonly level: Level;
  readonly run: Figures;
  readonly earlier: readonly StoredRun[];
  readonly id: string;
}

/** Every run of the level that there is to compare with, by what it got done and what it paid. */
export function Plane({ level, run, earlier, id }: PlaneProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot);
  const policies = policyRunsOf(level).value;
  const language = locale.value;
  const runs = useMemo(
    // The names are in the language.
    () => planeRuns(level, { run, earlier }, policies.list).sort((a, b) => a.x - b.x || b.y - a.y),
    [level, run, earlier, policies.list, language],
  );
  const front = useMemo(() => frontOf(runs), [runs]);
  const chosen = useSignal<string | null>(null);
  const slowdown = level.scenario.objective === 'slowdown';
  const kinds = PLANE_KINDS.filter((kind) => runs.some((one) => one.kind === kind));
  const shown = runs.find((one) => keyOf(one) === chosen.value);

  return (
    <section class="panel plane" id={id} tabIndex={-1}>
      <h2>{t(slowdown ? 'plane.titleSlowdown' : 'plane.title')}</h2>
      <p class="muted plane-about">{t(slowdown ? 'plane.aboutSlowdown' : 'plane.about')}</p>
      <div class="plane-plot" ref={plot}>
        {width > 0 && (
          <PlaneChart
            runs={runs}
            front={front}
            width={width}
            slowdown={slowdown}
            chosen={chosen}
            keyOf={keyOf}
            describe={(one) => describe(one, slowdown)}
          />
        )}
      </div>
      <p class="plane-said" aria-hidden="true">
        {shown ? (
          <>
            <b>{shown.names.join(' · ')}</b> <span class="mono">{valuesOf(shown, slowdown)}</span>
          </>
        ) : (
          <span class="muted">{t(policies.done ? 'plane.hint' : 'plane.working')}</span>
        )}
      </p>
      <ul class="plane-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
              <PlaneMark kind={kind} />
            </svg>
            {t(`plane.legend${LEGEND[kind]}`)}
          </li>
        ))}
        <li>
          <svg width="24" height="18" viewBox="0 0 24 18" aria-hidden="true">
            <path class="plane-front" d="M0 9h24" />
          </svg>
          {t('plane.front')}
        </li>
      </ul>
      <PlaneTable runs={runs} front={front} slowdown={slowdown} />
    </section>
  );
}

const LEGEND = {
  you: 'You',
  par: 'Par',
  reference: 'Reference',
  policy: 'Policy',
  earlier: 'Earlier',
} as const;

const keyOf = (run: PlaneRun): string => `${run.kind}:${run.x}:${run.y}`;

const goodText = (run: PlaneRun, slowdown: boolean): string =>
  slowdown ? formatPercent(run.y / 1000) : formatNumber(run.y / 1000, 2);

const valuesOf = (run: PlaneRun, slowdown: boolean): string =>
  [
    `${t('plane.cpu')} ${formatSeconds(run.x)}`,
    `${t(slowdown ? 'plane.valueSlowdown' : 'plane.value')} ${goodText(run, slowdown)}`,
    `${t('plane.score')} ${formatNumber(run.score)}`,
  ].join(' · ');

const describe = (run: PlaneRun, slowdown: boolean): string => `${run.names.join(', ')}. ${valuesOf(run, slowdown)}`;

interface PlaneTableProps {
  readonly runs: readonly PlaneRun[];
  readonly front: readonly boolean[];
  readonly slowdown: boolean;
}

function PlaneTable({ runs, front, slowdown }: PlaneTableProps) {
  return (
    <details class="plane-table">
      <summary>{t('plane.table')}</summary>
      <div class="plane-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('plane.who')}</th>
              <th scope="col">{t('plane.cpu')}</th>
              <th scope="col">{t(slowdown ? 'plane.valueSlowdown' : 'plane.value')}</th>
              <th scope="col">{t('plane.score')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run, index) => (
              <tr key={keyOf(run)}>
                <th scope="row">
                  {run.names.join(', ')}
                  {front[index] && <span class="plane-tag">{t('plane.onFront')}</span>}
                </th>
                <td class="mono">{formatSeconds(run.x)}</td>
                <td class="mono">{goodText(run, slowdown)}</td>
                <td class="mono">{formatNumber(run.score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
