import { existsSync, readFileSync } from 'node:fs';

/** CPU time that all threads of this process have used, ms: the work of the collector and the compiler counts too. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * CPU time of this thread that a piece of synchronous work takes, ms. With a core to itself that is the time it takes;
 * without one, the waiting for other programs does not count. Some systems book it in steps of some milliseconds.
 */
export function threadMsOf(work: () => void): number {
  const from = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
}

/** Clock ticks of Linux per second, as /proc counts; the same on every platform that Node supports. */
const PROC_HZ = 100;

/** CPU time that another process has used so far, ms, in steps of 10; undefined where there is no /proc. */
export function cpuMsOf(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  // The name of the program stands in parentheses and may hold anything; the fields are counted from behind it.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)!.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / PROC_HZ;
}
