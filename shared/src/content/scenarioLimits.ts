/**
 * How large a scenario may be (F-1). Wide enough for every level, import and experiment; narrow enough that checking,
 * running and scoring any accepted file stays within seconds and megabytes.
 */
export const SCENARIO_LIMITS = {
  cores: 16,
  /** Ticks, also for arrivals and patience: eleven and a half days at speed 1x. */
  ticks: 1_000_000_000,
  /** Ticks of one burst, and of one cost. */
  burst: 100_000_000,
  devices: 64,
  /** Slots of a device. */
  capacity: 1_000_000,
  processes: 10_000,
  /** All tasks of a scenario and the items of its jobs, each of which may become one. */
  tasks: 10_000,
  /** All bursts of a scenario, those of every item of its jobs counted. */
  bursts: 100_000,
  jobs: 1_000,
  /** Pids, task ids and job ids; the workers of jobs get the numbers after the largest. */
  id: 900_000,
  /** Characters of the name of a process or a job. */
  name: 64,
  /** KB, of the machine and of a process, and MB of a job's result. */
  memory: 1_000_000_000,
  resultMb: 1_000_000,
  carriers: 10_000,
  queueDepth: 10_000,
} as const;

/** How long an input log may be (F-2). */
export const LOG_LIMITS = {
  entries: 200_000,
  /** Later than the latest end of a run: such a command is refused `run-over`, not the file. */
  tick: SCENARIO_LIMITS.ticks,
  /** Characters of a command's type or model. */
  word: 64,
} as const;
