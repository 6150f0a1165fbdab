import { type Command, ENGINE_VERSION, type JobModel, type LogEntry, type Scenario } from '../engine/index.ts';
import { ByteReader, BytesError, ByteWriter } from './bytes.ts';
import { scenarioHash } from './scenarioHash.ts';

/** A run to keep: which scenario, which rules, and what the player did. */
export interface Replay {
  readonly engineVersion: number;
  readonly scenarioId: string;
  /** 16 hex digits. */
  readonly scenarioHash: string;
  readonly log: readonly LogEntry[];
}

export type Decoded = { readonly ok: true; readonly replay: Replay } | { readonly ok: false; readonly message: string };

/** Larger files are refused before anything of them is read. */
export const MAX_REPLAY_BYTES = 64 * 1024;
/** No run that a person or a policy plays on a scenario of legal size comes near. */
export const MAX_REPLAY_COMMANDS = 50_000;

const MAGIC = [0x54, 0x53, 0x52]; // "TSR"
const CODEC_VERSION = 1;

/** The replay of a log on a scenario, under the present rules. */
export const replayOf = (scenario: Scenario, log: readonly LogEntry[]): Replay => ({
  engineVersion: ENGINE_VERSION,
  scenarioId: scenario.id,
  scenarioHash: scenarioHash(scenario),
  log,
});

/** Bytes: magic, codec, engine, scenario id and hash, number of commands, commands, check sum. About 4 bytes a command. */
export function encodeReplay(replay: Replay): Uint8Array {
  const out = new ByteWriter();
  for (const byte of MAGIC) out.byte(byte);
  out.byte(CODEC_VERSION);
  out.unsigned(replay.engineVersion);
  out.ascii(replay.scenarioId);
  for (let i = 0; i < 16; i += 2) out.byte(Number.parseInt(replay.scenarioHash.slice(i, i + 2), 16));
  out.unsigned(replay.log.length);
  const last = { tick: 0, task: 0 };
  for (const entry of replay.log) writeEntry(out, entry, last);
  const body = out.finish();
  const sum = checkSum(body, body.length);
  return Uint8Array.from([...body, sum & 0xff, (sum >>> 8) & 0xff, (sum >>> 16) & 0xff, sum >>> 24]);
}

/** Reads what `encodeReplay` wrote; anything else is refused with the place where it goes wrong. */
export function decodeReplay(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, replay: read(bytes) };
  } catch (error) {
    if (error instanceof BytesError) return { ok: false, message: error.message };
    throw error;
  }
}

function read(bytes: Uint8Array): Replay {
  if (bytes.length > MAX_REPLAY_BYTES) {
    throw new BytesError(`size: ${bytes.length} bytes, at most ${MAX_REPLAY_BYTES} are allowed`);
  }
  const reader = new ByteReader(bytes);
  for (const byte of MAGIC) if (reader.byte('magic') !== byte) throw new BytesError('magic: this is not a replay');
  const codec = reader.byte('codec');
  if (codec !== CODEC_VERSION)
    throw new BytesError(`codec: version ${codec} is not known, this reads ${CODEC_VERSION}`);
  const engineVersion = reader.unsigned('engineVersion');
  const scenarioId = reader.ascii('scenarioId', 64);
  let hash = '';
  for (let i = 0; i < 8; i++) hash += reader.byte('scenarioHash').toString(16).padStart(2, '0');
  const log = readLog(reader);
  const sum = checkSum(bytes, reader.at);
  for (let i = 0; i < 4; i++) {
    if (reader.byte('checksum') !== ((sum >>> (8 * i)) & 0xff)) throw new BytesError('checksum: the replay is damaged');
  }
  if (reader.left > 0) throw new BytesError(`end: ${reader.left} bytes too many`);
  return { engineVersion, scenarioId, scenarioHash: hash, log };
}

function readLog(reader: ByteReader): LogEntry[] {
  const count = reader.unsigned('commands');
  if (count > MAX_REPLAY_COMMANDS) {
    throw new BytesError(`commands: ${count}, at most ${MAX_REPLAY_COMMANDS} are allowed`);
  }
  const log: LogEntry[] = [];
  const last = { tick: 0, task: 0 };
  try {
    while (log.length < count) log.push(readEntry(reader, last));
  } catch (error) {
    throw error instanceof BytesError ? new BytesError(`commands[${log.length}]${error.message}`) : error;
  }
  return log;
}

/** Ticks and task ids are written as differences: neighbours are close. */
interface Last {
  tick: number;
  task: number;
}

const TYPES = ['dispatch', 'preempt', 'enqueue', 'unqueue', 'setQuantum', 'spawn'] as const;
const MODELS: readonly JobModel[] = ['sequential', 'threads', 'processes', 'coroutines', 'goroutines', 'virtual'];
/** One byte holds the type and a core or model up to this; a larger one follows in bytes of its own. */
const FIT = 31;

function writeEntry(out: ByteWriter, [tick, command]: LogEntry, last: Last): void {
  out.unsigned(tick - last.tick);
  last.tick = tick;
  const type = TYPES.indexOf(command.type);
  if (type < 0) throw new Error(`a replay cannot hold the command ${command.type}`);
  const small = command.type === 'spawn' ? MODELS.indexOf(command.model) : 'core' in command ? command.core : 0;
  if (small < 0) throw new Error(`a replay cannot hold ${JSON.stringify(command)}`);
  out.byte((type << 5) | Math.min(small, FIT));
  if (small >= FIT) out.unsigned(small - FIT);
  if ('task' in command) {
    out.signed(command.task - last.task);
    last.task = command.task;
  } else if (command.type === 'setQuantum') out.unsigned(command.ticks);
  else if (command.type === 'spawn') {
    out.unsigned(command.job);
    out.unsigned(command.workers);
  }
}

/** Fields are named without the place of the command, which `readLog` adds where one cannot be read. */
function readEntry(reader: ByteReader, last: Last): LogEntry {
  last.tick += reader.unsigned('[0]');
  if (!Number.isSafeInteger(last.tick)) throw new BytesError('[0]: no tick');
  const head = reader.byte('[1].type');
  const type = TYPES[head >> 5];
  if (type === undefined) throw new BytesError(`[1].type: ${head >> 5} is no command`);
  let small = head & FIT;
  if (small === FIT) small += reader.unsigned('[1].core');
  return [last.tick, readCommand(reader, type, small, last)];
}

function readCommand(reader: ByteReader, type: Command['type'], small: number, last: Last): Command {
  const core = small;
  switch (type) {
    case 'dispatch':
    case 'enqueue':
      return { type, task: readTask(reader, last), core };
    case 'unqueue':
      // Or one run could be written in several ways.
      if (small !== 0) throw new BytesError(`[1].core: unqueue has none, found ${small}`);
      return { type, task: readTask(reader, last) };
    case 'preempt':
      return { type, core };
    case 'setQuantum':
      return { type, core, ticks: reader.unsigned('[1].ticks') };
    case 'spawn': {
      const model = MODELS[small];
      if (model === undefined) throw new BytesError(`[1].model: ${small} is no model`);
      return { type, job: reader.unsigned('[1].job'), model, workers: reader.unsigned('[1].workers') };
    }
  }
}

function readTask(reader: ByteReader, last: Last): number {
  last.task += reader.signed('[1].task');
  if (!Number.isSafeInteger(last.task)) throw new BytesError('[1].task: no id');
  return last.task;
}

/** FNV-1a over the first `length` bytes: tells a damaged file, not a forged one. */
function checkSum(bytes: Uint8Array, length: number): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < length; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum >>> 0;
}
