/** The whole server on one port. Tests boot exactly this, with their own clock, levels, database and folders. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { MAX_FRAME_BYTES } from '@timeslice/shared/protocol';
import { configureExpress } from './http/expressApp.ts';
import { FailureBudget } from './http/failureBudget.ts';
import { isRequestAllowed, reachableOrigins } from './http/origins.ts';
import type { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { Records } from './persistence/records.ts';
import { REPORT_DAYS, startRetention } from './persistence/reportRetention.ts';
import type { Db } from './persistence/schema.ts';
import { type Random, tokenHash } from './random.ts';
import type { Clock } from './rooms/clock.ts';
import { type LevelBook, RACE_SETTINGS, type RaceSettings } from './rooms/deps.ts';
import { JournalKeeper } from './rooms/journalKeeper.ts';
import { type LessonOpening, lessonRoomWith } from './rooms/LessonRoom.ts';
import { type RaceOpening, raceRoomWith } from './rooms/RaceRoom.ts';
import { RaceDirectory } from './rooms/raceDirectory.ts';
import { type RoomMaker, reopenRaces } from './rooms/reopenRaces.ts';

export interface AppDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly levels: LevelBook;
  /** Called until it succeeds; the server works without it. */
  readonly openDatabase: () => Promise<Db>;
  readonly clientDist: string;
  readonly publicUrl?: string | undefined;
  /** Opens lessons from machines other than this one. */
  readonly hostSecret: string;
  readonly trustProxy?: number;
  /** How long races and the reports of lessons are kept. */
  readonly reportDays?: number;
  readonly race?: Partial<RaceSettings>;
}

export interface App {
  /** Resolves with the port; rejects when it cannot be had. Port 0 is a free one. */
  listen(port: number, host?: string): Promise<number>;
  /** Where other machines reach it, best first. */
  origins(): readonly string[];
  /** Says goodbye to everybody and writes what is not yet written. */
  close(): Promise<void>;
}

/** One at a time in a process: Colyseus keeps its rooms in module state. */
export function createApp(deps: AppDeps): App {
  const { clock, random, log, levels, publicUrl, reportDays = REPORT_DAYS } = deps;
  const settings: RaceSettings = { ...RACE_SETTINGS, ...deps.race };
  const records = new Records({ open: deps.openDatabase, log });
  const directory = new RaceDirectory({ random, clock, maxRaces: settings.maxRaces });
  const journals = new JournalKeeper({ clock, records });
  const raceDeps = { clock, random, log, levels, records, settings, directory, journals, metrics: new Metrics() };
  const make = async (room: string, opening: RaceOpening | LessonOpening) =>
    (await matchMaker.createRoom(room, opening)).roomId;
  const createRoom: RoomMaker = {
    race: (opening) => make('race', opening),
    lesson: (opening) => make('lesson', opening),
  };
  const http = createServer();
  const origins = () => reachableOrigins(http.address() as AddressInfo, publicUrl);
  let stopRetention = () => {};
  restrictMatchmaking();
  const server = defineServer({
    greet: false,
    gracefullyShutdown: false,
    logger: colyseusLog(log, () => http.listening),
    transport: new WebSocketTransport({
      server: http,
      maxPayload: MAX_FRAME_BYTES,
      verifyClient: ({ req }: { req: IncomingMessage }) => isRequestAllowed(req, publicUrl),
    }),
    rooms: { race: defineRoom(raceRoomWith(raceDeps)), lesson: defineRoom(lessonRoomWith(raceDeps)) },
    express: (app) =>
      configureExpress(app, {
        ...raceDeps,
        createRoom,
        origins,
        budget: new FailureBudget(),
        hostSecretHash: tokenHash(deps.hostSecret),
        clientDist: deps.clientDist,
        publicUrl,
        trustProxy: deps.trustProxy ?? 0,
        reportDays,
      }),
  });
  return {
    async listen(port, host) {
      // Colyseus' own promise stays open for ever when the port is taken.
      const failed = once(http, 'error').then(([error]) => Promise.reject(error));
      await Promise.race([server.listen(port, host), failed]);
      // Only now: players are served before the database is there.
      records.start();
      stopRetention = startRetention({ clock, records, log, days: reportDays });
      void reopenRaces({ ...raceDeps, createRoom });
      return (http.address() as AddressInfo).port;
    },
    origins,
    async close() {
      stopRetention();
      journals.close();
      await server.gracefullyShutdown(false);
      http.closeAllConnections();
      await records.close();
    },
  };
}

/** Rooms are made by our own route only, and there is one way in: by id, with a seat token to come back. */
function restrictMatchmaking(): void {
  matchMaker.controller.exposedMethods = ['joinById'];
  // Pages of other origins may talk to us in development; none of them may send along what a browser remembers.
  Reflect.deleteProperty(matchMaker.controller.DEFAULT_CORS_HEADERS, 'Access-Control-Allow-Credentials');
}

/** What Colyseus has to say is of use while looking for a mistake in this server, and noise otherwise. */
function colyseusLog(log: Log, isListening: () => boolean) {
  const quiet = () => {};
  // Before that it can only be that the port is not to be had, which `listen` says.
  const report = (...words: unknown[]) => {
    if (isListening()) log.info('colyseus', { says: String(words[0]).split('\n')[0] });
  };
  return { debug: quiet, trace: quiet, info: quiet, warn: report, error: report };
}
