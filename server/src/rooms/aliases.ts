import type { Locale } from '@timeslice/shared/protocol';
import type { Random } from '../random.ts';
import { ALIAS_WORDS } from './aliasWords.ts';

/** Draws before a number is added; with a class of two hundred the first free pair comes long before. */
const DRAWS = 40;

/** A name like "Quiet Otter" or «Тихая Выдра» that is not among `taken`. */
export function makeAlias(locale: Locale, random: Random, taken: ReadonlySet<string>): string {
  let alias = draw(locale, random);
  for (let n = 1; n < DRAWS && taken.has(alias); n++) alias = draw(locale, random);
  if (!taken.has(alias)) return alias;
  let number = 2;
  while (taken.has(`${alias} ${number}`)) number++;
  return `${alias} ${number}`;
}

function draw(locale: Locale, random: Random): string {
  const { adjectives, animals } = ALIAS_WORDS[locale];
  const animal = pick(animals, random);
  return `${pick(adjectives, random)[animal.feminine ? 1 : 0]} ${animal.name}`;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)] as T;
}
