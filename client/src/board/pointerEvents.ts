/** The browser's pointer events on the canvas, in CSS pixels of the board. */
import type { Pointer } from './pointer.ts';

/** Returns the function that stops listening. */
export function listenToPointer(canvas: HTMLCanvasElement, host: HTMLElement, pointer: Pointer): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // The board scrolls nothing, and a drag must not scroll the page or open a menu.
  canvas.style.touchAction = 'none';
  canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  const at = (event: PointerEvent): [number, number] => {
    const box = host.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      pointer.down(event.pointerId, ...at(event), event.pointerType === 'touch');
    },
    { signal },
  );
  canvas.addEventListener('pointermove', (event) => pointer.move(event.pointerId, ...at(event)), { signal });
  canvas.addEventListener(
    'pointerup',
    (event) => {
      const many = event.shiftKey || event.ctrlKey || event.metaKey;
      pointer.up(event.pointerId, ...at(event), event.shiftKey, many);
    },
    { signal },
  );
  canvas.addEventListener('pointercancel', () => pointer.cancel(), { signal });
  canvas.addEventListener('pointerleave', () => pointer.leave(), { signal });
  return () => stop.abort();
}
