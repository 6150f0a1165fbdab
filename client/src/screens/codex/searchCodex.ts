/** What the search field finds: plain containment of every word, in either language, whatever is on screen. */
import { type CodexPage, codexPages, type GlossaryEntry, glossary } from '@timeslice/shared/content';
import { LOCALES } from '../../app/settings.ts';

export interface Found {
  readonly pages: readonly CodexPage[];
  readonly terms: readonly GlossaryEntry[];
}

/** Small letters, and е for ё, which nobody types. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

const textOfPage = ({ id, texts }: CodexPage): string =>
  plain([id, ...LOCALES.flatMap((locale) => [texts[locale].title, texts[locale].lead])].join(' '));

const textOfTerm = ({ texts }: GlossaryEntry): string =>
  plain(LOCALES.flatMap((locale) => [texts[locale].term, texts[locale].definition]).join(' '));

/** Everything for an empty query. */
export function searchCodex(query: string): Found {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const fits = (text: string): boolean => words.every((word) => text.includes(word));
  return {
    pages: codexPages.filter((page) => fits(textOfPage(page))),
    terms: glossary.filter((term) => fits(textOfTerm(term))),
  };
}
