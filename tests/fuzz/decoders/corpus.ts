/**
 * Malformed files, made of good ones in ways that no reader may let pass. Same seed, same files.
 * What the flaws have in common: whatever field they hit, the result is never valid.
 */
import { createRandom, type Random } from '@timeslice/shared/content';
import { games, replays, traces } from './goodInputs.ts';
import { mutateBytes, withCheckSum } from './mutateBytes.ts';
import { put, sitesOf } from './mutateJson.ts';

export type FileKind = 'scenario' | 'log' | 'trace' | 'replay';

export interface BadFile {
  readonly kind: FileKind;
  /** What was done to it, and in which good file. */
  readonly name: string;
  readonly content: Uint8Array;
  /** The flaw is in one field, so the message has to name a path. */
  readonly hasPath: boolean;
}

/** Stands in a document where raw text is to go that is no JSON value. */
const MARK = '"\u2020"';
const text = (document: unknown, raw = ''): string => JSON.stringify(document).replace(MARK, () => raw);

/** Fields that no format lets be missing where they stand. */
const REQUIRED = new Set([
  ...['format', 'id', 'cores', 'limit', 'devices', 'processes', 'pid', 'name', 'runtime', 'tasks', 'kind', 'bursts'],
  ...['capacity', 'device', 'type', 'task', 'core', 'tid', 'makespan_us', 'arrival_us', 'language', 'items', 'models'],
]);

type Flaw = (random: Random, document: unknown) => string;

/** A place of the document that fits, by chance. */
function place(random: Random, document: unknown, fits: (value: unknown, key: string | number) => boolean) {
  const sites = sitesOf({ document }).filter(({ holder, key }) => key !== 'document' && fits(holder[key], key));
  return random.pick(sites);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Puts raw text in the place of some value. */
const instead =
  (raw: string | (() => string), fits: (value: unknown, key: string | number) => boolean): Flaw =>
  (random, document) => {
    put(place(random, document, fits), '\u2020');
    return text(document, typeof raw === 'string' ? raw : raw());
  };

/** Adds raw text as the first field of some object. */
const inFront =
  (raw: (object: object) => string): Flaw =>
  (random, document) => {
    const { holder, key } = place(random, document, (value) => isObject(value) && Object.keys(value).length > 0);
    const object = holder[key] as object;
    put({ holder, key }, { '\u2020': 0, ...object });
    return JSON.stringify(document).replace(`${MARK}:0`, () => raw(object));
  };

const FIELD_FLAWS: Readonly<Record<string, Flaw>> = {
  'an object for a value': instead('{}', (value) => !isObject(value)),
  'a list for an object': instead('[]', isObject),
  'a number without end': instead('1e999', isNumber),
  'a huge number': instead('1e300', isNumber),
  'a number as text': instead('"7"', (value, key) => isNumber(value) && key !== 'tid' && key !== 'parent'),
  'a deep nest': instead(
    () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    (value) => !Array.isArray(value),
  ),
  'a million zeros': instead(
    () => `[${'0,'.repeat(1_000_000)}0]`,
    () => true,
  ),
  'an unknown field': inFront(() => '"surprise":1'),
  'the field __proto__': inFront(() => '"__proto__":{"cores":2}'),
  'a field twice': inFront((object) => `${JSON.stringify(Object.keys(object)[0])}:0`),
  'a missing field': (random, document) => {
    const { holder, key } = place(random, document, (_, at) => REQUIRED.has(String(at)));
    delete holder[key];
    return JSON.stringify(document);
  },
};

/** Flaws of the text as a whole: there is no path to name. */
const TEXT_FLAWS: Readonly<Record<string, Flaw>> = {
  'not a number': instead('NaN', isNumber),
  'an end too early': (random, document) => {
    const whole = JSON.stringify(document);
    return whole.slice(0, random.between(1, whole.length - 1));
  },
  'text after the end': (_, document) => `${JSON.stringify(document)}}`,
};

const encode = (content: string): Uint8Array => new TextEncoder().encode(content);

function notUtf8(random: Random, document: unknown): Uint8Array {
  const bytes = [...encode(JSON.stringify(document))];
  bytes.splice(random.below(bytes.length), 0, 0xff);
  return Uint8Array.from(bytes);
}

const good = (kind: Exclude<FileKind, 'replay'>): readonly unknown[] =>
  kind === 'trace' ? traces : games.map((game) => (kind === 'scenario' ? game.scenario : game.log));

function badJson(kind: Exclude<FileKind, 'replay'>, rounds: number): BadFile[] {
  const files: BadFile[] = [];
  for (let round = 0; round < rounds; round++) {
    const documents = good(kind);
    const which = round % documents.length;
    const make = (flaw: string, hasPath: boolean, of: (random: Random, document: unknown) => Uint8Array) => {
      const random = createRandom(1_000 * round + files.length);
      const content = of(random, structuredClone(documents[which]));
      files.push({ kind, name: `${flaw}, in ${kind} ${which}, round ${round}`, content, hasPath });
    };
    for (const [name, flaw] of Object.entries(FIELD_FLAWS)) make(name, true, (...args) => encode(flaw(...args)));
    for (const [name, flaw] of Object.entries(TEXT_FLAWS)) make(name, false, (...args) => encode(flaw(...args)));
    make('a byte that is no text', false, notUtf8);
  }
  return files;
}

/** Changes behind a right check sum that no reader may take for a run. */
const REPLAY_FLAWS: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
  'another codec': (body) => body.with(3, body[3] === 9 ? 8 : 9),
  'more commands than there are': (body) => body.slice(0, -1),
  'a byte after the end': (body) => Uint8Array.from([...body, 0]),
  'a number with nothing in its last byte': (body) =>
    Uint8Array.from([...body.slice(0, 4), 0x81, 0x00, ...body.slice(5)]),
  'a number beyond all limits': (body) =>
    Uint8Array.from([...body.slice(0, 4), ...Array(9).fill(0xff), ...body.slice(5)]),
};

function badReplays(rounds: number): BadFile[] {
  return replays.flatMap((replay, which) => {
    const named = (flaw: string, content: Uint8Array): BadFile => ({
      ...{ kind: 'replay', name: `${flaw}, in replay ${which}`, content },
      hasPath: true,
    });
    const crafted = Object.entries(REPLAY_FLAWS).map(([flaw, change]) =>
      named(flaw, withCheckSum(change(replay.slice(0, -4)))),
    );
    const damaged = Array.from({ length: rounds }, (_, round) => {
      let content = replay;
      for (let seed = 1_000 * round + which; isSame(content, replay); seed += 1_000_000)
        content = mutateBytes(replay, createRandom(seed));
      return named(`damage ${round}`, content);
    });
    return [...crafted, ...damaged];
  });
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

/** All of them: some 200. */
export const badFiles = (): BadFile[] => [
  ...badJson('scenario', 4),
  ...badJson('log', 4),
  ...badJson('trace', 4),
  ...badReplays(4),
];
