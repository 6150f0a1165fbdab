import type { Level } from '@timeslice/shared/content';
import { figures } from '@timeslice/shared/engine';
import { useEffect, useMemo } from 'preact/hooks';
import { createReplaySession } from '../../session/replaySession.ts';
import { createSoloSession } from '../../session/soloSession.ts';
import { Play } from '../Play.tsx';
import { runName } from './LabResults.tsx';
import type { LabRun } from './labRuns.ts';

interface LabPlayProps {
  readonly level: Level;
  /** A run to watch; null: the player plays. */
  readonly watched: LabRun | null;
  /** With the player's own run when it was played to its end. */
  readonly onDone: (run: LabRun | null) => void;
}

/** The board of the sandbox. Nothing that happens on it is entered into the progress. */
export function LabPlay({ level, watched, onDone }: LabPlayProps) {
  // Made once: the level is the same machine even when its texts are looked up again.
  const session = useMemo(
    () => (watched ? createReplaySession(level, watched.log) : createSoloSession(level)),
    [watched],
  );
  useEffect(() => () => session.dispose(), [session]);
  return (
    <Play
      session={session}
      aside={watched && <p class="muted">{runName(watched.id)}</p>}
      onExit={() => onDone(null)}
      onFinish={({ run: { machine, log } }) =>
        onDone(watched ? null : { id: 'you', log, machine, figures: figures(machine) })
      }
    />
  );
}
