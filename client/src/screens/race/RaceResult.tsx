import { useSignal } from '@preact/signals';
import { type Level, levelById } from '@timeslice/shared/content';
import type { RaceState, RoundResult } from '@timeslice/shared/protocol';
import { useMemo } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import type { RaceClient } from '../../net/raceClient.ts';
import { Choice } from '../components/Choice.tsx';
import { CpuSplit } from '../components/CpuSplit.tsx';
import { finishedRun, referenceRun } from '../components/finishedRun.ts';
import { Gantt } from '../components/Gantt.tsx';
import { Icon } from '../components/Icon.tsx';
import { policyName } from '../components/policyName.ts';
import { TopBar } from '../components/TopBar.tsx';
import { useFocusOnce } from '../components/useFocusOnce.ts';
import { LinkBanner } from './LinkBanner.tsx';
import { ProblemText } from './ProblemText.tsx';
import { ResultTable } from './ResultTable.tsx';
import { seatsOf } from './SeatList.tsx';

interface RaceResultProps {
  readonly race: RaceClient;
  readonly state: RaceState;
  readonly result: RoundResult;
}

/** After a round: the server's figures of everybody, and every run to look at. */
export function RaceResult({ race, state, result }: RaceResultProps) {
  const heading = useFocusOnce();
  const me = race.me.value?.seat ?? 0;
  const own = result.runs.find((run) => run.seat === me);
  const level = levelById(result.levelId);
  const waiting = seatsOf(state).filter(({ seat }) => seat.connected && !seat.ready).length;
  const ready = state.seats[me]?.ready ?? false;
  return (
    <>
      <TopBar />
      <LinkBanner race={race} />
      <main id="content" class="race-result">
        <header class="race-result-head">
          <div>
            <p class="label">
              {t('race.title')} · {level?.texts[locale.value].title}
            </p>
            <h1 ref={heading} tabIndex={-1}>
              {verdict(result, own?.place)}
            </h1>
          </div>
          <div class="race-result-actions">
            <a class="button button-plain" href={paths.home} onClick={onLinkClick}>
              {t('race.leave')}
            </a>
            <button
              type="button"
              class={`button ${ready ? '' : 'button-primary'}`}
              disabled={ready}
              onClick={() => race.rematch()}
            >
              <Icon name={ready ? 'check' : 'retry'} />
              {ready ? t('race.rematchWaits', { count: waiting }) : t('race.rematch')}
            </button>
          </div>
        </header>
        <ProblemText race={race} />
        {state.degraded && <p class="muted">{t('race.degraded')}</p>}
        <ResultTable result={result} me={me} />
        {level && <Runs result={result} me={me} level={{ ...level, scenario: result.scenario }} />}
      </main>
    </>
  );
}

function verdict(result: RoundResult, place: number | undefined): string {
  if (place === undefined) return t('race.verdictWatched');
  const isShared = result.runs.filter((run) => run.place === place).length > 1;
  if (place === 1) return t(isShared ? 'race.verdictTie' : 'race.verdictWon');
  return t('race.verdictPlace', { place });
}

interface RunsProps {
  readonly result: RoundResult;
  readonly me: number;
  readonly level: Level;
}

const REFERENCE = 'reference';

/** Two runs above each other: one's own (or the best), and whichever one wants to hold against it. */
function Runs({ result, me, level }: RunsProps) {
  const first = result.runs.find((run) => run.seat === me) ?? result.runs[0];
  const others = result.runs.filter((run) => run !== first);
  const against = useSignal<string>(others[0] ? String(others[0].seat) : REFERENCE);
  const language = locale.value;
  const runs = useMemo(() => {
    if (!first) return [];
    const other = others.find((run) => String(run.seat) === against.value);
    const policy = policyName(level.reference.policy);
    return [
      { title: first.seat === me ? t('debrief.you') : first.alias, ...finishedRun(level, first.log) },
      other
        ? { title: other.alias, ...finishedRun(level, other.log) }
        : { title: t('debrief.reference', { policy }), ...referenceRun(level) },
    ];
    // The titles are in the language.
  }, [result, me, level.id, against.value, language]);
  if (!first) return null;
  return (
    <>
      <section class="panel">
        <Gantt
          heading={
            <div class="race-runs-head">
              <h2>{t('debrief.timelines')}</h2>
              <Choice
                label={t('race.against')}
                options={[...others.map((run) => String(run.seat)), REFERENCE]}
                value={against.value}
                name={(option) =>
                  result.runs.find((run) => String(run.seat) === option)?.alias ?? t('race.referenceShort')
                }
                onChange={(option) => {
                  against.value = option;
                }}
              />
            </div>
          }
          runs={runs}
        />
      </section>
      <CpuSplit runs={runs} />
    </>
  );
}
