import { useCallback } from 'preact/hooks';
import type { LessonClient } from '../../net/lessonClient.ts';
import { usePolled } from '../race/usePolled.ts';

/** Whole seconds until the phase ends by itself; null where it waits for the host. Stands still while the lesson is held. */
export function useRemaining(lesson: LessonClient): number | null {
  return usePolled(
    useCallback(() => {
      const state = lesson.state.peek();
      if (!state || !lesson.clock.known || state.deadline === 0) return null;
      const now = state.hold === '' ? lesson.clock.now() : state.heldAt;
      return Math.max(0, Math.ceil((state.deadline - now) / 1000));
    }, [lesson]),
    200,
  );
}

/** 75 → "1:15". */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
