import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Level } from '@timeslice/shared/content';
import { useMemo } from 'preact/hooks';
import { t } from '../app/i18n/index.ts';
import { unpackLog } from '../app/packedLog.ts';
import { levelProgress } from '../app/progress.ts';
import { locale } from '../app/settings.ts';
import { Choice } from './components/Choice.tsx';
import { type FinishedRun, finishedRun } from './components/finishedRun.ts';
import { Gantt, type Stretch } from './components/Gantt.tsx';
import { parRunOf, referenceOf } from './study/levelRuns.ts';
import { referenceTitle } from './study/referenceTitle.ts';

type Other = 'reference' | 'par' | 'best';

interface DebriefTimelinesProps {
  readonly level: Level;
  readonly own: FinishedRun;
  readonly stretch: ReadonlySignal<Stretch | null>;
}

/** The run's lanes over those of another run of the level, which can be chosen. */
export function DebriefTimelines({ level, own, stretch }: DebriefTimelinesProps) {
  const other = useSignal<Other>('reference');
  const best = useMemo(() => ownBest(level, own), [level, own]);
  const language = locale.value;
  const runs = useMemo(
    () => [{ title: t('debrief.you'), ...own }, otherRun(level, other.value, best)],
    // The titles are in the language.
    [own, level, best, other.value, language],
  );
  return (
    <section class="panel" id="timelines" tabIndex={-1}>
      <Gantt
        heading={
          <div class="debrief-compare">
            <h2>{t('debrief.timelines')}</h2>
            <Choice
              label={t('result.compare')}
              options={best ? (['reference', 'par', 'best'] as const) : (['reference', 'par'] as const)}
              value={other.value}
              name={(option) => t(`result.${option}`)}
              onChange={(option) => {
                other.value = option;
              }}
            />
          </div>
        }
        runs={runs}
        stretch={stretch}
      />
    </section>
  );
}

/** The player's best run, unless it is this one or cannot be played any more. */
function ownBest(level: Level, own: FinishedRun): FinishedRun | null {
  const { bestLog } = levelProgress(level.id);
  const log = bestLog === null ? null : unpackLog(level.scenario, bestLog);
  if (log === null || JSON.stringify(log) === JSON.stringify(own.log)) return null;
  return finishedRun(level, log);
}

function otherRun(level: Level, other: Other, best: FinishedRun | null) {
  if (other === 'best' && best) return { title: t('again.best'), ...best };
  if (other === 'par') return { title: t('hints.watching'), ...parRunOf(level) };
  return { title: referenceTitle(level), ...referenceOf(level) };
}
