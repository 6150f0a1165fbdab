/**
 * Sandbox levels "Beat the kernel": programs that were recorded on a real Linux kernel, and what it did with them.
 * Adding one: a file here that exports a `SandboxDefinition`, a line in definitions.ts and in registry.ts, then the
 * solve-sandbox command, which imports the recording and computes its proof.
 */
import type { Scenario } from '../../../engine/index.ts';
import type { ImportOptions } from '../../traces/importTrace.ts';
import type { KernelRun } from '../../traces/kernelRun.ts';
import type { Level, LevelDefinition, LevelProof } from '../types.ts';

/** Where a level comes from. To be shown with it, in these words: they are those of the recorder. */
export interface Recording {
  /** File in tests/conformance/traces/data, without its ending. */
  readonly trace: string;
  /** What ran. */
  readonly source: string;
  readonly command: string;
  /** ISO date and time. */
  readonly recorded: string;
  readonly machine: string;
  /** How it was made into a scenario, beyond the defaults. */
  readonly options: ImportOptions;
}

/** `number` counts the sandbox levels, 1 and up. */
export interface SandboxDefinition extends Omit<LevelDefinition, 'scenario'> {
  readonly recording: Recording;
}

/** What the solve-sandbox command writes into data/. */
export interface SandboxData {
  readonly scenario: Scenario;
  /** What the real kernel did: the ghost. A finishing line for every task, since the trace does not tell more. */
  readonly kernel: KernelRun;
  /** Two stars are for those who beat the kernel, whatever the reference policy scores. */
  readonly proof: LevelProof;
}

export interface SandboxLevel extends Level {
  readonly recording: Recording;
  readonly kernel: KernelRun;
  /**
   * The score of the kernel's run, 0 … 1000: its slowdown, with a thrift of 1. Its switches took microseconds, and it is
   * not charged the magnified ones of the game; whoever beats it does so in spite of them.
   */
  readonly kernelScore: number;
}
