/** What a player can do in a level, whatever it is done with. Everything is a real input event. */
import type { Command, Machine } from '@timeslice/shared/engine';

type Spawn = Extract<Command, { type: 'spawn' }>;

export interface Hands {
  /** Stops the clock at tick 0, before anything has been done. */
  begin(): Promise<void>;
  /** To the next event, and to the next decision; the clock stands there. */
  step(): Promise<void>;
  skip(): Promise<void>;
  /** Lets the clock go on by itself, or stops it. */
  pause(): Promise<void>;
  /** Waits until the page shows what the machine says. */
  see(machine: Machine): Promise<void>;
  /** Which task has to be asked for to get one like this: of a crowd that is the first. */
  handle(machine: Machine, task: number): Promise<number>;
  put(machine: Machine, task: number, core: number, preempt: boolean): Promise<void>;
  takeOff(machine: Machine, core: number): Promise<void>;
  unqueue(machine: Machine, task: number): Promise<void>;
  stepQuantum(core: number, direction: 1 | -1): Promise<void>;
  spawn(machine: Machine, command: Spawn): Promise<void>;
}

export const jobOf = (machine: Machine, id: number) => {
  const job = machine.jobs.find((one) => one.id === id);
  if (!job) throw new Error(`expected the job ${id}, found none`);
  return job;
};

export const taskIn = (machine: Machine, id: number) => {
  const task = machine.taskById.get(id);
  if (!task) throw new Error(`expected the task ${id}, found none`);
  return task;
};
