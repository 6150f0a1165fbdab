/** What the shell hands to the Play screen (`Play` in Play.tsx), and what it gets back. */
import type { ComponentChildren } from 'preact';
import type { Session } from '../session/types.ts';

export interface PlayProps {
  /** Created, and disposed of, by whoever mounts the screen. Another session may be handed in at any time. */
  readonly session: Session;
  /** The run has ended and its last frame has been seen. `session.run` holds machine and log. Once per run. */
  onFinish(session: Session): void;
  /** The player wants to leave. Absent: the screen has no way out of its own. */
  onExit?(): void;
  /** Shown in the head bar beside the score: the scores of the others in a race, the state of the connection. */
  readonly aside?: ComponentChildren;
  /**
   * The first-run help (a ghost hand that shows the first drag). The shell knows whether this player has done it
   * before; the screen calls `onCoached` at the first action of the player.
   */
  readonly coach?: boolean;
  onCoached?(): void;
}
