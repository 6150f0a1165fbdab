import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PALETTES, type Palette, processColour, type ThemeName } from './palette.ts';

// Vitest answers an import of a style sheet with nothing, even of its raw text.
const css = readFileSync(path.join(import.meta.dirname, 'theme.css'), 'utf8');
const THEMES: readonly ThemeName[] = ['dark', 'light'];

/** Custom properties of a theme as theme.css has them. */
function properties(theme: ThemeName): Map<string, string> {
  const start = theme === 'dark' ? css.indexOf(':root {') : css.indexOf('[data-theme=');
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

function expected({ gilHatch, processes, ...plain }: Palette): Map<string, string> {
  const [base, stripe] = gilHatch;
  return new Map([
    ...Object.entries(plain),
    ['gil-hatch-base', base] as const,
    ['gil-hatch-stripe', stripe] as const,
    ...processes.map((colour, index) => [`p${index}`, colour] as const),
  ]);
}

/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test.each(THEMES)('theme.css and the palette name the same %s colours', (theme) => {
  const sorted = (map: Map<string, string>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(properties(theme))).toEqual(sorted(expected(PALETTES[theme])));
});

test.each(THEMES)('every colour that means something holds 3:1 on every %s surface', (theme) => {
  const { bg, panel, inset, raised, useful, overhead, gil, star, danger, accent, processes } = PALETTES[theme];
  for (const surface of [bg, panel, inset, raised]) {
    for (const colour of [useful, overhead, gil, star, danger, accent, ...processes]) {
      expect(contrast(colour, surface), `${colour} on ${surface}`).toBeGreaterThanOrEqual(3);
    }
  }
});

test.each(THEMES)('%s text can be read: 4.5:1 on surfaces, and ink on every fill', (theme) => {
  const { bg, panel, inset, raised, text, muted, ink, useful, overhead, accent, danger, processes } = PALETTES[theme];
  for (const surface of [bg, panel, inset, raised]) {
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(7);
    expect(contrast(muted, surface), `muted on ${surface}`).toBeGreaterThanOrEqual(4.5);
  }
  for (const fill of [useful, overhead, accent, danger, ...processes]) {
    expect(contrast(ink, fill), `ink on ${fill}`).toBeGreaterThanOrEqual(4.5);
  }
  for (const colour of [useful, overhead, danger, accent]) {
    expect(contrast(colour, panel), `${colour} as text`).toBeGreaterThanOrEqual(4.5);
  }
});

test('processes beyond the palette start over, and a wrong index is named', () => {
  expect(processColour(PALETTES.dark, 8)).toBe(PALETTES.dark.processes[0]);
  expect(() => processColour(PALETTES.dark, -1)).toThrow('found -1');
});
