import type { LevelProof } from '../types.ts';
import { awaitLevel } from './awaitLevel.ts';
import { convoy } from './convoy.ts';
import { fireInTheHouse } from './fireInTheHouse.ts';
import { gilConvoy } from './gilConvoy.ts';
import { helloPid } from './helloPid.ts';
import { homeCore } from './homeCore.ts';
import { howManyThreads } from './howManyThreads.ts';
import { keyAtTheDoor } from './keyAtTheDoor.ts';
import { keyMelts } from './keyMelts.ts';
import { latecomer } from './latecomer.ts';
import { leaveTheHouse } from './leaveTheHouse.ts';
import { neverYields } from './neverYields.ts';
import { oneDisk } from './oneDisk.ts';
import { oneHouse } from './oneHouse.ts';
import { oneKey } from './oneKey.ts';
import { productionNight } from './productionNight.ts';
import { psAuxGrep } from './psAuxGrep.ts';
import { realParallelism } from './realParallelism.ts';
import { switchingHurts } from './switchingHurts.ts';
import { tenThousand } from './tenThousand.ts';
import { tenTrips } from './tenTrips.ts';
import { twentyYearsAgo } from './twentyYearsAgo.ts';
import { twoHungers } from './twoHungers.ts';
import { virtualThreads } from './virtualThreads.ts';
import { waitingIsNotWorking } from './waitingIsNotWorking.ts';
import { walls } from './walls.ts';

/** Computed by the solve-levels command; not to be edited. */
export const proofs: Readonly<Record<string, LevelProof | undefined>> = {
  'hello-pid': helloPid,
  'ps-aux-grep': psAuxGrep,
  walls: walls,
  'twenty-years-ago': twentyYearsAgo,
  'switching-hurts': switchingHurts,
  convoy: convoy,
  latecomer: latecomer,
  'waiting-is-not-working': waitingIsNotWorking,
  'two-hungers': twoHungers,
  'one-disk': oneDisk,
  'ten-trips': tenTrips,
  'one-house': oneHouse,
  'fire-in-the-house': fireInTheHouse,
  'real-parallelism': realParallelism,
  'how-many-threads': howManyThreads,
  await: awaitLevel,
  'never-yields': neverYields,
  'ten-thousand': tenThousand,
  'virtual-threads': virtualThreads,
  'home-core': homeCore,
  'one-key': oneKey,
  'key-at-the-door': keyAtTheDoor,
  'gil-convoy': gilConvoy,
  'leave-the-house': leaveTheHouse,
  'key-melts': keyMelts,
  'production-night': productionNight,
};
