/** Opening a lesson: on the server's own machine, or with the host secret that the server prints when it starts. */
import { type LessonOpened, openLessonSchema, racePath } from '@timeslice/shared/protocol';
import { type Request, type Response, Router } from 'express';
import type { LessonSpec } from '../lesson/lessonEvents.ts';
import { tokenHash } from '../random.ts';
import { firstField } from '../rooms/raceMessages.ts';
import { sendError } from './errors.ts';
import type { RacesDeps } from './races.ts';

export function lessonsRouter(deps: RacesDeps): Router {
  const router = Router();
  router.post('/lessons', (request, response) => openLesson(deps, request, response));
  return router;
}

async function openLesson(deps: RacesDeps, request: Request, response: Response): Promise<void> {
  const { random, levels, directory } = deps;
  const address = request.ip ?? '';
  const now = deps.clock.now();
  if (!deps.budget.allows(address, now)) return sendError(response.setHeader('Retry-After', '2'), 'rate-limited');
  if (!isLocal(request) && !isSecret(request, deps.hostSecretHash)) {
    deps.budget.spend(address, now);
    return sendError(response, 'bad-key', 'key');
  }
  const parsed = openLessonSchema.safeParse(request.body);
  if (!parsed.success) return sendError(response, 'bad-request', firstField(parsed.error));
  const { rounds, maxSeats } = parsed.data;
  const unknown = rounds.findIndex(({ levelId }) => levels.byId(levelId) === undefined);
  if (unknown >= 0) return sendError(response, 'unknown-level', `rounds.${unknown}.levelId`);
  const code = directory.reserve();
  if (code === undefined) return sendError(response, 'too-many-races');
  const [hostKey, screenKey] = [random.token(), random.token()];
  const keys = { hostKeyHash: tokenHash(hostKey), screenKeyHash: tokenHash(screenKey) };
  const spec: LessonSpec = { id: random.id(), code, rounds, maxSeats, ...keys };
  try {
    const roomId = await deps.createRoom.lesson({ spec });
    deps.records.raceOpened({ id: spec.id, levelId: rounds[0]?.levelId ?? '', maxSeats, openedAt: deps.clock.date() });
    const links = deps.origins().map((origin) => origin + racePath(code));
    const opened: LessonOpened = { code, roomId, link: links[0] ?? racePath(code), links, hostKey, screenKey };
    response.status(201).json(opened);
  } catch (error) {
    directory.release(code);
    throw error;
  }
}

/** Behind a proxy every request is local; then only the secret counts. */
function isLocal({ socket, headers }: Request): boolean {
  const { remoteAddress = '' } = socket;
  return headers['x-forwarded-for'] === undefined && /^(::1|(::ffff:)?127\.)/.test(remoteAddress);
}

function isSecret(request: Request, hash: string): boolean {
  const key = request.get('x-host-key') ?? '';
  return key !== '' && tokenHash(key) === hash;
}
