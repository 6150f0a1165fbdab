import type { SessionEvent, SessionListener } from './types.ts';

export interface Listeners {
  subscribe(listener: SessionListener): () => void;
  notify(event: SessionEvent): void;
}

/** Calls listeners in order of subscription; one that unsubscribes meanwhile is not called any more. */
export function createListeners(): Listeners {
  const listeners = new Set<SessionListener>();
  return {
    subscribe(listener) {
      // A wrapper, so that the same function subscribed twice is called twice and ends twice.
      const own: SessionListener = (event) => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    notify(event) {
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(event);
    },
  };
}
