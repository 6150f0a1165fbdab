import { useEffect, useRef } from 'preact/hooks';

/**
 * A player who is still pressing the keys of the board when the run ends must not leave the debrief before it is seen:
 * some keys mean something on both.
 */
const DEAF_MS = 900;

/**
 * Single keys of a screen, by the place of the key (`KeyR`), so that they are where they are said to be on a Russian
 * keyboard too. Silent while somebody types, a modifier is held, or the screen has only just appeared.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const since = performance.now();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (performance.now() - since < DEAF_MS) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      // What has the focus is what Enter is meant for.
      if (event.code === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary'))
        return;
      const action = latest.current[event.code];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
