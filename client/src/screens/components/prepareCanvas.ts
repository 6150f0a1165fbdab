/** Gives a canvas one pixel for every pixel of the screen, whatever the device and the zoom of the page make of it. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  // Not every browser knows the zoom that style sheets apply; there the picture is merely softer.
  const zoom = (canvas as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  const density = Math.max(devicePixelRatio, 1) * zoom;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  context.setTransform(density, 0, 0, density, 0, 0);
  return context;
}
