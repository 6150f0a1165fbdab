import type { Core, Machine, Process } from '../../engine/index.ts';

/**
 * Whether the process has more ready green tasks than its parked carriers will take by themselves, and may have one
 * more carrier (G-2), at `target` if given. Where it has a carrier already, the choice is its runtime's.
 */
export function wantsCarrier(m: Machine, process: Process, target: Core | null): boolean {
  let carriers = 0;
  let parked = 0;
  for (let i = 0; i < m.cores.length; i++) {
    const core = m.cores[i];
    if (core === undefined || core.carrier !== process) continue;
    if (core === target) return false;
    carriers++;
    if (core.current === null) parked++;
  }
  return carriers < process.carriers && process.offered > parked;
}

/** The cores that need a decision, as a bit set: nothing is on them, and nothing will come by itself. */
export function freeCores(m: Machine): number {
  let free = 0;
  const cores = m.cores;
  for (let i = 0; i < cores.length; i++) {
    const core = cores[i] as Core;
    if (core.current !== null || core.queue.length > 0) continue;
    if (core.carrier === null || !isServedByRuntime(m, core, core.carrier)) free |= 1 << i;
  }
  return free;
}

/** G-3: the runtime has something ready for this parked carrier, once those with lower numbers are served. */
function isServedByRuntime(m: Machine, core: Core, process: Process): boolean {
  let parked = 0;
  for (let i = 0; i < core.index; i++) {
    const other = m.cores[i];
    if (other?.carrier === process && other.current === null) parked++;
  }
  return process.offered > parked;
}
