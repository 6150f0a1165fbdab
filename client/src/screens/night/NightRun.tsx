import { useSignal } from '@preact/signals';
import { type Level, starsFor } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { nightLevel, type Run } from '@timeslice/shared/run';
import { useEffect, useMemo } from 'preact/hooks';
import { recordNight } from '../../app/night.ts';
import { levelProgress } from '../../app/progress.ts';
import { playCue } from '../../audio/playCue.ts';
import { createSoloSession } from '../../session/soloSession.ts';
import { Debrief } from '../Debrief.tsx';
import { Play } from '../Play.tsx';
import { WatchSolution } from '../study/WatchSolution.tsx';

interface NightRunProps {
  readonly seed: number;
  readonly onLeave: () => void;
}

/** Two stars: as good as the textbook order at a person's pace. */
const WON = 2;

/** Wave after wave. One that is not won may be tried again: it is the same for everybody, so that is no luck. */
export function NightRun({ seed, onLeave }: NightRunProps) {
  const wave = useSignal(1);
  /** Scores of the waves that are won. */
  const won = useSignal<readonly number[]>([]);
  const level = useMemo(() => nightLevel(seed, wave.value), [seed, wave.value]);
  return (
    <Wave
      key={level.id}
      level={level}
      onScore={(score) => {
        if (starsFor(level, score) < WON) return;
        const before = won.value[wave.value - 1] ?? 0;
        won.value = [...won.value.slice(0, wave.value - 1), Math.max(before, score)];
        recordNight({ seed, waves: won.value.length, score: won.value.reduce((sum, one) => sum + one, 0) });
      }}
      onNext={() => {
        wave.value += 1;
      }}
      onLeave={onLeave}
    />
  );
}

interface WaveProps {
  readonly level: Level;
  readonly onScore: (score: number) => void;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

function Wave({ level, onScore, onNext, onLeave }: WaveProps) {
  const finished = useSignal<Run | null>(null);
  const watching = useSignal(false);
  const session = useMemo(() => createSoloSession(level), [level]);
  useEffect(() => () => session.dispose(), [session]);

  if (watching.value) {
    return (
      <WatchSolution
        level={level}
        onDone={() => {
          watching.value = false;
        }}
      />
    );
  }
  const run = finished.value;
  if (run) {
    const isWon = starsFor(level, figures(run.machine).score) >= WON;
    return (
      <Debrief
        level={level}
        run={run}
        before={levelProgress(level.id)}
        onRetry={() => {
          session.retry();
          finished.value = null;
        }}
        onWatch={() => {
          watching.value = true;
        }}
        onNext={isWon ? onNext : null}
        onMenu={onLeave}
      />
    );
  }
  return (
    <Play
      session={session}
      onExit={onLeave}
      onFinish={({ run: ended }) => {
        const { score } = figures(ended.machine);
        onScore(score);
        playCue(starsFor(level, score) >= WON ? 'star' : 'finish');
        finished.value = ended;
      }}
    />
  );
}
