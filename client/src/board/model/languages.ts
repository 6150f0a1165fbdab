import type { JobLanguage } from '@timeslice/shared/engine';

/** What the languages call themselves. */
export const LANGUAGE_NAMES: Readonly<Record<JobLanguage, string>> = {
  python: 'Python',
  go: 'Go',
  java: 'Java',
  c: 'C',
  rust: 'Rust',
};
