/** Another run of the level as a thin strip along each lane: what its core did at the same time. */
import type { Core } from '@timeslice/shared/engine';
import type { CoreSegment } from '@timeslice/shared/run';
import { colourOf } from '../art/skin.ts';
import { type BoardFrame, pxPerTick } from '../frame.ts';
import type { LaneLayout } from '../layout/laneLayout.ts';
import { firstReaching } from '../model/gantt.ts';
import type { Painter } from '../painter.ts';

/** CSS pixels per unit, by the style of the lane: where there is no foot the strip lies on the band's lower edge. */
const STRIP = { full: { below: 4, high: 6 }, compact: { below: 1, high: 4 }, slim: { below: -3, high: 3 } } as const;
/** A price is seen even where it is short. */
const NARROWEST = 2;

export function drawGhost(p: Painter, frame: BoardFrame, core: Core, lane: LaneLayout): void {
  const segments = frame.ghost?.timeline.cores[core.index]?.segments;
  if (!segments) return;
  const { machine, art } = frame;
  const { palette, u } = art.skin;
  const { x, y, w, h } = lane.gantt;
  const strip = STRIP[lane.style];
  const scale = pxPerTick(frame.layout);
  const now = machine.tick;
  const from = Math.max(0, now - Math.floor(w / scale));
  const top = y + h + strip.below * u;
  p.fill(art.swatch(palette.line), x, top, w, strip.high * u, 0.6);
  for (let index = firstReaching(segments, from); index < segments.length; index++) {
    const segment = segments[index] as CoreSegment;
    if (segment.from >= now) return;
    const colour = colourFor(frame, segment);
    if (!colour) continue;
    const right = x + w - (now - Math.min(segment.to, now)) * scale;
    const left = Math.max(x, Math.min(right - NARROWEST, x + w - (now - segment.from) * scale));
    p.fill(art.swatch(colour), left, top, right - left, strip.high * u);
  }
}

function colourFor(frame: BoardFrame, segment: CoreSegment): string | null {
  const { palette } = frame.art.skin;
  switch (segment.phase) {
    case 'idle':
      return null;
    case 'switching':
    case 'handoff':
      return palette.overhead;
    case 'waitingForGil':
      return palette.gilHatch[1];
    case 'running': {
      // A worker of a job that the ghost started has no namesake here.
      const index = segment.sys ? undefined : frame.pidIndex.get(segment.pid ?? -1);
      return segment.sys ? palette.overhead : index === undefined ? palette.muted : colourOf(frame.art.skin, index);
    }
  }
}
