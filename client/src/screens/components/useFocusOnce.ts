import { useEffect, useRef } from 'preact/hooks';

/** For the heading of a screen that replaces another one in place: screen readers go on from there. */
export function useFocusOnce() {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return ref;
}
