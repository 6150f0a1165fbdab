/** Enough of a tokenizer to colour a few lines of code: strings, comments, numbers, keywords. */
import type { CodeLanguage } from '@timeslice/shared/content';

export interface Token {
  readonly kind: 'plain' | 'string' | 'comment' | 'number' | 'keyword';
  readonly text: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const KEYWORDS: Readonly<Record<CodeLanguage, ReadonlySet<string>>> = {
  python: words(
    'and as async await break class continue def del elif else except False finally for from if import in is lambda None not or pass raise return True try while with yield',
  ),
  go: words(
    'break case chan const continue default defer else for func go if import interface map nil package range return select struct switch type var',
  ),
  java: words(
    'boolean break case catch class continue do else false final finally for if import int long new null private public return static super switch this throw true try var void while',
  ),
  c: words(
    'break case char const continue do double else float for if int long return sizeof static struct switch unsigned void while',
  ),
  rust: words(
    'as async await break const continue else enum false fn for if impl in let loop match move mut pub return self struct true unsafe use while',
  ),
  bash: words(
    'case do done echo elif else esac exec exit export fi for function if in local return then until wait while',
  ),
  js: words(
    'async await break case catch class const continue else export false finally for from function if import let new null of return throw true try while',
  ),
};

const HASH_COMMENTS: ReadonlySet<CodeLanguage> = new Set(['python', 'bash']);

/** Strings, comments, numbers, words. A # begins a comment in some languages, // is an operator there. */
const patternOf = (comment: string): RegExp =>
  new RegExp(
    `("(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)|(${comment})|(\\b\\d[\\d_.]*\\b)|([A-Za-z_]\\w*)`,
    'g',
  );
const WITH_HASH = patternOf('#.*$');
const WITH_SLASHES = patternOf('//.*$|/\\*.*?(?:\\*/|$)');

/** The parts of one line, in order; together they are the line. */
export function tokensOf(line: string, language: CodeLanguage): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const pattern = HASH_COMMENTS.has(language) ? WITH_HASH : WITH_SLASHES;
  for (const match of line.matchAll(pattern)) {
    const [text, string, comment, number, word] = match;
    const kind =
      string !== undefined
        ? 'string'
        : comment !== undefined
          ? 'comment'
          : number !== undefined
            ? 'number'
            : KEYWORDS[language].has(word ?? '')
              ? 'keyword'
              : null;
    if (kind === null) continue;
    if (match.index > end) tokens.push({ kind: 'plain', text: line.slice(end, match.index) });
    tokens.push({ kind, text });
    end = match.index + text.length;
  }
  if (end < line.length) tokens.push({ kind: 'plain', text: line.slice(end) });
  return tokens;
}
