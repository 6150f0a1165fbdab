/** Plain facts about the run on the page itself, for tests and for whoever looks with the browser's tools. */
import { figures, type Machine, stateHash } from '@timeslice/shared/engine';
import type { Session } from '../session/types.ts';

/** Asks the screen to write the hash of the state and the input log into `data-hash` and `data-log`; too dear for every frame. */
const HASH_EVENT = 'timeslice:hash';

export function showFacts(root: HTMLElement, session: Session): void {
  const { machine, log } = session.run;
  set(root, 'tick', String(machine.tick));
  set(root, 'outcome', machine.outcome);
  set(root, 'commands', String(log.length));
}

export function answerHash(root: HTMLElement, session: Session): () => void {
  const onHash = () => {
    set(root, 'hash', stateHash(session.run.machine));
    set(root, 'log', JSON.stringify(session.run.log));
  };
  root.addEventListener(HASH_EVENT, onHash);
  return () => root.removeEventListener(HASH_EVENT, onHash);
}

export const finalScore = (machine: Machine): number => figures(machine).score;

function set(root: HTMLElement, name: string, value: string): void {
  if (root.dataset[name] !== value) root.dataset[name] = value;
}
