/**
 * Plays short sounds. Browsers allow sound only after a gesture, and zzfx opens its audio context when it is loaded:
 * so it is loaded with the first gesture, and cues before that are silent.
 */
import { effect } from '@preact/signals';
import { muted, volume } from '../app/settings.ts';
import { CUES, type CueName } from './cues.ts';

type Synth = typeof import('zzfx')['ZZFX'];

/** Ten switches in one frame are one thunk, not a blast. */
const LEAST_GAP_MS = 45;

let synth: Synth | null = null;
const samples = new Map<CueName, number[]>();
const lastPlayed = new Map<CueName, number>();

/** Never throws, and never waits: a sound that cannot be played now is not played later either. */
export function playCue(name: CueName): void {
  if (!synth || muted.value || volume.value === 0 || document.hidden) return;
  const now = performance.now();
  if (now - (lastPlayed.get(name) ?? Number.NEGATIVE_INFINITY) < LEAST_GAP_MS) return;
  lastPlayed.set(name, now);
  if (synth.audioContext.state !== 'running') void synth.audioContext.resume();
  synth.playSamples([samplesOf(synth, name)]);
}

function samplesOf(from: Synth, name: CueName): number[] {
  const known = samples.get(name);
  if (known) return known;
  const made = from.buildSamples(...CUES[name]);
  samples.set(name, made);
  return made;
}

/** Call once. Waits for the first gesture. */
export function enableAudio(): void {
  const gestures = ['pointerdown', 'keydown'] as const;
  const load = async () => {
    for (const gesture of gestures) removeEventListener(gesture, onGesture, true);
    // A browser without Web Audio plays the game in silence.
    if (typeof AudioContext === 'undefined') return;
    const { ZZFX } = await import('zzfx');
    synth = ZZFX;
    effect(() => {
      ZZFX.volume = volume.value * 0.5;
    });
  };
  const onGesture = () => void load();
  for (const gesture of gestures) addEventListener(gesture, onGesture, true);
}
