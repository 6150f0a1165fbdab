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
import type { LevelDefinition } from './types.ts';
import { virtualThreads } from './virtualThreads.ts';
import { waitingIsNotWorking } from './waitingIsNotWorking.ts';
import { walls } from './walls.ts';

/** All levels in the order of the campaign; a new one is a file beside this one, a line here, and its proof. */
export const levelDefinitions: readonly LevelDefinition[] = [
  helloPid,
  psAuxGrep,
  walls,
  twentyYearsAgo,
  switchingHurts,
  convoy,
  latecomer,
  waitingIsNotWorking,
  twoHungers,
  oneDisk,
  tenTrips,
  oneHouse,
  fireInTheHouse,
  realParallelism,
  howManyThreads,
  awaitLevel,
  neverYields,
  tenThousand,
  virtualThreads,
  homeCore,
  oneKey,
  keyAtTheDoor,
  gilConvoy,
  leaveTheHouse,
  keyMelts,
  productionNight,
];
