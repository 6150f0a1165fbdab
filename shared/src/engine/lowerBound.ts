import { creationCost } from './jobModels.ts';
import { RUNTIMES } from './runtimes.ts';
import type { Machine, Process, Tick } from './types.ts';
import { isCpu, type Offer, offers, sumBursts } from './work.ts';

/** S-2: no schedule of what the scenario offers can end before this tick. */
export function lowerBound(m: Machine): Tick {
  const all = offers(m);
  let bound = 0;
  for (const offer of all) bound = Math.max(bound, offer.arrival + offer.path);
  bound = Math.max(
    bound,
    latest(all, (offer) => offer.cpu, m.cores.length),
  );
  for (const where of new Set(all.flatMap(({ serial }) => serial.map((one) => one.where)))) {
    const ticks = ({ serial }: Offer): Tick => serial.find((one) => one.where === where)?.ticks ?? 0;
    bound = Math.max(bound, latest(all, ticks, 1));
  }
  for (const device of m.devices) {
    if (device.capacity > 0)
      bound = Math.max(
        bound,
        latest(all, (offer) => offer.io[device.index] ?? 0, device.capacity),
      );
  }
  return bound;
}

/** The largest r + ⌈work arriving at or after r ÷ servers⌉ over all arrivals r. */
function latest(all: readonly Offer[], work: (offer: Offer) => Tick, servers: number): Tick {
  const byArrival = [...all].sort((a, b) => b.arrival - a.arrival);
  let bound = 0;
  let sum = 0;
  byArrival.forEach((offer, i) => {
    sum += work(offer);
    if (byArrival[i + 1]?.arrival === offer.arrival) return;
    bound = Math.max(bound, offer.arrival + Math.ceil(sum / servers));
  });
  return bound;
}

/** S-2: the least CPU time in which everything offered can be done: every task switched to once, as cheaply as it goes. */
export function minCpu(m: Machine): Tick {
  let cpu = 0;
  for (const process of m.processes) if (process.job === null) cpu += processMinCpu(m, process);
  for (const job of m.jobs) {
    const creation = Math.min(...job.spec.models.map((model) => creationCost(m.costs, job.spec, model, 0)));
    const work = job.spec.items * sumBursts(job.bursts, isCpu);
    cpu += work + creation + (work + creation > 0 ? m.costs.processSwitch : 0);
  }
  return cpu;
}

function processMinCpu(m: Machine, process: Process): Tick {
  const { processSwitch, threadSwitch } = m.costs;
  const byId = [...process.tasks].sort((a, b) => a.id - b.id);
  let cpu = 0;
  let isFirst = true;
  for (const task of byId) {
    const work = sumBursts(task.bursts, isCpu);
    if (work === 0) continue;
    const sibling = task.green ? m.costs[RUNTIMES[process.runtime].greenCost] : threadSwitch;
    cpu += work + (isFirst ? processSwitch : Math.min(processSwitch, sibling));
    isFirst = false;
  }
  return cpu;
}
