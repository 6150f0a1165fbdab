/** The sizes in which a task is drawn. All lengths in units of the layout. */
import type { TaskKind } from '@timeslice/shared/engine';

export type TokenSize = 'large' | 'medium' | 'small' | 'dot';

interface SizeRow {
  /** Height of every shape but the diamond, which is a little higher. */
  readonly h: number;
  readonly pill: number;
  readonly square: number;
  /** 0: no label. */
  readonly font: number;
}

const SIZES: Readonly<Record<TokenSize, SizeRow>> = {
  large: { h: 32, pill: 56, square: 44, font: 13 },
  medium: { h: 26, pill: 46, square: 38, font: 12 },
  small: { h: 24, pill: 30, square: 26, font: 11 },
  dot: { h: 16, pill: 22, square: 16, font: 0 },
};

export interface TokenBox {
  readonly w: number;
  readonly h: number;
  readonly font: number;
}

/** Shape by kind: square process, pill thread, circle goroutine, ringed circle virtual thread, diamond coroutine. */
export function tokenBox(kind: TaskKind, size: TokenSize): TokenBox {
  const row = SIZES[size];
  switch (kind) {
    case 'process':
      return { w: row.square, h: row.h, font: row.font };
    case 'thread':
      return { w: row.pill, h: row.h, font: row.font };
    case 'goroutine':
    case 'virtual':
      return { w: row.h + 2, h: row.h + 2, font: row.font && row.font - 1 };
    case 'coroutine':
      return { w: row.h + 6, h: row.h + 6, font: row.font && row.font - 2 };
  }
}
