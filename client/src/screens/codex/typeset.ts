/** Where a line must not break: between a number and its unit, before a dash, after a short Russian word. */

const NBSP = '\u00a0';
const BEFORE_UNIT = /(\d) (?=(?:[µnmk]?s|[KMG]B|%|[сч]|мк?с|нс|[КМГ]Б)(?![\p{L}]))/gu;
const BEFORE_DASH = / (?=[—–÷])/g;
/** Not a unit: that has been tied to its number before. */
const SHORT_WORD = /(?<![\p{L}\u00a0])([а-яё]{1,2}) /giu;

export const typeset = (text: string): string =>
  text.replace(BEFORE_UNIT, `$1${NBSP}`).replace(BEFORE_DASH, NBSP).replace(SHORT_WORD, `$1${NBSP}`);
