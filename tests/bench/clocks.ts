/** CPU time that all threads of this process have used, ms: the work of the collector and the compiler counts too. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * CPU time of this thread that a piece of synchronous work takes, ms. With a core to itself that is the time it takes;
 * without one, the waiting for other programs does not count.
 */
export function threadMsOf(work: () => void): number {
  const from = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
}
