/** Shapes of a scenario (F-1), a command and a result (F-3), as the naive engine reads and prints them. */

export type Kind = 'process' | 'thread' | 'goroutine' | 'virtual' | 'coroutine';
export type RuntimeName = 'native' | 'python' | 'asyncio' | 'go' | 'jvm';
export type Language = 'python' | 'go' | 'java' | 'c' | 'rust';
export type Model = 'sequential' | 'threads' | 'processes' | 'coroutines' | 'goroutines' | 'virtual';

export type CpuBurst = { cpu: number; sys?: boolean; gil?: boolean };
export type IoBurst = { io: number; device: string };
export type CrashBurst = { crash: true };
export type Burst = CpuBurst | IoBurst | CrashBurst;

export type TaskSpec = { id: number; kind: Kind; arrival?: number; bursts: Burst[]; patience?: number };
export type Overrides = { gil?: boolean; carriers?: number; preemptive?: boolean };
export type ProcessSpec = {
  pid: number;
  name: string;
  runtime: RuntimeName;
  overrides?: Overrides;
  memory?: number;
  tasks: TaskSpec[];
};
export type JobSpec = {
  id: string | number;
  name: string;
  arrival?: number;
  language: Language;
  items: number;
  bursts: Burst[];
  models: Model[];
  resultMb?: number;
  start?: string;
};
export type Scenario = {
  format: 1;
  id: string;
  cores: number;
  limit: number;
  objective?: 'throughput' | 'slowdown';
  ram?: number;
  devices: Record<string, { capacity: number }>;
  costs?: Record<string, number>;
  controls?: { allowed?: string[]; queueDepth?: number };
  processes: ProcessSpec[];
  jobs?: JobSpec[];
};

/** Fields are loose on purpose: a log may hold nonsense, and the engine has to refuse it by name. */
export type Command = {
  type: string;
  task?: number;
  core?: number;
  ticks?: number;
  job?: string | number;
  model?: string;
  workers?: number;
};
export type Log = [number, Command][];

export type TaskState = 'new' | 'ready' | 'running' | 'blocked' | 'terminated' | 'abandoned' | 'crashed';
export type CoreFigures = { user: number; sys: number; gilWait: number; idle: number };
export type Counters = {
  processSwitch: number;
  threadSwitch: number;
  greenSwitch: number;
  coroutineSwitch: number;
  resume: number;
  migrations: number;
  gilHandoffs: number;
  abandoned: number;
  crashed: number;
};
export type TaskFigures = {
  state: TaskState;
  firstRun: number | null;
  end: number | null;
  user: number;
  sys: number;
  io: number;
};
export type NaiveResult = {
  end: number;
  outcome: 'finished' | 'timeout';
  useful: number;
  cpuTime: number;
  lowerBound: number;
  minCpu: number;
  throughput: number;
  slowdown: number;
  thrift: number;
  score: number;
  cores: CoreFigures[];
  tasks: Record<string, TaskFigures>;
  counters: Counters;
  refused: [number, string][];
};
