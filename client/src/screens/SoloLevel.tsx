import { useSignal } from '@preact/signals';
import { type Level, levels, starsFor } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import type { Run } from '@timeslice/shared/run';
import { useEffect, useMemo } from 'preact/hooks';
import { isCoached, type LevelProgress, markCoached, recordRun } from '../app/progress.ts';
import { navigate, paths } from '../app/router.ts';
import { playCue } from '../audio/playCue.ts';
import { createSoloSession } from '../session/soloSession.ts';
import type { Session } from '../session/types.ts';
import { Debrief } from './Debrief.tsx';
import { Play } from './Play.tsx';

interface Finished {
  readonly run: Run;
  readonly before: LevelProgress;
}

interface SoloLevelProps {
  readonly level: Level;
  /** The levels it is one of, in order, and how to get to one of them and back to their list. Default: the campaign. */
  readonly series?: readonly Level[];
  readonly pathOf?: (levelId: string) => string;
  readonly menu?: string;
}

/** A level played alone: run after run, each with its debrief. */
export function SoloLevel({ level, series = levels, pathOf = paths.play, menu = paths.home }: SoloLevelProps) {
  const finished = useSignal<Finished | null>(null);
  const session = useMemo(() => createSoloSession(level), [level]);
  useEffect(() => () => session.dispose(), [session]);

  const onFinish = ({ run }: Session) => {
    const stars = starsFor(level, figures(run.machine).score);
    finished.value = { run, before: recordRun(level, run) };
    playCue(stars >= 2 ? 'star' : 'finish');
  };
  const onMenu = () => navigate(menu);
  const following = series[series.indexOf(level) + 1];

  if (finished.value) {
    return (
      <Debrief
        level={level}
        run={finished.value.run}
        before={finished.value.before}
        onRetry={() => {
          session.retry();
          finished.value = null;
        }}
        onNext={following ? () => navigate(pathOf(following.id)) : null}
        onMenu={onMenu}
      />
    );
  }
  return <Play session={session} onFinish={onFinish} onExit={onMenu} coach={!isCoached()} onCoached={markCoached} />;
}
