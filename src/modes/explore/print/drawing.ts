import type { Camera, Size } from '../../../domain/camera';
import type { Scene } from '../../../domain/scene';
import type { PrintedMap } from '../../../map/printMap';

/** How far the drawing of a sheet's map has come. */
export type Drawn =
  | { readonly state: 'drawing' }
  | { readonly state: 'ready'; readonly map: PrintedMap }
  /** The still, which is whole at once, stands in for the picture: there is no WebGL2, the picture was not finished, or a person chose it. */
  | { readonly state: 'vector'; readonly why: 'webgl' | 'unfinished' | 'chosen' }
  | { readonly state: 'failed' }
  /** This machine draws at most so many dots a side. */
  | { readonly state: 'too-large'; readonly most: Size };

/** Settings are let come to rest for this long before the map is drawn. */
const restMs = 250;

/** Draws a sheet's map once its settings have come to rest and tells how it goes; returns how to give up and let the picture go. */
export function drawing(scene: Scene, camera: Camera, size: Size, tell: (drawn: Drawn) => void): () => void {
  const ended = new AbortController();
  let map: PrintedMap | null = null;
  tell({ state: 'drawing' });
  const timer = setTimeout(() => void draw(), restMs);
  async function draw(): Promise<void> {
    try {
      const { printMap } = await import('../../../map/printMap');
      map = await printMap({ ...scene, paper: true }, camera, size, ended.signal);
      // A picture that is told of is on the sheet in the same moment: nothing is printed between.
      await Object.assign(new Image(), { src: map.url }).decode();
      if (ended.signal.aborted) URL.revokeObjectURL(map.url);
      else tell({ state: 'ready', map });
    } catch (error) {
      if (!ended.signal.aborted) tell(await why(error));
    }
  }
  return () => {
    clearTimeout(timer);
    ended.abort();
    if (map) URL.revokeObjectURL(map.url);
  };
}

async function why(error: unknown): Promise<Drawn> {
  try {
    const { CannotPrint } = await import('../../../map/printMap');
    if (!(error instanceof CannotPrint)) return { state: 'failed' };
    if (error.reason === 'unfinished') return { state: 'vector', why: 'unfinished' };
    return error.reason === 'size' && error.most ? { state: 'too-large', most: error.most } : { state: 'vector', why: 'webgl' };
  } catch {
    return { state: 'vector', why: 'webgl' };
  }
}
