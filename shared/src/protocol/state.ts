/**
 * The state that every member of a room sees, as plain data: `room.state.toJSON()` has this shape.
 * Machines are not in it: a run travels as its log.
 */

export const RACE_PHASES = {
  lobby: 'Players come and say that they are ready.',
  countdown: 'The scenario is known, `startsAt` is fixed.',
  round: 'Everybody who was there at the countdown plays.',
  result: 'The figures are final; the same room can play again.',
} as const;
export type RacePhase = keyof typeof RACE_PHASES;

export interface RaceState {
  readonly code: string;
  readonly levelId: string;
  readonly phase: RacePhase;
  readonly maxSeats: number;
  /** Seats that are free when a round starts are taken by bots. */
  readonly bots: boolean;
  /** 0 before the first round. */
  readonly round: number;
  /** When tick 0 is, in ms on the server's clock (see `ClockReply`); 0 in the lobby. A round runs at 1000 ticks a second. */
  readonly startsAt: number;
  /** When the round clock reaches the scenario's limit. A seat that fell behind may still be playing after it. */
  readonly deadline: number;
  /** The results are not being saved (the race itself is unharmed). */
  readonly degraded: boolean;
  /** Keyed by seat number, "1" to "8". */
  readonly seats: Readonly<Record<string, SeatState>>;
}

/** One seat. The figures are the server's, of the present round or the one just ended; ticks unless said otherwise. */
export interface SeatState {
  readonly alias: string;
  readonly connected: boolean;
  readonly creator: boolean;
  /** A policy plays here; which one, the result tells. */
  readonly bot: boolean;
  /** Ready for the next round. */
  readonly ready: boolean;
  /** Takes part in this round. Those who come later wait for the next one. */
  readonly playing: boolean;
  /** The run of this seat is over. */
  readonly finished: boolean;
  /** How far the run has come. */
  readonly reached: number;
  /** 0 to 1000. In a run that goes on: what it would score if it ended now. */
  readonly score: number;
  readonly wall: number;
  readonly cpu: number;
  readonly useful: number;
  readonly overhead: number;
  /** Context switches of every kind. */
  readonly switches: number;
  /** V of S-1 (throughput or slowdown, as the level's objective says), in millionths. */
  readonly value: number;
  /** E of S-1, in millionths. */
  readonly thrift: number;
  /** How far the run stayed behind the round clock at most, in ms. Breaks ties. */
  readonly lag: number;
  /** Place in the round just ended, 1 the best; equal ones share it. 0 before. */
  readonly place: number;
}
