import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './instrument.ts';
import type { Message, Verdict } from './worker.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** Far above what judging one mutant takes; loops end by count, so only what never reaches one gets here. */
const SILENCE_MS = 60_000;
const START_MS = 300_000;

export interface Judged extends Omit<Verdict, 'status'> {
  readonly status: Verdict['status'] | 'timeout';
}

interface Work {
  /** How many mutants there are in all, asked for or not. */
  readonly known: number;
  readonly next: () => number | null;
  readonly note: (judged: Judged) => void;
}

/**
 * Has workers judge some of all mutants. `progress` is called after each. Throws when the unbroken engine fails a test,
 * and when somebody edits the engine meanwhile.
 */
export async function judge(
  mutants: readonly Mutant[],
  { known, workers, progress }: { known: number; workers: number; progress: () => void },
): Promise<Judged[]> {
  const queue = [...mutants];
  const judged: Judged[] = [];
  const note = (each: Judged): void => {
    judged.push(each);
    progress();
  };
  const next = (): number | null => queue.shift()?.id ?? null;
  await Promise.all(Array.from({ length: workers }, () => keepWorking({ known, next, note })));
  return judged.sort((a, b) => a.id - b.id);
}

/** One worker after another until the queue is empty: one that falls silent is ended, and its mutant counts as noticed. */
async function keepWorking(work: Work): Promise<void> {
  for (let id = work.next(); id !== null; id = work.next()) {
    const silentOn = await employ(id, work);
    if (silentOn === null) return;
    work.note({ id: silentOn, status: 'timeout', by: null });
  }
}

/** Returns the mutant on which the worker fell silent, or null when there is nothing more to do. */
function employ(first: number, { known, next, note }: Work): Promise<number | null> {
  const child = fork(WORKER, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let current: number | null = first;
  let isReady = false;
  let timer = setTimeout(end, START_MS, child);
  return new Promise((resolve, reject) => {
    const giveUp = (why: string): void => {
      child.removeAllListeners('exit');
      end(child);
      reject(new Error(why));
    };
    child.on('message', (message: Message) => {
      clearTimeout(timer);
      if ('broken' in message) return giveUp(`without a mutant this test fails: ${message.broken}`);
      if ('ready' in message && message.ready !== known) return giveUp('the engine was edited while this ran');
      isReady = true;
      if ('id' in message) {
        note(message);
        current = next();
      }
      if (current === null) return end(child);
      child.send(current);
      timer = setTimeout(end, SILENCE_MS, child);
    });
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(timer);
      // A mutant can end a worker, but before the first one it is the tests or this program that are wrong.
      if (isReady) resolve(current);
      else reject(new Error('a worker ended before it had judged anything'));
    });
  });
}

function end(child: ChildProcess): void {
  child.kill('SIGKILL');
}
