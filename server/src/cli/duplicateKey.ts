/** An object or a list that is open where the scan stands. */
interface Frame {
  /** Keys so far; null in a list. */
  readonly keys: Set<string> | null;
  /** The key or the index of the value that the scan is in. */
  at: string | number;
}

/** Strings, and what opens, closes and separates; numbers, names and white space between them do not matter. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The path of the first key that an object of the given JSON has twice, or null. `JSON.parse` silently takes the last
 * one, and whoever wrote the file meant one of them. The text is known to be JSON.
 */
export function duplicateKey(text: string): string | null {
  const open: Frame[] = [];
  let string = '';
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    const frame = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: '' });
    else if (token === '[') open.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (typeof frame?.at === 'number') frame.at++;
    } else if (token !== ':') string = token;
    else if (frame?.keys) {
      const key: string = JSON.parse(string);
      frame.at = key;
      if (frame.keys.has(key)) return pathOf(open);
      frame.keys.add(key);
    }
  }
  return null;
}

const pathOf = (open: readonly Frame[]): string =>
  open
    .map(({ at }) => (typeof at === 'number' ? `[${at}]` : /^[\w-]{1,64}$/.test(at) ? `.${at}` : `[${short(at)}]`))
    .join('')
    .replace(/^\./, '');

const short = (key: string): string => JSON.stringify(key.length > 40 ? `${key.slice(0, 40)}…` : key);
