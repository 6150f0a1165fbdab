/** Which thing the focus goes to when an arrow key is pressed: the nearest one that lies in that direction. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Going sideways costs more than going straight on, and leaving the row or column costs most. */
const SIDEWAYS = 2.5;
const LEAVING = 2000;

/** Index of the box to go to, or -1 when none lies that way. */
export function nextInDirection(from: Box, boxes: readonly Box[], direction: Direction): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const dx = middleX(box) - middleX(from);
    const dy = middleY(box) - middleY(from);
    const [ahead, aside] = along(dx, dy, direction);
    if (ahead < 4) return;
    const stays = Math.abs(aside) < breadth(from, direction) / 2 + breadth(box, direction) / 2;
    const distance = ahead + Math.abs(aside) * (stays ? 0.5 : SIDEWAYS) + (stays ? 0 : LEAVING);
    if (distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}

/** Extent across the direction. */
const breadth = (box: Box, direction: Direction): number =>
  direction === 'left' || direction === 'right' ? box.height : box.width;

const middleX = (box: Box): number => box.left + box.width / 2;
const middleY = (box: Box): number => box.top + box.height / 2;

function along(dx: number, dy: number, direction: Direction): readonly [ahead: number, aside: number] {
  switch (direction) {
    case 'left':
      return [-dx, dy];
    case 'right':
      return [dx, dy];
    case 'up':
      return [-dy, dx];
    case 'down':
      return [dy, dx];
  }
}
