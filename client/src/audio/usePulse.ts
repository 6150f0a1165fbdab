/** The pulse of a run: the more of its cores work, the denser it is; it is silent while nothing does. */
import { useEffect } from 'preact/hooks';
import { muted, pulseVolume } from '../app/settings.ts';
import type { Session } from '../session/types.ts';
import { playBeat } from './playCue.ts';

/** Between two beats with hardly anything at work, and with everything. */
const SLOWEST_MS = 1100;
const FASTEST_MS = 240;
const LOOK_EVERY_MS = 60;
/** A fifth above: all cores at work at once sound like a chord. */
const FIFTH = 1.5;

export function usePulse(session: Session): void {
  useEffect(() => {
    let lastMs = 0;
    const timer = setInterval(() => {
      if (muted.value || pulseVolume.value === 0 || session.paused || session.waiting || session.run.over) return;
      const { cores } = session.run.machine;
      const share = cores.filter((core) => core.phase === 'running').length / cores.length;
      const now = performance.now();
      if (share === 0 || now - lastMs < beatMs(share)) return;
      lastMs = now;
      playBeat(1);
      if (share === 1 && cores.length > 1) playBeat(FIFTH);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [session]);
}

/** Time between beats at a share of working cores, above 0 and up to 1. */
export const beatMs = (share: number): number => SLOWEST_MS * (FASTEST_MS / SLOWEST_MS) ** share;
