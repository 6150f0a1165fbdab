import { useEffect, useRef } from 'preact/hooks';

/** For the heading of a screen that replaces another one in place: it begins at its top, and screen readers go on there. */
export function useFocusOnce() {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return ref;
}
