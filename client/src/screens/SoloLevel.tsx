import { useSignal } from '@preact/signals';
import { type Level, levels, starsFor } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import type { Run } from '@timeslice/shared/run';
import { useEffect, useMemo } from 'preact/hooks';
import { lazy } from '../app/lazy.tsx';
import { isCoached, type LevelProgress, levelProgress, markCoached, recordRun } from '../app/progress.ts';
import { navigate, paths } from '../app/router.ts';
import { playCue } from '../audio/playCue.ts';
import type { GhostChoice } from '../session/ghost.ts';
import { createSoloSession } from '../session/soloSession.ts';
import type { Session } from '../session/types.ts';
import { Play } from './Play.tsx';
import { ReturnPanel } from './study/ReturnPanel.tsx';
import { StartScreen } from './study/StartScreen.tsx';

interface Finished {
  readonly run: Run;
  readonly before: LevelProgress;
}

/** Where the player is: guessing before the first run, back again, playing, reading, or watching the solution. */
type Stage = 'predict' | 'return' | 'play' | 'debrief' | 'watch';

interface SoloLevelProps {
  readonly level: Level;
  /** The levels it is one of, in order, and how to get to one of them and back to their list. Default: the campaign. */
  readonly series?: readonly Level[];
  readonly pathOf?: (levelId: string) => string;
  readonly menu?: string;
}

/** What comes after a run is fetched while it is played. */
const debrief = lazy(async () => (await import('./Debrief.tsx')).Debrief);
const watch = lazy(async () => (await import('./study/WatchSolution.tsx')).WatchSolution);
/** The board comes first; no run is over so soon. */
const AFTER_MS = 3000;

/** The last run of each level, for whoever comes back to its debrief by the browser's Back. */
const lastRuns = new Map<string, Finished>();

const leftAtDebrief = ({ id }: Level): Finished | null =>
  (history.state as { debrief?: string } | null)?.debrief === id ? (lastRuns.get(id) ?? null) : null;

/** A level played alone: a guess, run after run, and each with its debrief. */
export function SoloLevel({ level, series = levels, pathOf = paths.play, menu = paths.home }: SoloLevelProps) {
  const finished = useSignal<Finished | null>(leftAtDebrief(level));
  const stage = useSignal<Stage>(finished.value ? 'debrief' : firstStage(level));
  const ghost = useSignal<GhostChoice | undefined>(undefined);
  const chosen = ghost.value;
  const session = useMemo(() => createSoloSession(level, chosen ? { ghost: chosen } : {}), [level, chosen]);
  useEffect(() => () => session.dispose(), [session]);
  const atDebrief = stage.value === 'debrief';
  useEffect(() => history.replaceState(atDebrief ? { debrief: level.id } : null, ''), [atDebrief, level]);
  useEffect(() => {
    const timer = setTimeout(() => {
      debrief.preload();
      watch.preload();
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  const onFinish = ({ run }: Session) => {
    const stars = starsFor(level, figures(run.machine).score);
    finished.value = { run, before: recordRun(level, run) };
    lastRuns.set(level.id, finished.value);
    stage.value = 'debrief';
    playCue(stars >= 2 ? 'star' : 'finish');
  };
  const onMenu = () => navigate(menu);
  const go = (to: Stage) => () => {
    stage.value = to;
  };
  const following = series[series.indexOf(level) + 1];

  if (stage.value === 'predict' && level.study)
    return <StartScreen level={level} study={level.study} onStart={go('play')} onMenu={onMenu} />;
  if (stage.value === 'return')
    return (
      <ReturnPanel
        level={level}
        progress={levelProgress(level.id)}
        onStart={(against) => {
          ghost.value = against;
          stage.value = 'play';
        }}
        onMenu={onMenu}
      />
    );
  if (stage.value === 'watch') return <watch.Screen level={level} onDone={go('debrief')} />;
  if (stage.value === 'debrief' && finished.value)
    return (
      <debrief.Screen
        level={level}
        run={finished.value.run}
        before={finished.value.before}
        onRetry={() => {
          session.retry();
          stage.value = 'play';
        }}
        onWatch={go('watch')}
        onNext={following ? () => navigate(pathOf(following.id)) : null}
        onMenu={onMenu}
      />
    );
  return <Play session={session} onFinish={onFinish} onExit={onMenu} coach={!isCoached()} onCoached={markCoached} />;
}

/** The first level begins by being played: it is its own introduction. */
function firstStage(level: Level): Stage {
  const { tries, guess } = levelProgress(level.id);
  if (tries > 0) return 'return';
  return level.study && level.number > 1 && guess === null ? 'predict' : 'play';
}
