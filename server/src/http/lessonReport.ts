/**
 * The report of a lesson, for whoever has the host's key. C21: the key comes in a header, since addresses are logged; a
 * wrong one is answered as if there were no report.
 */
import { raceCodeSchema, reportQuerySchema } from '@timeslice/shared/protocol';
import { type Request, type Response, Router } from 'express';
import { assembleReport } from '../lesson/reportAssembly.ts';
import { reportCsv } from '../lesson/reportCsv.ts';
import { NoDatabaseError } from '../persistence/records.ts';
import type { StoredReport } from '../persistence/reportStore.ts';
import { tokenHash } from '../random.ts';
import { firstField } from '../rooms/raceMessages.ts';
import { sendError } from './errors.ts';
import type { RacesDeps } from './races.ts';

export interface ReportDeps extends RacesDeps {
  /** How long reports are kept. */
  readonly reportDays: number;
}

type Asked = Request<{ code: string }>;

export function lessonReportRouter(deps: ReportDeps): Router {
  const router = Router();
  const open = (serve: (deps: ReportDeps, opened: Opened) => Promise<void>) => (request: Asked, response: Response) =>
    answer(deps, request, response, serve);
  router.get('/lessons/:code/report.json', open(sendJson));
  router.get('/lessons/:code/report.csv', open(sendCsv));
  router.delete('/lessons/:code/report', open(deleteReport));
  return router;
}

interface Opened {
  readonly id: string;
  readonly code: string;
  readonly request: Request;
  readonly response: Response;
}

async function answer(
  deps: ReportDeps,
  request: Asked,
  response: Response,
  serve: (deps: ReportDeps, opened: Opened) => Promise<void>,
): Promise<void> {
  const { budget, clock, records } = deps;
  const { code } = request.params;
  const address = request.ip ?? '';
  if (!budget.allows(address, clock.now())) return sendError(response.setHeader('Retry-After', '2'), 'rate-limited');
  const key = /^Bearer ([A-Za-z0-9_-]{22})$/.exec(request.get('authorization') ?? '')?.[1];
  try {
    const isAsked = key !== undefined && raceCodeSchema.safeParse(code).success;
    const id = isAsked ? await records.findReport(code, tokenHash(key)) : undefined;
    if (id !== undefined) return await serve(deps, { id, code, request, response });
    budget.spend(address, clock.now());
    sendError(response, 'no-report');
  } catch (error) {
    if (!(error instanceof NoDatabaseError)) throw error;
    sendError(response.setHeader('Retry-After', '30'), 'no-database');
  }
}

/** A lesson that is still open has its latest answers in it too. */
async function load({ directory, records }: ReportDeps, { id, code }: Opened): Promise<StoredReport | undefined> {
  const live = directory.reportOf(code);
  if (live?.id === id) live.keep();
  return records.loadReport(id);
}

async function sendJson(deps: ReportDeps, opened: Opened): Promise<void> {
  const { response } = opened;
  const stored = await load(deps, opened);
  if (stored === undefined) return sendError(response, 'no-report');
  response.json(assembleReport(stored, deps.reportDays));
}

async function sendCsv(deps: ReportDeps, opened: Opened): Promise<void> {
  const { response, request } = opened;
  const query = reportQuerySchema.safeParse(request.query);
  if (!query.success) return sendError(response, 'bad-request', firstField(query.error));
  const stored = await load(deps, opened);
  if (stored === undefined) return sendError(response, 'no-report');
  const report = assembleReport(stored, deps.reportDays);
  const day = new Date(report.openedAt).toISOString().slice(0, 10);
  response.setHeader('Content-Disposition', `attachment; filename="timeslice-${report.code}-${day}.csv"`);
  response.type('text/csv; charset=utf-8').send(reportCsv(report, query.data));
}

/** An open lesson is closed by it: it would only write the report again. */
async function deleteReport({ directory, records, log }: ReportDeps, { id, code, response }: Opened): Promise<void> {
  const live = directory.reportOf(code);
  if (live?.id === id) live.forget();
  await records.deleteRace(id);
  log.info('report-deleted', { lesson: id });
  response.json({ deleted: true });
}
