/** Version of the rules as implemented. A replay names it; a change of any figure of any run raises it. */
export const ENGINE_VERSION = 1;

/** Ticks in one second of play at speed 1x. */
export const TICKS_PER_SECOND = 1000;

/** How much slower than reality the board runs: 20 ms are 4000 ticks, 4.0 s. */
export const SLOW_MOTION = 200;

/** Factors of the score are counted in millionths. */
export const MILLION = 1_000_000;

/** Largest quantum that `setQuantum` takes. */
export const MAX_QUANTUM = 1_000_000;
