import type { Measure } from '../../content/index.ts';
import { coreTimes, cpuTime, type Machine, type Task, type Tick, usefulWork } from '../../engine/index.ts';

/**
 * What a run at its end has of a measure, as a non-negative integer. Ticks, except for `switches` and `lost`, which
 * are counts (an item of a job that was never started is a lost task), and `throughput`: useful work in thousandths of the wall time, so 1500 are one core and a half at work.
 * `turnaround` is the mean over the tasks that terminated, `response` that over those that ran (M-3); 0 where none did.
 */
export function measureOf(m: Machine, measure: Measure): number {
  switch (measure) {
    case 'wall':
      return m.tick;
    case 'cpuTime': {
      const { user, sys } = cpuTime(m);
      return user + sys;
    }
    case 'overhead':
      return cpuTime(m).sys;
    case 'switches':
      return paidSwitches(m);
    case 'gilWait':
      return overCores(m, 'gilWait');
    case 'idle':
      return overCores(m, 'idle');
    case 'turnaround':
      return mean(m.tasks.filter(isDone).map((task) => task.end - task.offeredAt));
    case 'response':
      return mean(m.tasks.filter((task) => task.firstRun >= 0).map((task) => task.firstRun - task.offeredAt));
    case 'throughput':
      return m.tick === 0 ? 0 : Math.floor((1000 * usefulWork(m)) / m.tick);
    case 'lost':
      return m.tasks.filter((task) => !isDone(task)).length + unspawnedItems(m);
  }
}

/** C-1: all dispatches but the free ones. */
const paidSwitches = ({ counters }: Machine): number =>
  counters.processSwitch + counters.threadSwitch + counters.greenSwitch + counters.coroutineSwitch;

const overCores = (m: Machine, account: 'gilWait' | 'idle'): Tick =>
  m.cores.reduce((sum, core) => sum + coreTimes(m, core)[account], 0);

const unspawnedItems = ({ jobs }: Machine): number =>
  jobs.reduce((sum, { spawned, spec }) => (spawned === null ? sum + spec.items : sum), 0);

const isDone = (task: Task): boolean => task.state === 'terminated';

const mean = (ticks: readonly Tick[]): Tick =>
  ticks.length === 0 ? 0 : Math.round(ticks.reduce((sum, one) => sum + one, 0) / ticks.length);
