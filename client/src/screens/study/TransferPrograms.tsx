import type { Transfer } from '@timeslice/shared/content';
import { cpuTime } from '@timeslice/shared/engine';
import { measureOf, type PolicyRun, recordTimeline } from '@timeslice/shared/run';
import { useMemo, useRef } from 'preact/hooks';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { GanttLanes } from '../components/GanttLanes.tsx';
import { taskNames } from '../components/taskNames.ts';
import { useElementWidth } from '../components/useElementWidth.ts';
import { formatMeasure } from './formatMeasure.ts';

interface TransferProgramsProps {
  readonly transfer: Transfer;
  readonly names: readonly string[];
  /** By program; null until they are run. */
  readonly runs: readonly PolicyRun[] | null;
}

const LANGUAGES = {
  python: 'Python',
  go: 'Go',
  java: 'Java',
  c: 'C',
  rust: 'Rust',
  bash: 'Bash',
  js: 'JavaScript',
} as const;

/** The programs beside each other; once they have run, each with its lanes on one time axis and its figures. */
export function TransferPrograms({ transfer, names, runs }: TransferProgramsProps) {
  const end = Math.max(...(runs ?? []).map(({ machine }) => machine.tick), 1);
  return (
    <div class="transfer-programs">
      {transfer.programs.map(({ language, lines, run }, index) => {
        const played = runs?.[index];
        return (
          <figure key={index} class="transfer-program">
            <figcaption>
              <b>{names[index]}</b>
              <span class="muted">{LANGUAGES[language]}</span>
            </figcaption>
            {/* Long lines scroll, and what scrolls must be reachable by keyboard. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll container */}
            <pre class="mono" tabIndex={0} lang="en">
              <code>{lines.join('\n')}</code>
            </pre>
            {played && <ProgramRun run={played} scenario={run.scenario} transfer={transfer} end={end} />}
          </figure>
        );
      })}
    </div>
  );
}

interface ProgramRunProps {
  readonly run: PolicyRun;
  readonly scenario: Transfer['programs'][number]['run']['scenario'];
  readonly transfer: Transfer;
  /** Of the longest of the programs, ticks. */
  readonly end: number;
}

function ProgramRun({ run, scenario, transfer, end }: ProgramRunProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot);
  const timeline = useMemo(() => recordTimeline(scenario, run.log), [scenario, run.log]);
  const names = useMemo(() => taskNames(run.machine), [run.machine]);
  const { user, sys } = cpuTime(run.machine);
  const more = transfer.asks.map(({ measure }) => measure).filter((one) => one !== 'wall' && one !== 'cpuTime');
  return (
    <>
      <div class="transfer-lanes" ref={plot} aria-hidden="true">
        <GanttLanes timeline={timeline} names={names} view={{ from: 0, to: end }} width={Math.max(width - 20, 0)} />
      </div>
      <dl class="transfer-figures">
        <div>
          <dt>{t('measure.wall')}</dt>
          <dd class="mono">{formatSeconds(run.machine.tick)}</dd>
        </div>
        <div>
          <dt>{t('measure.cpuTime')}</dt>
          <dd class="mono">{formatSeconds(user + sys)}</dd>
        </div>
        {[...new Set(more)].map((measure) => (
          <div key={measure}>
            <dt>{t(`measure.${measure}`)}</dt>
            <dd class="mono">{formatMeasure(measure, measureOf(run.machine, measure))}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
