/** Script of each frame: what runs in its animation callbacks, with the renderings that these set off. */

export interface Meter {
  /** Lets some frames pass. */
  pass(count: number): Promise<void>;
  /** Script of every frame from the next one on, ms, until `isDone`. */
  record(isDone: () => boolean): Promise<readonly number[]>;
}

/** Call before anything asks for a frame. */
export function measureFrames(): Meter {
  const real = requestAnimationFrame.bind(window);
  let frameAt = -1;
  let taken = 0;
  let onFrame: ((scriptMs: number) => void) | null = null;

  window.requestAnimationFrame = (callback) =>
    real((nowMs) => {
      if (nowMs !== frameAt) {
        // All callbacks of a frame are given the same time: this is the first of the next one.
        if (frameAt >= 0) onFrame?.(taken);
        frameAt = nowMs;
        taken = 0;
      }
      const start = performance.now();
      callback(nowMs);
      const afterCallback = performance.now();
      taken += afterCallback - start;
      // Rendering waits for the end of the callback, and has been asked for before this.
      queueMicrotask(() => {
        taken += performance.now() - afterCallback;
      });
    });

  return {
    pass: (count) =>
      new Promise((resolve) => {
        let left = count;
        onFrame = () => {
          left -= 1;
          if (left === 0) resolve();
        };
      }),
    record: (isDone) =>
      new Promise((resolve) => {
        const frames: number[] = [];
        // The frame that is under way began before.
        let isFirst = true;
        onFrame = (scriptMs) => {
          if (!isFirst) frames.push(scriptMs);
          isFirst = false;
          if (!isDone()) return;
          onFrame = null;
          resolve(frames);
        };
      }),
  };
}
