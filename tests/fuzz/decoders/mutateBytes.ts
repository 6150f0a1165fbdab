import type { Random } from '@timeslice/shared/content';

type Mutation = (random: Random, bytes: number[]) => void;

const MUTATIONS: readonly Mutation[] = [
  (random, bytes) => {
    if (bytes.length === 0) return;
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  },
  (random, bytes) => {
    if (bytes.length > 0) bytes[random.below(bytes.length)] = random.pick([0, 1, 0x7f, 0x80, 0xff]);
  },
  (random, bytes) => void bytes.splice(random.below(bytes.length + 1), 0, random.below(256)),
  (random, bytes) => void bytes.splice(random.below(bytes.length + 1), random.between(1, 4)),
  (random, bytes) => void bytes.splice(random.below(bytes.length + 1)),
  (random, bytes) => {
    const from = random.below(bytes.length + 1);
    bytes.splice(random.below(bytes.length + 1), 0, ...bytes.slice(from, from + random.between(1, 12)));
  },
];

/** A copy with one to three changes: bits, bytes, cuts, repetitions. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = [...bytes];
  for (let left = random.between(1, 3); left > 0; left--) random.pick(MUTATIONS)(random, copy);
  return Uint8Array.from(copy);
}

/** The check sum of a replay: FNV-1a over what is before it, least byte first. Written again, as another program would. */
export function withCheckSum(body: Uint8Array): Uint8Array {
  let sum = 0x811c9dc5;
  for (const byte of body) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return Uint8Array.from([...body, sum & 0xff, (sum >>> 8) & 0xff, (sum >>> 16) & 0xff, sum >>> 24]);
}

/** A changed replay whose check sum is right, so that the reader gets to see what was changed. */
export const mutateReplay = (bytes: Uint8Array, random: Random): Uint8Array =>
  withCheckSum(mutateBytes(bytes.slice(0, -4), random));
