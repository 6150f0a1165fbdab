/** The server's HTTP interface. A failed call throws an `ApiError` whose code has a text in every language. */
import type {
  ErrorCode,
  ErrorReply,
  LessonOpened,
  LessonReport,
  Locale,
  OpenLesson,
  OpenRace,
  RaceInfo,
  RaceOpened,
  ReportSeparator,
} from '@timeslice/shared/protocol';

/** `unreachable`: no answer came, or none of ours. */
export type ApiErrorCode = ErrorCode | 'unreachable';

export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** The field of the request that was wrong. */
  readonly field: string | null;

  constructor(code: ApiErrorCode, field: string | null = null) {
    super(field === null ? code : `${code} ${field}`);
    this.name = 'ApiError';
    this.code = code;
    this.field = field;
  }
}

export const openRace = (race: OpenRace): Promise<RaceOpened> => call('/api/races', { method: 'POST', body: race });

/** `hostKey`: that of the server, needed on every machine but its own. */
export const openLesson = (lesson: OpenLesson, hostKey: string): Promise<LessonOpened> =>
  call('/api/lessons', { method: 'POST', body: lesson, headers: hostKey === '' ? {} : { 'x-host-key': hostKey } });

export const findRace = (code: string): Promise<RaceInfo> => call(`/api/races/${encodeURIComponent(code)}`);

const reportPath = (code: string) => `/api/lessons/${encodeURIComponent(code)}/report`;
/** In a header: addresses are logged. */
const bearing = (key: string) => ({ authorization: `Bearer ${key}` });

export const fetchReport = (code: string, key: string): Promise<LessonReport> =>
  call(`${reportPath(code)}.json`, { headers: bearing(key) });

export const deleteReport = (code: string, key: string): Promise<unknown> =>
  call(reportPath(code), { method: 'DELETE', headers: bearing(key) });

/** The report as a table, with its byte order mark where it has one. */
export async function fetchReportCsv(
  code: string,
  key: string,
  { separator, locale }: { readonly separator: ReportSeparator; readonly locale: Locale },
): Promise<Blob> {
  const reply = await send(`${reportPath(code)}.csv?separator=${separator}&locale=${locale}`, {
    cache: 'no-store',
    headers: bearing(key),
  });
  if (reply.ok) return reply.blob();
  throw errorOf(await reply.json().catch(() => null));
}

interface ApiRequest {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function call<T>(path: string, request: ApiRequest = {}): Promise<T> {
  const { method = 'GET', body, headers = {} } = request;
  const init: RequestInit = { method, cache: 'no-store', headers };
  if (body !== undefined) {
    init.headers = { ...headers, 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const reply = await send(path, init);
  const json: unknown = await reply.json().catch(() => null);
  if (reply.ok && json !== null) return json as T;
  throw errorOf(json);
}

function send(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, init).catch(() => {
    throw new ApiError('unreachable');
  });
}

function errorOf(json: unknown): ApiError {
  const error = (json as Partial<ErrorReply> | null)?.error;
  return error === undefined ? new ApiError('unreachable') : new ApiError(error.code, error.field ?? null);
}
