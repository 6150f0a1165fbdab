/** The best few that a search has met, best first, so that one can be chosen that is not only good but can be played. */
export interface Elite<T> {
  /** Whether adding it would make a difference, as far as the worst can tell. */
  wants(candidate: T): boolean;
  add(candidate: T): void;
  /** The best one that will do; the best of all if none does. */
  choose(willDo: (candidate: T) => boolean): T;
}

/** `compare` is negative if its first argument is the better one, 0 if they are as good as the same. */
export function createElite<T>(size: number, first: T, compare: (a: T, b: T) => number): Elite<T> {
  const sorted: T[] = [first];
  const wants = (candidate: T): boolean => sorted.length < size || compare(candidate, sorted.at(-1) as T) < 0;
  return {
    wants,
    add(candidate) {
      if (!wants(candidate)) return;
      const place = sorted.findIndex((other) => compare(candidate, other) <= 0);
      if (place < 0) sorted.push(candidate);
      else if (compare(candidate, sorted[place] as T) === 0) return;
      else sorted.splice(place, 0, candidate);
      if (sorted.length > size) sorted.pop();
    },
    choose: (willDo) => sorted.find(willDo) ?? (sorted[0] as T),
  };
}
