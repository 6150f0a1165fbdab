/** The look of the board in one theme, at one size: colours, and how many device pixels a unit has. */
import { PALETTES, type Palette, processColour, type ThemeName } from '../../app/palette.ts';
import { locale } from '../../app/settings.ts';

export interface Skin {
  readonly theme: ThemeName;
  readonly palette: Palette;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
  /** CSS pixels per unit of the layout. */
  readonly u: number;
}

export const skinOf = (theme: ThemeName, dpr: number, u: number): Skin => ({ theme, palette: PALETTES[theme], dpr, u });

export const colourOf = (skin: Skin, processIndex: number): string => processColour(skin.palette, processIndex);

const channel = (colour: string, from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** '#rrggbb' and '#rrggbb' mixed; `share` of the second, 0 … 1. */
export function mix(a: string, b: string, share: number): string {
  const part = (from: number): string => hex(channel(a, from) * (1 - share) + channel(b, from) * share);
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** '#rrggbb' with an opacity, as CSS writes it. */
export const faded = (colour: string, opacity: number): string => `${colour}${hex(opacity * 255)}`;

const SANS = '"Inter Variable", "Segoe UI", Roboto, system-ui, sans-serif';
const MONO = '"JetBrains Mono Variable", "DejaVu Sans Mono", ui-monospace, monospace';

export type Face = 'sans' | 'mono';
export const fontOf = (face: Face, weight: number, px: number): string =>
  `${weight} ${px}px ${face === 'sans' ? SANS : MONO}`;

/** The smallest text on the board, CSS pixels: what a phone at arm's length still reads. */
const SMALLEST = 10.5;

/** A font size of the design in CSS pixels here. */
export const fontPx = (skin: Skin, size: number): number => Math.max(SMALLEST, size * skin.u);

const FACES = [fontOf('sans', 600, 12), fontOf('mono', 700, 12)];
/** Latin and Cyrillic come in files of their own; names of programs are Latin in every language. */
const samples = (): readonly string[] => (locale.value === 'ru' ? ['Ag', 'Яж'] : ['Ag']);

/** Resolves when the faces can be painted with, or cannot be had. */
export async function loadFaces(): Promise<void> {
  await Promise.allSettled(FACES.flatMap((face) => samples().map((sample) => document.fonts.load(face, sample))));
}

export const facesAreLoaded = (): boolean =>
  FACES.every((face) => samples().every((sample) => document.fonts.check(face, sample)));
