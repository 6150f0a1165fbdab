import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A row goes with the task that was put on a core, and the button that did it goes with the row. The focus then goes to
 * the row that has taken its place, or to the heading of the table, instead of the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly section: string; readonly row: number; readonly put: number } | null>(null);
  useEffect(() => {
    const host = root.current;
    const onFocus = (event: FocusEvent) => {
      const target = event.target as HTMLElement;
      const section = target.closest<HTMLElement>('[data-section]');
      const row = target.closest('tr');
      last.current =
        section && row
          ? {
              section: section.dataset.section ?? '',
              row: [...section.querySelectorAll('tbody tr')].indexOf(row),
              put: [...row.querySelectorAll('button')].indexOf(target as HTMLButtonElement),
            }
          : null;
    };
    host?.addEventListener('focusin', onFocus);
    return () => host?.removeEventListener('focusin', onFocus);
  }, [root]);

  useLayoutEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const { section, row, put } = last.current;
    const home = root.current?.querySelector(`[data-section="${section}"]`);
    const rows = home?.querySelectorAll('tbody tr');
    const buttons = rows?.[Math.min(row, rows.length - 1)]?.querySelectorAll('button');
    const target = buttons?.[Math.min(Math.max(put, 0), buttons.length - 1)] ?? home?.querySelector('h2');
    (target as HTMLElement | null | undefined)?.focus({ preventScroll: true });
  });
}
