/** The sandbox: any scenario with any costs, played by every policy and by whoever likes. */
import { useSignal } from '@preact/signals';
import type { Scenario } from '@timeslice/shared/engine';
import { recordTimeline } from '@timeslice/shared/run';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { locale } from '../../app/settings.ts';
import { Gantt } from '../components/Gantt.tsx';
import { Icon } from '../components/Icon.tsx';
import { saveFile } from '../components/saveFile.ts';
import { TopBar } from '../components/TopBar.tsx';
import { preloadPlay } from '../preloadPlay.ts';
import { LabKnobs } from './LabKnobs.tsx';
import { LabPlay } from './LabPlay.tsx';
import { LabResults, runName } from './LabResults.tsx';
import { LabSource } from './LabSource.tsx';
import { type LabRun, labLevel, playAll } from './labRuns.ts';
import { type Knobs, knobsOf, labScenario } from './labScenario.ts';
import { campaignSources, type Source } from './labSources.ts';
import './Lab.css';

/** Lanes above each other; more than this cannot be compared. */
const MOST_SHOWN = 2;

export function Lab() {
  const source = useSignal<Source>(campaignSources()[0] as Source);
  const knobs = useSignal<Knobs>(knobsOf(source.value.scenario));
  const runs = useSignal<ReadonlyMap<string, LabRun | null>>(new Map());
  const shown = useSignal<readonly string[]>([]);
  /** Nobody, the player, or a run that is watched. */
  const onBoard = useSignal<'own' | LabRun | null>(null);
  const base = source.value.scenario;
  const scenario = useMemo(() => labScenario(base, knobs.value), [base, knobs.value]);

  useEffect(preloadPlay, []);
  useEffect(() => {
    // Old figures are not those of the machine that is set up now.
    runs.value = new Map();
    shown.value = [];
    return playAll(scenario, knobs.value.quantum, (name, run) => {
      runs.value = new Map(runs.value).set(name, run);
    });
  }, [scenario, knobs.value.quantum]);

  if (onBoard.value) {
    const scores = [...runs.value.values()].map((run) => run?.figures.score ?? 0);
    return (
      <LabPlay
        level={labLevel(scenario, source.value.title, scores)}
        watched={onBoard.value === 'own' ? null : onBoard.value}
        onDone={(run) => {
          if (run) {
            const id = `you ${[...runs.value.keys()].filter((key) => key.startsWith('you')).length + 1}`;
            runs.value = new Map(runs.value).set(id, { ...run, id });
            shown.value = [id];
          }
          onBoard.value = null;
        }}
      />
    );
  }

  const best = [...runs.value.values()].reduce((top, run) => Math.max(top, run?.figures.score ?? 0), 0);
  return (
    <>
      <TopBar />
      <main id="content" class="lab">
        <header class="lab-head">
          <h1>{t('lab.title')}</h1>
          <p class="muted">{t('lab.lead')}</p>
        </header>
        <section class="panel lab-panel" aria-label={t('lab.machine')}>
          <LabSource
            source={source.value}
            onChange={(next) => {
              source.value = next;
              knobs.value = knobsOf(next.scenario);
            }}
          />
          <LabKnobs
            base={base}
            knobs={knobs.value}
            onChange={(next) => {
              knobs.value = next;
            }}
          />
          <div class="lab-buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                knobs.value = knobsOf(base);
              }}
            >
              {t('lab.reset')}
            </button>
            <button type="button" class="button" onClick={() => saveFile(`${scenario.id}.json`, fileOf(scenario))}>
              {t('lab.save')}
            </button>
          </div>
        </section>
        <section class="lab-out">
          <div class="panel lab-panel">
            <div class="lab-out-head">
              <h2>{t('lab.results')}</h2>
              <button
                type="button"
                class="button button-primary"
                data-lab="play"
                onClick={() => {
                  onBoard.value = 'own';
                }}
              >
                <Icon name="play" />
                {t('lab.play')}
              </button>
            </div>
            <p class="muted" role="status">
              {t('lab.best', { score: best })}
            </p>
            <LabResults
              runs={runs.value}
              shown={shown.value}
              onShow={(id) => {
                const isShown = shown.value.includes(id);
                shown.value = isShown
                  ? shown.value.filter((one) => one !== id)
                  : [...shown.value, id].slice(-MOST_SHOWN);
              }}
              onWatch={(run) => {
                onBoard.value = run;
              }}
            />
          </div>
          <Lanes scenario={scenario} runs={runs.value} shown={shown.value} />
        </section>
      </main>
    </>
  );
}

interface LanesProps {
  readonly scenario: Scenario;
  readonly runs: ReadonlyMap<string, LabRun | null>;
  readonly shown: readonly string[];
}

function Lanes({ scenario, runs, shown }: LanesProps) {
  const language = locale.value;
  const charts = useMemo(
    () =>
      shown.flatMap((id) => {
        const run = runs.get(id);
        if (!run) return [];
        return [{ title: runName(id), machine: run.machine, timeline: recordTimeline(scenario, run.log) }];
      }),
    // The titles are in the language.
    [scenario, runs, shown, language],
  );
  if (charts.length === 0) return <p class="muted">{t('lab.lanesHint')}</p>;
  return (
    <div class="panel">
      <Gantt heading={<h2>{t('debrief.timelines')}</h2>} runs={charts} />
    </div>
  );
}

const fileOf = (scenario: Scenario): string => JSON.stringify(scenario, null, 1);
