/**
 * Mouse, touch and wheel on a time axis: hover or one finger scrubs, a drag pans, two fingers or the
 * wheel zoom: the wheel alone once the chart has the focus, for until then it scrolls the page; with Ctrl always.
 */
import type { Signal } from '@preact/signals';
import type { Tick } from '@timeslice/shared/engine';
import { useEffect } from 'preact/hooks';
import { pan, type TimeView, tickAt, zoom } from './timeView.ts';

interface TimePointer {
  readonly element: { readonly current: HTMLElement | null };
  readonly view: Signal<TimeView>;
  readonly cursor: Signal<Tick | null>;
  readonly end: Tick;
}

export function useTimePointer({ element, view, cursor, end }: TimePointer): void {
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const pointers = new Map<number, number>();
    const place = (clientX: number) => {
      const box = target.getBoundingClientRect();
      return { x: Math.min(Math.max(clientX - box.left, 0), box.width), width: box.width };
    };
    const scrub = (clientX: number) => {
      const { x, width } = place(clientX);
      cursor.value = Math.min(Math.max(tickAt(x, view.value, width), 0), end);
    };
    const pinch = (id: number, clientX: number) => {
      const other = [...pointers].find(([key]) => key !== id)?.[1];
      const before = pointers.get(id);
      if (other === undefined || before === undefined) return;
      const { width } = place(clientX);
      const factor = Math.abs(clientX - other) / Math.max(Math.abs(before - other), 8);
      const middle = tickAt(place((clientX + other) / 2).x, view.value, width);
      const zoomed = zoom(view.value, factor, middle, end);
      const drift = ((before - clientX) / 2 / width) * (zoomed.to - zoomed.from);
      view.value = pan(zoomed, drift, end);
    };

    const onDown = (event: PointerEvent) => {
      pointers.set(event.pointerId, event.clientX);
      target.setPointerCapture(event.pointerId);
      scrub(event.clientX);
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (pointers.size === 2) pinch(event.pointerId, event.clientX);
      else if (event.pointerType === 'mouse' && before !== undefined) {
        const { width } = place(event.clientX);
        const by = ((before - event.clientX) / width) * (view.value.to - view.value.from);
        view.value = pan(view.value, by, end);
      } else scrub(event.clientX);
      if (before !== undefined) pointers.set(event.pointerId, event.clientX);
    };
    const onUp = (event: PointerEvent) => pointers.delete(event.pointerId);
    const onWheel = (event: WheelEvent) => {
      const { x, width } = place(event.clientX);
      const isForced = event.ctrlKey || event.metaKey;
      const isZoom = event.deltaY !== 0 && !event.shiftKey && document.activeElement === target;
      if (isForced || isZoom) {
        const step = Math.max(-200, Math.min(200, event.deltaY)) / 200;
        const before = view.value;
        const next = zoom(before, 2 ** -step, tickAt(x, before, width), end);
        // At its limit the wheel goes back to scrolling the page.
        if (!isForced && next.to - next.from === before.to - before.from) return;
        event.preventDefault();
        view.value = next;
      } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        const by = (event.deltaX || event.deltaY) / width;
        view.value = pan(view.value, by * (view.value.to - view.value.from), end);
      }
    };

    target.addEventListener('pointerdown', onDown);
    target.addEventListener('pointermove', onMove);
    target.addEventListener('pointerup', onUp);
    target.addEventListener('pointercancel', onUp);
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      target.removeEventListener('pointerdown', onDown);
      target.removeEventListener('pointermove', onMove);
      target.removeEventListener('pointerup', onUp);
      target.removeEventListener('pointercancel', onUp);
      target.removeEventListener('wheel', onWheel);
    };
  }, [element, view, cursor, end]);
}
