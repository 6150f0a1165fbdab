/** How tasks are called and coloured outside the board. */
import type { Machine, TaskKind } from '@timeslice/shared/engine';

export interface TaskName {
  /** As on the board: the letter of its kind and its id. */
  readonly label: string;
  readonly processName: string;
  /** Position of its process, which gives the colour. */
  readonly process: number;
}

export type TaskNames = ReadonlyMap<number, TaskName>;

const LETTERS: Readonly<Record<TaskKind, string>> = {
  process: 'P',
  thread: 'T',
  goroutine: 'G',
  virtual: 'V',
  coroutine: 'C',
};

export function taskNames(machine: Machine): TaskNames {
  const positions = new Map(machine.processes.map((process, index) => [process, index]));
  return new Map(
    machine.tasks.map((task) => [
      task.id,
      {
        label: `${LETTERS[task.kind]}${task.id}`,
        processName: task.process.name,
        process: positions.get(task.process) ?? 0,
      },
    ]),
  );
}
