/** Figures that change often, put together from digits: a picture per value would fill the atlas in the middle of a run. */
import type { Painter } from '../painter.ts';
import type { Art } from './art.ts';
import type { TextLook } from './lettering.ts';

type NumberLook = Omit<TextLook, 'face'>;

/** Width in CSS pixels. */
export function numberWidth(art: Art, text: string, look: NumberLook): number {
  return text.length * advance(art, look);
}

/** Draws digits, signs and a unit in the monospaced face, from their left end at the middle of the digits. */
export function drawNumber(p: Painter, art: Art, text: string, look: NumberLook, x: number, y: number): void {
  const step = advance(art, look);
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char.trim() !== '') p.put(art.text(char, { ...look, face: 'mono' }), x + index * step, y);
  }
}

/** All characters of the face are as wide as a zero; the picture of one has a pixel to spare on either side. */
const advance = (art: Art, look: NumberLook): number =>
  art.width(art.text('0', { ...look, face: 'mono' })) - 2 / art.skin.dpr;
