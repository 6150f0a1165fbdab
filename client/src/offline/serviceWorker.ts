/**
 * Keeps the built page in the browser, so that solo play works without a network. A page is asked of the server first,
 * so that nobody plays an old version by accident; files whose names hold their hash are taken from the cache. Whatever
 * is not a file of the build (races, health, sockets) is not touched.
 */
import type { WorkerScope } from './workerTypes.ts';

/** Written in by the build: every file of the page, and a hash of them all. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] };

const scope = self as unknown as WorkerScope;
const PREFIX = 'timeslice-';
const CACHE = PREFIX + BUILD.version;
const PAGE = '/index.html';
/** A network that takes longer than this to send a page is not there, as far as a player is concerned. */
const PAGE_WITHIN_MS = 4000;

const files = new Set(BUILD.files);
/** The server says that what it sends depends on the encoding; the cache holds it decoded. */
const find = (url: string): Promise<Response | undefined> => scope.caches.match(url, { ignoreVary: true });
const isHashed = (url: string): boolean => url.startsWith('/assets/');

scope.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => scope.skipWaiting()));
});

async function fill(): Promise<void> {
  const cache = await scope.caches.open(CACHE);
  await Promise.all(
    BUILD.files.map(async (url) => {
      const known = isHashed(url) ? await find(url) : undefined;
      const response = known ?? (await fetch(url, { cache: isHashed(url) ? 'default' : 'no-cache' }));
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      await cache.put(url, response);
    }),
  );
}

scope.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => scope.clients.claim()));
});

/** The cache before this one stays: a page that is still open loads the rest of its own version from there. */
async function dropOld(): Promise<void> {
  const old = (await scope.caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => scope.caches.delete(name)));
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    // An address with an extension, and those of the server's own pages, are no pages of ours.
    if (/^\/(api|health|matchmake|monitor|playground)\b|\.\w+$/.test(url.pathname)) return;
    event.respondWith(page(request));
  } else if (files.has(url.pathname) || isHashed(url.pathname)) event.respondWith(file(request, url.pathname));
});

async function page(request: Request): Promise<Response> {
  const kept = await find(PAGE);
  if (!kept) return fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PAGE_WITHIN_MS));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  return answer?.ok ? answer : kept;
}

async function file(request: Request, path: string): Promise<Response> {
  return (await find(path)) ?? fetch(request);
}
