/**
 * Plays short sounds. Browsers allow sound only after a gesture, and zzfx opens its audio context when it is loaded:
 * so it is loaded with the first gesture, and cues before that are silent.
 */
import { muted, pulseVolume, volume } from '../app/settings.ts';
import { CUES, type CueName } from './cues.ts';

type Synth = typeof import('zzfx')['ZZFX'];

/** What the loudest choice of the player comes to. */
const LOUDEST = 0.5;
/** Ten switches in one frame are one thunk, not a blast. */
const LEAST_GAP_MS = 45;

let synth: Synth | null = null;
const samples = new Map<CueName, number[]>();
const lastPlayed = new Map<CueName, number>();

/** Never throws, and never waits: a sound that cannot be played now is not played later either. */
export function playCue(name: CueName): void {
  const now = performance.now();
  if (now - (lastPlayed.get(name) ?? Number.NEGATIVE_INFINITY) < LEAST_GAP_MS) return;
  if (sound(name, volume.value)) lastPlayed.set(name, now);
}

/** A beat of the pulse, `rate` times as high as usual. */
export const playBeat = (rate: number): void => void sound('pulse', pulseVolume.value, rate);

function sound(name: CueName, loudness: number, rate = 1): boolean {
  if (!synth || muted.value || loudness === 0 || document.hidden) return false;
  if (synth.audioContext.state !== 'running') void synth.audioContext.resume();
  synth.playSamples([samplesOf(synth, name)], loudness, rate);
  return true;
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
    ZZFX.volume = LOUDEST;
    synth = ZZFX;
  };
  const onGesture = () => void load();
  for (const gesture of gestures) addEventListener(gesture, onGesture, true);
}
