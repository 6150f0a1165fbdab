import { levelById } from '@timeslice/shared/content';
import { ENGINE_VERSION } from '@timeslice/shared/engine';
import { useEffect, useMemo } from 'preact/hooks';
import { formatNumber } from '../../../app/format.ts';
import { createReplaySession } from '../../../session/replaySession.ts';
import { Play } from '../../Play.tsx';
import { rt } from './reportText.ts';
import type { ShownRun } from './useShownRun.ts';
import '../Lesson.css';

/** A run of the report on the board: paused, slowed down, wound back as one likes. */
export function ReportReplay({ student, round, run }: ShownRun) {
  const isPlayable = round.engine === String(ENGINE_VERSION);
  const session = useMemo(() => {
    const level = isPlayable ? levelById(round.levelId) : undefined;
    // As it was played: a newer server may have changed the level.
    return level ? createReplaySession({ ...level, scenario: round.scenario }, run.log) : null;
  }, [round, run]);
  useEffect(() => () => session?.dispose(), [session]);
  const close = () => history.back();
  return (
    <div class="lesson-play report-replay">
      <div class="lesson-strip">
        <p>
          {rt('watching', { alias: student.alias, number: round.round + 1 })} · {formatNumber(run.score)}
        </p>
        <button type="button" class="button" onClick={close}>
          {rt('watchEnd')}
        </button>
      </div>
      <div class="lesson-board">
        {session ? (
          <Play session={session} onFinish={() => undefined} onExit={close} />
        ) : (
          <p class="report-gone">{rt('otherRules', { version: round.engine })}</p>
        )}
      </div>
    </div>
  );
}
