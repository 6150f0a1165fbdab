/** Small pictures: the key of a GIL, the patience ring, the wire of an I/O burst, hatching, the hand that shows. */
type Context = CanvasRenderingContext2D;

/** A key, bow to the left, in a square of `size` at the origin. */
export function paintKey(c: Context, size: number, colour: string): void {
  const s = size / 24;
  c.strokeStyle = colour;
  c.lineWidth = 3 * s;
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.beginPath();
  c.arc(8 * s, 12 * s, 4.6 * s, 0, Math.PI * 2);
  c.moveTo(12.8 * s, 12 * s);
  c.lineTo(21 * s, 12 * s);
  c.moveTo(17 * s, 12.5 * s);
  c.lineTo(17 * s, 16 * s);
  c.moveTo(20.6 * s, 12.5 * s);
  c.lineTo(20.6 * s, 16.6 * s);
  c.stroke();
}

/** A soft disc of light around (r, r). */
export function paintGlow(c: Context, r: number, colour: (opacity: number) => string): void {
  const light = c.createRadialGradient(r, r, 0, r, r, r);
  light.addColorStop(0, colour(0.85));
  light.addColorStop(0.45, colour(0.34));
  light.addColorStop(1, colour(0));
  c.fillStyle = light;
  c.fillRect(0, 0, 2 * r, 2 * r);
}

/** How much of something is left, 0 … 1, as an arc that empties clockwise from the top. */
export function paintRing(c: Context, size: number, left: number, track: string, colour: string): void {
  const r = size / 2;
  const line = Math.max(2, size * 0.18);
  c.lineWidth = line;
  c.strokeStyle = track;
  c.beginPath();
  c.arc(r, r, r - line / 2, 0, Math.PI * 2);
  c.stroke();
  if (left <= 0) return;
  c.strokeStyle = colour;
  c.lineCap = 'round';
  c.beginPath();
  const top = -Math.PI / 2;
  c.arc(r, r, r - line / 2, top + (1 - left) * Math.PI * 2, top + Math.PI * 2);
  c.stroke();
}

/** A thin wire that swings, over the whole width. */
export function paintWire(c: Context, w: number, h: number, colour: string, line: number): void {
  const waves = Math.max(1, Math.round(w / (h * 2.6)));
  const length = w / waves;
  const swing = h / 2 - line;
  c.strokeStyle = colour;
  c.lineWidth = line;
  c.lineCap = 'butt';
  c.beginPath();
  c.moveTo(0, h / 2);
  for (let wave = 0; wave < waves; wave++) {
    const x = wave * length;
    c.bezierCurveTo(
      x + length * 0.25,
      h / 2 - swing * 1.6,
      x + length * 0.25,
      h / 2 - swing * 1.6,
      x + length / 2,
      h / 2,
    );
    c.bezierCurveTo(x + length * 0.75, h / 2 + swing * 1.6, x + length * 0.75, h / 2 + swing * 1.6, x + length, h / 2);
  }
  c.stroke();
}

/** Diagonal stripes; `pitch` and the width tile, so that pieces of it join without a seam. */
export function paintHatch(c: Context, w: number, h: number, base: string, stripe: string, pitch: number): void {
  c.fillStyle = base;
  c.fillRect(0, 0, w, h);
  c.strokeStyle = stripe;
  c.lineWidth = pitch * 0.36;
  c.beginPath();
  for (let x = -h - pitch; x < w + h + pitch; x += pitch) {
    c.moveTo(x, h + 1);
    c.lineTo(x + h + 1, 0);
  }
  c.stroke();
}

/** An open hand with a pointing finger, tip at (0.3, 0.04) of the square. */
export function paintHand(c: Context, size: number, fill: string, line: string): void {
  const s = size / 32;
  c.scale(s, s);
  c.lineJoin = 'round';
  c.lineWidth = 2;
  c.fillStyle = fill;
  c.strokeStyle = line;
  c.beginPath();
  c.moveTo(8, 3.5);
  c.quadraticCurveTo(8, 1.2, 10, 1.2);
  c.quadraticCurveTo(12, 1.2, 12, 3.5);
  c.lineTo(12, 13);
  c.lineTo(13, 13);
  c.quadraticCurveTo(13.4, 11, 15, 11);
  c.quadraticCurveTo(17, 11, 17, 13.4);
  c.quadraticCurveTo(17.6, 12, 19, 12);
  c.quadraticCurveTo(21, 12, 21, 14.6);
  c.quadraticCurveTo(21.8, 13.4, 23, 13.4);
  c.quadraticCurveTo(25, 13.4, 25, 16.4);
  c.lineTo(25, 22);
  c.quadraticCurveTo(25, 30, 17, 30);
  c.quadraticCurveTo(11.5, 30, 9, 26);
  c.lineTo(3.6, 18.6);
  c.quadraticCurveTo(2.4, 16.4, 4.2, 15.2);
  c.quadraticCurveTo(6, 14.4, 8, 17);
  c.closePath();
  c.fill();
  c.stroke();
}
