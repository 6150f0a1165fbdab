import type { Page } from '@playwright/test';

const MARK = 'bench:first-frame';

/**
 * Put into the page before its own scripts: marks the first frame in which something is drawn on a canvas of the page.
 * It looks at the drawing calls, so that our page and the bare one are measured alike and neither knows of it. Clearing
 * a canvas is not drawing, and what is drawn on canvases outside the document is preparation.
 */
function watchCanvases(mark: string): void {
  let seen = false;
  const drawn = (canvas: unknown): void => {
    if (seen || !(canvas instanceof HTMLCanvasElement) || !canvas.isConnected) return;
    if (canvas.width * canvas.height < 40_000) return;
    seen = true;
    // The frame that this call belongs to is shown before the next one begins.
    requestAnimationFrame(() => performance.mark(mark));
  };
  const watch = (prototype: object, names: readonly string[]): void => {
    const target = prototype as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const original = target[name];
      if (original === undefined) continue;
      target[name] = function (this: { canvas: unknown }, ...args: unknown[]) {
        drawn(this.canvas);
        return original.apply(this, args);
      };
    }
  };
  watch(CanvasRenderingContext2D.prototype, ['drawImage', 'fill', 'stroke', 'fillText']);
  for (const context of [WebGLRenderingContext, WebGL2RenderingContext]) {
    watch(context.prototype, ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']);
  }
}

export interface FirstFrame {
  /** From the start of the navigation, ms. */
  readonly atMs: number;
  /** What the browser had begun to load until then, the page itself first; sizes as transferred, bytes. */
  readonly loaded: readonly { readonly url: string; readonly encodedBytes: number }[];
}

/** Opens `url` in a fresh page and waits for its first drawn frame. */
export async function firstFrame(page: Page, url: string): Promise<FirstFrame> {
  await page.addInitScript(watchCanvases, MARK);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK, { timeout: 60_000 });
  return page.evaluate((mark) => {
    const atMs = performance.getEntriesByName(mark)[0]!.startTime;
    const entries = [
      ...(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]),
      ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]),
    ];
    const loaded = entries
      .filter((entry) => entry.startTime <= atMs && entry.name.startsWith('http'))
      .map((entry) => ({ url: entry.name, encodedBytes: entry.encodedBodySize }));
    return { atMs, loaded };
  }, MARK);
}
