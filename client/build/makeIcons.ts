/**
 * `npm run icons`: the icon as PNG, in the sizes that an installed app is asked for. The SVG is nothing but rounded
 * rectangles, so it is drawn here, and needs no image library.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const folder = path.join(import.meta.dirname, '../public');

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: readonly [number, number, number];
}

/** Points a pixel is asked at, along each side: smooth edges. */
const SAMPLES = 4;
/** Of the SVG's view box. */
const SIDE = 32;

const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
const boxes = [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([, attributes = '']) => boxOf(attributes));
const ground = boxes[0];
if (!ground) throw new Error('makeIcons: expected rectangles in icon.svg, found none');

writeIcon('icon-192.png', 192, 1);
writeIcon('icon-512.png', 512, 1);
writeIcon('apple-touch-icon.png', 180, 1, true);
// What lies outside of the inner four fifths may be cut off by the shape of the system's icons.
writeIcon('maskable-512.png', 512, 0.75, true);

function boxOf(attributes: string): Box {
  const value = (name: string): number => Number(attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1] ?? 0);
  const fill = attributes.match(/fill="#(..)(..)(..)"/)?.slice(1) ?? ['00', '00', '00'];
  const [red = 0, green = 0, blue = 0] = fill.map((part) => Number.parseInt(part, 16));
  return {
    x: value('x'),
    y: value('y'),
    width: value('width'),
    height: value('height'),
    radius: value('rx'),
    colour: [red, green, blue],
  };
}

function contains(box: Box, x: number, y: number): boolean {
  const dx = Math.max(box.x + box.radius - x, x - (box.x + box.width - box.radius), 0);
  const dy = Math.max(box.y + box.radius - y, y - (box.y + box.height - box.radius), 0);
  if (box.radius > 0) return dx * dx + dy * dy <= box.radius * box.radius;
  return dx === 0 && dy === 0;
}

/** `scale` shrinks the picture towards the middle; `full` fills the corners with the ground's colour. */
function writeIcon(name: string, size: number, scale: number, full = false): void {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * (size * 4 + 1) + 1 + x * 4;
      rows.set(pixel(x, y, { size, scale, full }), at);
    }
  }
  writeFileSync(path.join(folder, 'icons', name), png(size, rows));
}

function pixel(x: number, y: number, to: { size: number; scale: number; full: boolean }): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const px = (x + ((i % SAMPLES) + 0.5) / SAMPLES) / to.size;
    const py = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / to.size;
    const colour = colourAt(((px - 0.5) / to.scale + 0.5) * SIDE, ((py - 0.5) / to.scale + 0.5) * SIDE, to.full);
    if (!colour) continue;
    colour.forEach((value, channel) => {
      sum[channel] = (sum[channel] ?? 0) + value;
    });
    sum[3] = (sum[3] ?? 0) + 1;
  }
  const [red = 0, green = 0, blue = 0, hits = 0] = sum;
  if (hits === 0) return [0, 0, 0, 0];
  return [...[red, green, blue].map((value) => Math.round(value / hits)), Math.round((255 * hits) / SAMPLES ** 2)];
}

function colourAt(x: number, y: number, full: boolean): Box['colour'] | null {
  const top = boxes.findLast((box) => contains(box, x, y));
  return top?.colour ?? (full ? (ground as Box).colour : null);
}

function png(size: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
