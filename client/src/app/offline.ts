/** Whether the page works without a network, and whether a newer one is there. */
import { signal } from '@preact/signals';

export type OfflineState =
  /** Plain HTTP in a local network: browsers keep pages for later only where the connection is secure. */
  | 'insecure'
  | 'unsupported'
  /** Being fetched, for the first time. */
  | 'preparing'
  | 'ready'
  | 'failed';

export const offlineState = signal<OfflineState>('preparing');
/** A newer version has been fetched; it comes with the next reload, whenever the player likes. */
export const newVersion = signal(false);

const WORKER = '/sw.js';
/** The board comes first: what is kept for later is fetched when nobody waits any more. */
const AFTER_MS = 5000;
const ASK_EVERY_MS = 3_600_000;

/** Call once, after the page is shown. Does nothing while developing. */
export function prepareOffline(): void {
  if (!window.isSecureContext) offlineState.value = 'insecure';
  else if (!('serviceWorker' in navigator)) offlineState.value = 'unsupported';
  else if (import.meta.env.PROD) {
    // One that is there from an earlier visit is at work already.
    if (navigator.serviceWorker.controller) offlineState.value = 'ready';
    watchVersion();
    setTimeout(() => void register(), AFTER_MS);
  } else offlineState.value = 'unsupported';
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(WORKER);
    await navigator.serviceWorker.ready;
    offlineState.value = 'ready';
    let asked = Date.now();
    // A page that is never closed hears of a new version when somebody comes back to it.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - asked < ASK_EVERY_MS) return;
      asked = Date.now();
      registration.update().catch(() => undefined);
    });
  } catch {
    if (offlineState.value !== 'ready') offlineState.value = 'failed';
  }
}

/** A new worker takes over by itself; the page that is open stays what it is until it is loaded again. */
function watchVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src');
    const page = await fetch('/index.html').catch(() => null);
    if (own && page?.ok && !(await page.text()).includes(own)) newVersion.value = true;
  });
}
