/** What a picky eye sees at once: texts that are cut off, run into each other, or stick out of the page. */
import type { Page } from '@playwright/test';

/** A line for everything that does not fit. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const sample = (element: Element) =>
      `${element.tagName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`;
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);

    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.skip, svg, select, .board-mirror') === null &&
      !isClipped(element);
    /** The nearest box around that scrolls or cuts: what lies beyond its edges is not seen. */
    const frameOf = (element: Element | null): Element | null => {
      if (element === null || element === document.body) return null;
      return getComputedStyle(element).overflowX === 'visible' ? frameOf(element.parentElement) : element;
    };
    /** The part of a line that is seen. */
    const seen = (box: DOMRect, element: Element): DOMRect => {
      const frame = frameOf(element)?.getBoundingClientRect();
      if (!frame) return box;
      const x = Math.max(box.left, frame.left);
      const y = Math.max(box.top, frame.top);
      return new DOMRect(x, y, Math.min(box.right, frame.right) - x, Math.min(box.bottom, frame.bottom) - y);
    };
    /** What stays in place while the page scrolls lies over it on purpose, on a ground of its own. */
    const layerOf = (element: Element | null): Element | null => {
      if (element === null) return null;
      const { position } = getComputedStyle(element);
      return position === 'sticky' || position === 'fixed' ? element : layerOf(element.parentElement);
    };

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!isShown(element) || !element.childNodes.length) continue;
      const style = getComputedStyle(element);
      const wide = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
      const high = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const cut =
        (wide && element.scrollWidth > element.clientWidth + 1) ||
        (high && element.scrollHeight > element.clientHeight + 1);
      const box = element.getBoundingClientRect();
      const out =
        box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && frameOf(element.parentElement) === null;
      if (cut) found.push(`cut off: ${sample(element)}`);
      if (out) found.push(`outside: ${sample(element)}`);
    }

    // Texts over texts: every line of every text against the lines of all others.
    const lines: { readonly box: DOMRect; readonly of: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || node.textContent?.trim() === '' || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = seen(rect, parent);
        if (box.width > 1 && box.height > 1) lines.push({ box, of: parent });
      }
    }
    const overlap = (a: DOMRect, b: DOMRect): boolean => {
      // Boxes of lines are a little higher than what is printed in them.
      const slack = Math.min(a.height, b.height) * 0.3;
      return (
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
      );
    };
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (one.of === other.of || !overlap(one.box, other.box)) continue;
        if (layerOf(one.of) !== layerOf(other.of)) continue;
        found.push(`${sample(one.of)} lies over ${sample(other.of)}`);
      }
    });
    return [...new Set(found)].slice(0, 20);
  });
