/** Who may talk to the server from a page: our own page, wherever it was reached, and development servers. */
import type { IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a page of `origin` may use a server that was asked as `host`. There are no cookies to abuse; this keeps
 * other pages from opening races and connections in their visitors' names.
 */
export function isOriginAllowed(origin: string | undefined, host: string | undefined, publicUrl?: string): boolean {
  // Not a browser, or a request from the page itself.
  if (origin === undefined) return true;
  const page = URL.parse(origin);
  if (page === null) return false;
  if (page.host === host || page.origin === (publicUrl && URL.parse(publicUrl)?.origin)) return true;
  return LOCAL.has(page.hostname) && LOCAL.has(URL.parse(`http://${host}`)?.hostname ?? '');
}

export function isRequestAllowed(request: IncomingMessage, publicUrl?: string): boolean {
  return isOriginAllowed(request.headers.origin, request.headers.host, publicUrl);
}

/** How other machines reach this one, IPv4 first; localhost only when there is nothing else. */
export function reachableOrigins(port: number, publicUrl?: string): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(
      (address) => (!address.internal && address.scopeid === 0) || (!address.internal && address.family === 'IPv4'),
    )
    .sort((a, b) => a.family.localeCompare(b.family))
    .map(({ address, family }) => `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
  const given = publicUrl === undefined ? [] : [publicUrl.replace(/\/+$/, '')];
  const all = [...given, ...addresses];
  return all.length > 0 ? all : [`http://localhost:${port}`];
}
