import { useSignal } from '@preact/signals';
import { figures } from '@timeslice/shared/engine';
import { useEffect, useMemo } from 'preact/hooks';
import { formatNumber } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { isCoached, markCoached } from '../../app/progress.ts';
import { playCue } from '../../audio/playCue.ts';
import type { LessonClient } from '../../net/lessonClient.ts';
import type { LiveSession } from '../../session/liveSession.ts';
import { createReplaySession } from '../../session/replaySession.ts';
import { Play } from '../Play.tsx';
import { CatchUp } from '../race/CatchUp.tsx';
import { Countdown } from '../race/Countdown.tsx';
import { Rebased } from '../race/Rebased.tsx';
import { PlaceAside } from './Neighbours.tsx';

interface StudentRoundProps {
  readonly lesson: LessonClient;
  readonly session: LiveSession;
}

/** The own run, with one's place beside it; when it is over, the same run again until the others are done. */
export function StudentRound({ lesson, session }: StudentRoundProps) {
  // After a refresh the run may be over already; its last frame was seen before.
  const finished = useSignal(session.run.over);
  if (finished.value) return <OwnGhost lesson={lesson} session={session} />;
  return (
    <div class="round">
      <Play
        session={session}
        aside={<PlaceAside standing={lesson.standing.value} />}
        coach={!isCoached()}
        onCoached={markCoached}
        onFinish={() => {
          playCue('finish');
          finished.value = true;
        }}
      />
      <div class="round-banners">
        <Rebased race={lesson} />
        <CatchUp session={session} />
      </div>
      <Countdown session={session} />
    </div>
  );
}

/** Never somebody else's: a live run of a neighbour would be the solution. */
function OwnGhost({ lesson, session }: StudentRoundProps) {
  const { run, level } = session;
  const replay = useMemo(() => createReplaySession(level, [...run.log]), [level, run]);
  useEffect(() => () => replay.dispose(), [replay]);
  const state = lesson.state.value;
  const score = formatNumber(figures(run.machine).score);
  return (
    <div class="lesson-play">
      <div class="lesson-strip" role="status">
        <p>{t('student.over', { score, done: state?.done ?? 0, all: state?.connected ?? 0 })}</p>
      </div>
      <div class="lesson-board">
        <Play
          session={replay}
          aside={<PlaceAside standing={lesson.standing.value} />}
          onFinish={(ended) => ended.retry()}
        />
      </div>
    </div>
  );
}
