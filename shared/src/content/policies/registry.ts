import { batchByProcess } from './batchByProcess.ts';
import { fair } from './fair.ts';
import { fcfs } from './fcfs.ts';
import { gilAware } from './gilAware.ts';
import { gmp } from './gmp.ts';
import { idle } from './idle.ts';
import { lottery } from './lottery.ts';
import { mlfq } from './mlfq.ts';
import { oneAtATime } from './oneAtATime.ts';
import { priority } from './priority.ts';
import { random } from './random.ts';
import { rr } from './rr.ts';
import { sjf } from './sjf.ts';
import { srtf } from './srtf.ts';
import { stride } from './stride.ts';
import type { Policy } from './types.ts';

/** All policies, from the simplest on; a new one is a file beside this one and a line here. */
export const policies: readonly Policy[] = [
  oneAtATime,
  fcfs,
  sjf,
  srtf,
  rr,
  priority,
  mlfq,
  lottery,
  stride,
  fair,
  gmp,
  batchByProcess,
  gilAware,
  random,
  idle,
];

export const policyByName = (name: string): Policy | undefined => policies.find((policy) => policy.name === name);
