/** Where the window has more dots than this, the processor would take longer over them than it saves. */
const mostDots = 6e6;
/** The drawing itself is shown where its dots are not there after so many ms. */
const patienceMs = 500;

/**
 * Draws the shapes of the page's still into a canvas behind it, by the processor, and leaves its names as SVG before them: emulated graphics
 * take as long for one shape of a drawing as for a whole finished picture. Returns how to show the drawing itself again.
 */
export function castStill(drawing: Element, width: number, height: number): () => void {
  const ratio = devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.id = 'still-cast';
  canvas.setAttribute('aria-hidden', 'true');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const image = new Image();
  const undo = (): void => {
    image.onload = null;
    drawing.removeAttribute('data-cast');
    canvas.parentNode?.removeChild(canvas);
  };
  const context = canvas.width * canvas.height > mostDots ? null : canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) return undo;
  image.onload = () => {
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    drawing.parentNode?.insertBefore(canvas, drawing);
    drawing.setAttribute('data-cast', 'shapes');
  };
  image.onerror = undo;
  setTimeout(() => drawing.getAttribute('data-cast') === 'waiting' && undo(), patienceMs);
  drawing.setAttribute('data-cast', 'waiting');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(shapesOf(drawing, width, height, ratio))}`;
  return undo;
}

/** The drawing without its names, as the text of an SVG image of the window's dots. */
function shapesOf(drawing: Element, width: number, height: number, ratio: number): string {
  const copy = drawing.cloneNode(true) as Element;
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width * ratio));
  copy.setAttribute('height', String(height * ratio));
  const names = copy.querySelectorAll('text');
  for (let i = 0; i < names.length; i += 1) names[i]?.parentNode?.removeChild(names[i] as Node);
  return new XMLSerializer().serializeToString(copy);
}

/** Takes the page's still away, its canvas with it. */
export function removeStill(): void {
  for (const each of document.querySelectorAll('#still, #still-cast')) each.remove();
}
