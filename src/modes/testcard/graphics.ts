/** What the graphics give when asked for a picture as large as the window. */
export interface Graphics {
  readonly renderer: string;
  readonly maxTexture: number;
  /** Device pixels that were asked for and that were got: a browser may give less without a word. */
  readonly asked: readonly [number, number];
  readonly got: readonly [number, number];
}

/** The map asks for no more than this, in device pixels. */
const mostPx = 8192;

/** Asks for WebGL2 and gives it back at once; `null` where there is none. */
export function probeGraphics({ width, height }: { readonly width: number; readonly height: number }, pixelRatio: number): Graphics | null {
  const canvas = document.createElement('canvas');
  const asked = [Math.min(mostPx, Math.round(width * pixelRatio)), Math.min(mostPx, Math.round(height * pixelRatio))] as const;
  [canvas.width, canvas.height] = asked;
  const gl = canvas.getContext('webgl2');
  if (!gl) return null;
  const named = gl.getExtension('WEBGL_debug_renderer_info');
  const found: Graphics = {
    renderer: String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER)), maxTexture: Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)), asked,
    got: [gl.drawingBufferWidth, gl.drawingBufferHeight],
  };
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return found;
}
