/** The name of the graphics, empty where there are none; `undefined` before it was asked. */
let graphics: string | undefined;

function askGraphics(): string | null {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return null;
  const named = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

/** What the browser tells of the machine it runs on; `null` where it tells nothing. */
export const machine = {
  /** Pixels of the screen, and device pixels a CSS pixel. */
  screen: (): string => `${screen.width} × ${screen.height} @ ${devicePixelRatio}`,
  /** The graphics that draw the map; asked once, since it costs a context. */
  renderer: (): string | null => (graphics ??= askGraphics() ?? '') || null,
  /** Megabytes of the page's own memory, of those it may have. */
  memory(): string | null {
    const { memory } = performance as { memory?: { usedJSHeapSize: number; jsHeapSizeLimit: number } };
    return memory ? `${Math.round(memory.usedJSHeapSize / 1e6)} / ${Math.round(memory.jsHeapSizeLimit / 1e6)} MB` : null;
  },
};

/** A span of time as days, hours and minutes: `3 d 04:25`. */
export function spanOf(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(minutes / 1440)} d ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
