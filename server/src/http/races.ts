/** Opening a race, and finding one by its code. */
import { openRaceSchema, type RaceInfo, type RaceOpened, raceCodeSchema, racePath } from '@timeslice/shared/protocol';
import { type Request, type Response, Router } from 'express';
import { tokenHash } from '../random.ts';
import type { RaceRoomDeps } from '../rooms/RaceRoom.ts';
import type { RaceSpec } from '../rooms/race.ts';
import { firstField } from '../rooms/raceMessages.ts';
import type { RoomMaker } from '../rooms/reopenRaces.ts';
import { sendError } from './errors.ts';
import type { FailureBudget } from './failureBudget.ts';

export interface RacesDeps extends RaceRoomDeps {
  /** Makes a room, resolves with its id. */
  readonly createRoom: RoomMaker;
  /** Origins at which other machines reach this server, best first. */
  readonly origins: () => readonly string[];
  readonly budget: FailureBudget;
  /** Of the key with which lessons are opened from other machines. */
  readonly hostSecretHash: string;
}

export function racesRouter(deps: RacesDeps): Router {
  const router = Router();
  router.post('/races', (request, response) => openRace(deps, request, response));
  router.get('/races/:code', (request, response) => findRace(deps, request, response));
  router.get('/levels', (_request, response) => {
    response.json({ levels: deps.levels.all.map(({ id, number }) => ({ id, number })) });
  });
  return router;
}

async function openRace(deps: RacesDeps, request: Request, response: Response): Promise<void> {
  const parsed = openRaceSchema.safeParse(request.body);
  if (!parsed.success) return sendError(response, 'bad-request', firstField(parsed.error));
  const { level, maxSeats, bots } = parsed.data;
  if (deps.levels.byId(level) === undefined) return sendError(response, 'unknown-level', 'level');
  const code = deps.directory.reserve();
  if (code === undefined) return sendError(response, 'too-many-races');
  const token = deps.random.token();
  const spec: RaceSpec = {
    id: deps.random.id(),
    code,
    levelId: level,
    maxSeats,
    bots,
    creatorTokenHash: tokenHash(token),
  };
  try {
    const roomId = await deps.createRoom.race({ spec });
    deps.records.raceOpened({ id: spec.id, levelId: level, maxSeats, openedAt: deps.clock.date() });
    const links = deps.origins().map((origin) => origin + racePath(code));
    const opened: RaceOpened = { code, roomId, link: links[0] ?? racePath(code), links, token };
    response.status(201).json(opened);
  } catch (error) {
    deps.directory.release(code);
    throw error;
  }
}

function findRace(deps: RacesDeps, request: Request<{ code: string }>, response: Response): void {
  const address = request.ip ?? '';
  const now = deps.clock.now();
  if (!deps.budget.allows(address, now)) {
    sendError(response.setHeader('Retry-After', '2'), 'rate-limited');
    return;
  }
  const { code } = request.params;
  const info: RaceInfo | undefined = deps.directory.find(code);
  if (info !== undefined) {
    response.json(info);
    return;
  }
  if (deps.directory.isOpening(now)) {
    sendError(response.setHeader('Retry-After', '1'), 'starting');
    return;
  }
  deps.budget.spend(address, now);
  const isCode = raceCodeSchema.safeParse(code).success;
  deps.metrics.refused(isCode ? 'unknown-code' : 'bad-code');
  sendError(response, isCode ? 'unknown-code' : 'bad-code', 'code');
}
