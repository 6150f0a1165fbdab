import { createRandom, type Random } from '@timeslice/shared/content';
import { type Checked, checkLog, checkReplay, checkScenario, checkTrace } from './checks.ts';
import { games, replays, traces } from './goodInputs.ts';
import { mutateBytes, mutateReplay } from './mutateBytes.ts';
import { mutateJson } from './mutateJson.ts';

export const DECODERS = ['scenario', 'log', 'replay', 'trace'] as const;
export type Decoder = (typeof DECODERS)[number];

export interface Case {
  readonly decoder: Decoder;
  readonly result: Checked;
}

/** One changed input, made and judged: everything follows from the seed. */
export function fuzzCase(seed: number): Case {
  const random = createRandom(seed);
  const decoder = random.pick(DECODERS);
  try {
    return { decoder, result: judge(decoder, random) };
  } catch (error) {
    return { decoder, result: { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}

function judge(decoder: Decoder, random: Random): Checked {
  const which = random.below(games.length);
  const game = games[which];
  const replay = replays[which];
  if (game === undefined || replay === undefined) throw new Error(`there is no game ${which}`);
  if (decoder === 'replay') {
    const change = random.below(4) === 0 ? mutateBytes : mutateReplay;
    return checkReplay(change(replay, random), game);
  }
  const good = decoder === 'scenario' ? game.scenario : decoder === 'log' ? game.log : random.pick(traces);
  const json = changed(good, random);
  if (json === undefined) return 'refused';
  return decoder === 'scenario' ? checkScenario(json) : decoder === 'log' ? checkLog(json, game) : checkTrace(json);
}

/** A changed document; in one case of four its text is changed. Undefined: that is no JSON any more. */
function changed(good: unknown, random: Random): unknown {
  if (random.below(4) > 0) return mutateJson(good, random);
  const bytes = mutateBytes(new TextEncoder().encode(JSON.stringify(good)), random);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
