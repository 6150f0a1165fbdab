import { affinity } from './pages/affinity.ts';
import { blockingIo } from './pages/blockingIo.ts';
import { concurrencyModels } from './pages/concurrencyModels.ts';
import { contention } from './pages/contention.ts';
import { contextSwitch } from './pages/contextSwitch.ts';
import { cooperative } from './pages/cooperative.ts';
import { coroutine } from './pages/coroutine.ts';
import { freeThreading } from './pages/freeThreading.ts';
import { gil } from './pages/gil.ts';
import { gilConvoy } from './pages/gilConvoy.ts';
import { gilRelease } from './pages/gilRelease.ts';
import { goroutine } from './pages/goroutine.ts';
import { ioBound } from './pages/ioBound.ts';
import { isolation } from './pages/isolation.ts';
import { mixedWorkload } from './pages/mixedWorkload.ts';
import { multiprocessing } from './pages/multiprocessing.ts';
import { parallelism } from './pages/parallelism.ts';
import { poolSize } from './pages/poolSize.ts';
import { preemption } from './pages/preemption.ts';
import { process } from './pages/process.ts';
import { processList } from './pages/processList.ts';
import { schedulingOrder } from './pages/schedulingOrder.ts';
import { sharedFate } from './pages/sharedFate.ts';
import { sharedMemory } from './pages/sharedMemory.ts';
import { timeSlicing } from './pages/timeSlicing.ts';
import { virtualThread } from './pages/virtualThread.ts';
import type { CodexPage } from './types.ts';

/** All pages, in the order in which the campaign meets their concepts. */
export const codexPages: readonly CodexPage[] = [
  process,
  processList,
  isolation,
  timeSlicing,
  contextSwitch,
  schedulingOrder,
  preemption,
  blockingIo,
  ioBound,
  contention,
  concurrencyModels,
  sharedMemory,
  sharedFate,
  parallelism,
  poolSize,
  coroutine,
  cooperative,
  goroutine,
  virtualThread,
  affinity,
  gil,
  gilRelease,
  gilConvoy,
  multiprocessing,
  freeThreading,
  mixedWorkload,
];

const byId = new Map(codexPages.map((page) => [page.id as string, page]));

export const codexPage = (id: string): CodexPage | undefined => byId.get(id);
