import { useEffect, useState } from 'preact/hooks';

/** A value that changes by itself, looked at `everyMs`. For things that no message announces, such as a clock. */
export function usePolled<T>(read: () => T, everyMs: number): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const look = () => setValue(read());
    look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  return value;
}
