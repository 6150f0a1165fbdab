import { ENGINE_VERSION } from '@timeslice/shared/engine';
import { PROTOCOL_VERSION } from '@timeslice/shared/protocol';
import type { RequestHandler } from 'express';
import type { RaceRoomDeps } from '../rooms/RaceRoom.ts';

/**
 * GET /health. `ok` says that the server serves; `database` whether it also remembers. Always 200 while it answers:
 * a server that cannot save must not be taken out of a running lesson.
 */
export function health({ clock, directory, records, metrics }: RaceRoomDeps): RequestHandler {
  const startedAt = clock.now();
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json({
      ok: true,
      database: records.degraded ? 'degraded' : 'ok',
      writesWaiting: records.waiting,
      uptimeMs: clock.now() - startedAt,
      races: directory.size,
      roundsPlayed: metrics.roundsPlayed,
      desyncs: metrics.desyncs,
      refused: metrics.refusals,
      engine: ENGINE_VERSION,
      protocol: PROTOCOL_VERSION,
    });
  };
}
