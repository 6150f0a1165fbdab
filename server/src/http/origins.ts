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
  if (page.origin === (publicUrl && URL.parse(publicUrl)?.origin)) return true;
  // On another port of the same machine only a development server is ours, and the rest is no stranger either.
  const hostname = URL.parse(`http://${host}`)?.hostname ?? '';
  return page.hostname === hostname || (LOCAL.has(page.hostname) && LOCAL.has(hostname));
}

export function isRequestAllowed(request: IncomingMessage, publicUrl?: string): boolean {
  return isOriginAllowed(request.headers.origin, request.headers.host, publicUrl);
}

const ANY_ADDRESS = new Set(['::', '0.0.0.0']);

/** How others reach a server that listens at `address`: by the public URL, else by every address, IPv4 first. */
export function reachableOrigins({ address, port }: { address: string; port: number }, publicUrl?: string): string[] {
  const own = ANY_ADDRESS.has(address) ? networkAddresses() : [address];
  const origins = own.map((host) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  return publicUrl === undefined ? origins : [publicUrl.replace(/\/+$/, ''), ...origins];
}

/** Those that other machines may know; localhost only when there is no network at all. */
function networkAddresses(): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    // Link-local IPv6 addresses mean something else on every machine.
    .filter((address) => !address.internal && !(address.family === 'IPv6' && address.scopeid !== 0))
    .sort((a, b) => Number(a.family === 'IPv6') - Number(b.family === 'IPv6'))
    .map(({ address }) => address);
  return addresses.length > 0 ? addresses : ['localhost'];
}
