/** Everything that is asked by HTTP, on the express app that Colyseus listens with. */
import express, { type Application, type ErrorRequestHandler } from 'express';
import { type Log, reasonOf } from '../log.ts';
import { sendError } from './errors.ts';
import { health } from './health.ts';
import { lessonReportRouter, type ReportDeps } from './lessonReport.ts';
import { lessonsRouter } from './lessons.ts';
import { isRequestAllowed } from './origins.ts';
import { racesRouter } from './races.ts';
import { securityHeaders } from './securityHeaders.ts';
import { staticClient } from './staticClient.ts';

export interface HttpDeps extends ReportDeps {
  /** Folder of the built client. */
  readonly clientDist: string;
  readonly publicUrl?: string | undefined;
  /** How many proxies in front of us may be believed about the client's address. */
  readonly trustProxy: number;
}

export function configureExpress(app: Application, deps: HttpDeps): void {
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustProxy);
  app.use(securityHeaders);
  app.get('/health', health(deps));
  app.use('/api', (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    if (isRequestAllowed(request, deps.publicUrl)) next();
    else sendError(response, 'bad-request', 'origin');
  });
  app.use('/api', express.json({ limit: '16kb' }), racesRouter(deps), lessonsRouter(deps), lessonReportRouter(deps));
  app.use('/api', (_request, response) => sendError(response, 'not-found'));
  app.use(staticClient(deps.clientDist));
  app.use((_request, response) => sendError(response, 'not-found'));
  app.use(errorHandler(deps.log));
}

/** Four arguments are how express knows it. */
function errorHandler(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    // The body parser's: not JSON, too long, broken encoding; and addresses that do not decode.
    const status = Number((error as { status?: unknown }).status);
    if (status >= 400 && status < 500) return sendError(response, 'bad-request', 'body');
    log.error('request-failed', { reason: reasonOf(error) });
    sendError(response, 'internal');
  };
}
