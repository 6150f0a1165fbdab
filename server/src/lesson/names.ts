/** Names that students write themselves, in front of a whole class: short, readable, and not what they should not be. */

const MOST_GRAPHEMES = 16;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The name as it may be shown, or null when nothing of it may. Invisible and direction-changing characters are dropped,
 * towers of combining marks cut down, spaces joined, look-alike forms brought to one (NFKC).
 */
export function cleanName(text: string): string | null {
  const name = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}]/gu, ' ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const shown = [...graphemes.segment(name)]
    .slice(0, MOST_GRAPHEMES)
    .map(({ segment }) => segment)
    .join('')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(shown) || isRude(shown)) return null;
  return shown;
}

/** What two names have in common that look alike: case, marks and look-alike letters aside. */
export function nameKey(name: string): string {
  return [...name.normalize('NFKD').toLowerCase()]
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .map((letter) => LOOKS_LIKE[letter] ?? letter)
    .join('');
}

/** Cyrillic and Greek letters, and digits, that are read as Latin ones. */
const LOOKS_LIKE: Readonly<Record<string, string>> = Object.fromEntries(
  ['аa', 'вb', 'еe', 'ёe', 'кk', 'мm', 'нh', 'оo', 'рp', 'сc', 'тt', 'уy', 'хx', 'іi', 'ѕs', 'јj', 'αa', 'οo', 'ρp']
    .concat(['0o', '1i', '3e', '4a', '5s', '7t', '|i', 'li'])
    .map((pair) => [pair[0] as string, pair[1] as string]),
);

/**
 * Roots of the commonest swear words of both languages, as `nameKey` writes them. A filter catches the thoughtless, not
 * the inventive: those the host renames or hides.
 */
const RUDE = ['fuck', 'shit', 'cunt', 'nigg', 'faggot', 'bitch', 'dick', 'porn', 'nazi', 'hitier'].concat(
  [
    'хуй',
    'хуе',
    'пизд',
    'ебат',
    'ебан',
    'ебал',
    'бляд',
    'бля',
    'мудак',
    'пидор',
    'пидар',
    'сука',
    'говно',
    'залуп',
  ].map(nameKey),
);
/** Innocent words that contain one of them. */
const FINE = ['dickens', 'dickinson', 'shitake', 'рубля', 'сабля', 'корабля', 'употребля', 'барсука', 'суккулент'].map(
  nameKey,
);

function isRude(name: string): boolean {
  // A 3 is read as an e among Latin letters, and as a з among Cyrillic ones.
  return [name, name.replaceAll('3', 'з')].some((reading) => {
    const key = FINE.reduce((rest, word) => rest.replaceAll(word, ' '), nameKey(reading));
    return RUDE.some((word) => key.includes(word));
  });
}
