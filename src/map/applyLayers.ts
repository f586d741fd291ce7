import { diff, type LayerSpecification, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The methods of a MapLibre map that a change of layers needs; a test stands in for the rest. */
export interface LayerTarget {
  addLayer(layer: LayerSpecification, before?: string): unknown;
  removeLayer(id: string): unknown;
  setPaintProperty(id: string, name: string, value: unknown): unknown;
  setLayoutProperty(id: string, name: string, value: unknown): unknown;
  setFilter(id: string, filter: unknown): unknown;
  setLayerZoomRange(id: string, min: number, max: number): unknown;
}

const style = (layers: readonly LayerSpecification[]): StyleSpecification => ({ version: 8, sources: {}, layers: [...layers] });
type Command = { readonly command: keyof LayerTarget; readonly args: readonly unknown[] };
const known: readonly string[] = ['addLayer', 'removeLayer', 'setPaintProperty', 'setLayoutProperty', 'setFilter', 'setLayerZoomRange'] satisfies (keyof LayerTarget)[];

/** Stands for a layer that is the same object before and after: the spec's comparison would walk through every value of it. */
const unchanged = ({ id }: LayerSpecification): LayerSpecification => ({ id, type: 'background' });

/**
 * Turns the layers a map draws into others by the fewest commands and returns how many it took. Sources stay untouched:
 * `setStyle` would send every one of them to the worker again.
 */
export function applyLayers(map: LayerTarget, from: readonly LayerSpecification[], to: readonly LayerSpecification[]): number {
  const [before, after] = [new Set(from), new Map(to.map((layer) => [layer.id, layer]))];
  const brief = (layers: readonly LayerSpecification[]) => layers.map((layer) => (before.has(layer) && after.get(layer.id) === layer ? unchanged(layer) : layer));
  const commands = diff(style(brief(from)), style(brief(to))) as unknown as Command[];
  for (const { command, args } of commands) {
    if (!known.includes(command)) throw new Error(`layers differ by ${command}, which a map cannot replay`);
    // A layer that only changes its place is added again as it is.
    if (command === 'addLayer') map.addLayer(after.get((args[0] as LayerSpecification).id) as LayerSpecification, args[1] as string | undefined);
    else (map[command] as (...values: unknown[]) => unknown)(...args);
  }
  return commands.length;
}
