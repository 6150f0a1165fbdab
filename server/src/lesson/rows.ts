/** What each kind of member sees of the others: all rows for hosts, fewer names for projectors, neighbours for students. */
import type { ClassNews, LessonPhase, SeatRow, Standing, StandingRow } from '@timeslice/shared/protocol';

/** Students see so many of the best, and so many on either side of them. */
const TOP = 5;
const NEAR = 2;

/** Remembers what was sent, so that only what changed is sent again. */
export class RowFeed {
  readonly #sent = new Map<number, string>();

  /** Null: nothing changed. */
  news(rows: readonly SeatRow[]): ClassNews | null {
    const changed = rows.filter((row) => {
      const text = JSON.stringify(row);
      if (this.#sent.get(row.seat) === text) return false;
      this.#sent.set(row.seat, text);
      return true;
    });
    const there = new Set(rows.map(({ seat }) => seat));
    const gone = [...this.#sent.keys()].filter((seat) => !there.has(seat));
    for (const seat of gone) this.#sent.delete(seat);
    return changed.length > 0 || gone.length > 0 ? { whole: false, rows: changed, gone } : null;
  }
}

/** As a projector may show it: the best by name, the others without; nobody while names are hidden. */
export function forProjector(rows: readonly SeatRow[], namesHidden: boolean, phase: LessonPhase): SeatRow[] {
  // In the lobby everybody wants to see that they are in.
  const isNamed = (row: SeatRow) =>
    !namesHidden && (phase === 'lobby' || (row.place > 0 && row.place <= TOP && row.score + row.total > 0));
  return rows.filter(({ banned }) => !banned).map((row) => (isNamed(row) ? row : { ...row, alias: '' }));
}

interface Competitor {
  readonly seat: number;
  readonly alias: string;
  readonly value: number;
}

export interface Placed extends Competitor {
  readonly place: number;
}

/** Places by one value, best first; equals share one. */
export function placed(competitors: readonly Competitor[]): Placed[] {
  const order = [...competitors].sort((a, b) => b.value - a.value || a.seat - b.seat);
  let place = 1;
  return order.map((one, index) => {
    if (index > 0 && order[index - 1]?.value !== one.value) place = index + 1;
    return { ...one, place };
  });
}

/** The standing as one student sees it. Names are left out while they are hidden, but for one's own. */
export function standingOf(
  seat: number,
  places: readonly Placed[],
  { phase, namesHidden }: { phase: LessonPhase; namesHidden: boolean },
): Standing | null {
  const index = places.findIndex((one) => one.seat === seat);
  const mine = places[index];
  if (mine === undefined) return null;
  const row = ({ seat: other, place, alias, value }: Placed): StandingRow => ({
    place,
    alias: namesHidden && other !== seat ? '' : alias,
    value,
    me: other === seat,
  });
  return {
    phase,
    place: mine.place,
    of: places.length,
    top: places.slice(0, TOP).map(row),
    near: places.slice(Math.max(0, index - NEAR), index + NEAR + 1).map(row),
  };
}
