import type { Feature, Position } from 'geojson';
import type { Overlay } from '../domain/scene';
import { shapeOf, verticesOf, type Drawing, type Scenario } from '../domain/sketch';
import { hasHoles } from './readGeojson';

/** Id of the overlay that a drawing tool draws itself while it is in hand. */
export const handOverlay = 'sketch';

/** Where a drawing's name stands: at a point, half way along a line by vertices, amid the vertices of an area. */
function anchorOf({ geometry, kind }: Drawing): Position {
  const vertices = verticesOf(geometry);
  if (shapeOf(kind) !== 'LineString') {
    const mean = (of: 0 | 1) => vertices.reduce((sum, each) => sum + (each[of] ?? 0), 0) / vertices.length;
    return [mean(0), mean(1)];
  }
  const middle = (vertices.length - 1) / 2;
  const [a, b] = [vertices[Math.floor(middle)] ?? [0, 0], vertices[Math.ceil(middle)] ?? [0, 0]];
  return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
}

/** What stands at a drawing on the map, with the watermark; its name and its measure alone, for whoever speaks of it. */
export interface SketchLabel {
  readonly label: string;
  readonly name: string;
  readonly measured: string;
}

/** `firm` lines and marks are drawn solid, `hollow` ones dashed and without a wash, to tell two scenarios apart; without a look both dashed and washed. */
type Look = 'firm' | 'hollow';

const shape = (drawing: Drawing, look?: Look): Feature => ({ type: 'Feature', id: drawing.id, properties: look ? { look } : {}, geometry: drawing.geometry });
const label = (drawing: Drawing, said: SketchLabel | null): Feature => ({ type: 'Feature', id: drawing.id, properties: { ...said, anchor: true }, geometry: { type: 'Point', coordinates: anchorOf(drawing) } });

const overlay = (id: string, features: Feature[]): Overlay[] => (features.length ? [{ id, kind: 'sketch', data: { type: 'FeatureCollection', features } }] : []);

/**
 * A scenario as it lies on the map, and beside it another one it is compared with. Shapes that hands can draw are an overlay of their own;
 * names (each with the watermark) and areas with holes stay on the map while a tool draws the rest.
 */
export function sketchOverlays(scenario: Scenario | null, other: Scenario | null, labelsOf: (scenario: Scenario) => (drawing: Drawing) => SketchLabel): Overlay[] {
  const look = other && scenario ? ('firm' as const) : undefined;
  const [mine, theirs] = [scenario?.drawings ?? [], other?.drawings ?? []];
  const named = (of: Scenario | null): Feature[] => {
    const labelOf = of && labelsOf(of);
    return of?.drawings.map((each) => label(each, labelOf && labelOf(each))) ?? [];
  };
  return [
    ...overlay('sketch-other', theirs.map((each) => shape(each, 'hollow'))),
    ...overlay('sketch-holes', mine.filter(hasHoles).map((each) => shape(each, look))),
    ...overlay(handOverlay, mine.filter((each) => !hasHoles(each)).map((each) => shape(each, look))),
    ...overlay('sketch-names', named(scenario)),
    ...overlay('sketch-other-names', named(other)),
  ];
}
