import { CODEX_IDS, type CodexId, type Level, levels } from '@timeslice/shared/content';

/** The level that teaches a concept; undefined while it cannot be played yet. */
export function levelOf(id: CodexId): Level | undefined {
  return (
    levels.find(({ study }) => study?.codex === id) ??
    // Concepts and levels are in the same order.
    levels.find(({ number, study }) => study === undefined && number === CODEX_IDS.indexOf(id) + 1)
  );
}
