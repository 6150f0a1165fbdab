/**
 * Every colour that is drawn by script: the board, the Gantt charts and the small pictures. theme.css repeats the
 * same values as custom properties (a test compares the two). One accent per meaning: green is useful work, orange a
 * price, gold the GIL.
 */
export type ThemeName = 'dark' | 'light';

export interface Palette {
  /** Surfaces, from the page up. */
  readonly bg: string;
  readonly grid: string;
  readonly inset: string;
  readonly panel: string;
  readonly raised: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  /** Ink on a coloured fill (process colours, useful, overhead, gil). */
  readonly ink: string;
  readonly useful: string;
  readonly overhead: string;
  readonly gil: string;
  /** The two stripes of the hatching that means "waits for the GIL". */
  readonly gilHatch: readonly [base: string, stripe: string];
  /** Stars and the score. */
  readonly star: string;
  readonly danger: string;
  /** Links, primary buttons and the focus ring. */
  readonly accent: string;
  /**
   * Colours of processes, in the order of the scenario. Based on Okabe and Ito's colour-blind safe set, without its
   * orange and yellow, which mean overhead and GIL here. Each holds 3:1 on every surface of its theme.
   */
  readonly processes: readonly string[];
}

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  dark: {
    bg: '#0f1420',
    grid: '#141b29',
    inset: '#0b0f18',
    panel: '#161d2c',
    raised: '#222c40',
    line: '#2a3448',
    text: '#e8edf6',
    muted: '#97a4ba',
    ink: '#0d1220',
    useful: '#5ad1a5',
    overhead: '#f2893b',
    gil: '#f4c542',
    gilHatch: ['#3a3213', '#a28531'],
    star: '#f4c542',
    danger: '#ff7b86',
    accent: '#56b4e9',
    processes: ['#56b4e9', '#d585b1', '#1fae83', '#b39ddb', '#7fb8ad', '#949fb1', '#4f86e0', '#b5b04c'],
  },
  light: {
    bg: '#f3f5f9',
    grid: '#eaeef5',
    inset: '#e9edf4',
    panel: '#ffffff',
    raised: '#e6eaf2',
    line: '#ccd4e1',
    text: '#141b2b',
    muted: '#55617a',
    ink: '#ffffff',
    useful: '#097552',
    overhead: '#b84e06',
    gil: '#8a5f00',
    gilHatch: ['#f6e3a6', '#b58a14'],
    star: '#a67400',
    danger: '#c0283a',
    accent: '#0b69a8',
    processes: ['#1a78b3', '#b4518a', '#028562', '#7b61b8', '#447d73', '#657289', '#2d5fc4', '#7a7418'],
  },
};

/** The colour of a process by its position in the scenario (jobs' processes follow); goes round when there are more. */
export function processColour(palette: Palette, index: number): string {
  const colour = palette.processes[index % palette.processes.length];
  if (colour === undefined) throw new Error(`processColour: expected an index from 0, found ${index}`);
  return colour;
}
