/**
 * The field's words in both languages: one sentence each, which an operating-systems lecturer should find no fault with.
 * Where the game differs from real systems, the codex says so, not the glossary.
 */
import type { Locale } from './levels/types.ts';

export interface GlossaryText {
  readonly term: string;
  readonly definition: string;
}

export interface GlossaryEntry {
  /** Lower-case words with hyphens. */
  readonly id: string;
  readonly texts: Readonly<Record<Locale, GlossaryText>>;
}

/** A term and its definition in English, then in Russian. */
export const entry = (id: string, en: readonly [string, string], ru: readonly [string, string]): GlossaryEntry => ({
  id,
  texts: { en: { term: en[0], definition: en[1] }, ru: { term: ru[0], definition: ru[1] } },
});
