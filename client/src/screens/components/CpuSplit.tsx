import type { Figures, Tick } from '@timeslice/shared/engine';
import type { Timeline } from '@timeslice/shared/run';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { coreTimeUntil } from './ganttReadout.ts';
import './CpuSplit.css';

export interface SplitRun {
  readonly title: string;
  readonly figures: Figures;
  readonly timeline: Timeline;
}

/** What core time went to, in the order of the bar. The first five together are the CPU time. */
const PARTS = ['useful', 'lost', 'switching', 'handoff', 'system', 'gilWait', 'idle'] as const;
type Part = (typeof PARTS)[number];
type Split = Readonly<Record<Part, Tick>>;
const CPU_PARTS: readonly Part[] = ['useful', 'lost', 'switching', 'handoff', 'system'];

function splitOf({ figures, timeline }: SplitRun): Split {
  const time = coreTimeUntil(timeline, timeline.end);
  const { switching, handoff, system, gilWait, idle } = time;
  return { useful: figures.useful, lost: time.work - figures.useful, switching, handoff, system, gilWait, idle };
}

const sum = (split: Split, parts: readonly Part[]): Tick => parts.reduce((total, part) => total + split[part], 0);

/** Where the time of the cores went: CPU time on the left, and apart from it what is no CPU time at all. */
export function CpuSplit({ runs }: { readonly runs: readonly SplitRun[] }) {
  const splits = runs.map((run) => ({ ...run, split: splitOf(run) }));
  const longest = Math.max(...splits.map(({ split }) => sum(split, PARTS)), 1);
  const shown = PARTS.filter((part) => splits.some(({ split }) => split[part] > 0));
  return (
    <section class="panel">
      <h2>{t('split.title')}</h2>
      <p class="muted split-about">{t('split.about')}</p>
      <div class="split">
        <div class="split-bars" aria-hidden="true">
          {splits.map(({ title, split }) => (
            <div key={title} class="split-row">
              <p class="split-title">{title}</p>
              <div class="split-bar">
                {shown.map((part) => (
                  <i
                    key={part}
                    class={`split-part split-${part}`}
                    style={{ width: `${(split[part] / longest) * 100}%` }}
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
        <table class="split-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t('split.what')}</span>
              </th>
              {splits.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((part) => (
              <PartRow key={part} part={part} splits={splits.map(({ split }) => split)} />
            ))}
            <tr class="split-wall">
              <th scope="row">{t('split.wall')}</th>
              {splits.map(({ title, figures }) => (
                <td key={title} class="mono">
                  {formatSeconds(figures.end)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PartRow({ part, splits }: { readonly part: Part; readonly splits: readonly Split[] }) {
  const isLastOfCpu = part !== 'gilWait' && part !== 'idle' && splits.every((split) => after(split, part) === 0);
  return (
    <>
      <tr>
        <th scope="row">
          <i class={`split-swatch split-${part}`} aria-hidden="true" />
          {t(`split.${part}`)}
        </th>
        {splits.map((split, index) => (
          <td key={index} class="mono">
            {formatSeconds(split[part])}
          </td>
        ))}
      </tr>
      {isLastOfCpu && (
        <tr class="split-cpu">
          <th scope="row">{t('split.cpu')}</th>
          {splits.map((split, index) => (
            <td key={index} class="mono">
              {formatSeconds(sum(split, CPU_PARTS))}
            </td>
          ))}
        </tr>
      )}
    </>
  );
}

/** What of the CPU time comes after this part of the bar. */
const after = (split: Split, part: Part): Tick => sum(split, CPU_PARTS.slice(CPU_PARTS.indexOf(part) + 1));
