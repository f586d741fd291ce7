import type { Position } from 'geojson';
import { TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawSelectMode, type HexColor, type TerraDrawMouseEvent } from 'terra-draw';
import type { Palette } from '../domain/colour';
import { drawingKinds, shapeOf, type DrawingKind } from '../domain/sketch';
import { commands } from './handAdapter';

/** CSS pixels within which a click closes a drawing or takes hold of a vertex. */
const reachPx = 12;

const hex = (colour: string): HexColor => colour as HexColor;

/** A mode for each kind of drawing and one to edit them all, in a theme's colours; vertices are caught by `snap`. */
export function drawingModes(palette: Palette, snap: (at: TerraDrawMouseEvent) => Position | undefined) {
  const [ink, ground, firm] = [hex(palette.seal), hex(palette.ground), hex(palette.ink)];
  const common = { pointerDistance: reachPx, keyEvents: commands, snapping: { toCustom: snap } };
  const points = (name: string, width: number) => ({ [`${name}Width`]: width, [`${name}Color`]: ground, [`${name}OutlineColor`]: ink, [`${name}OutlineWidth`]: 2 });
  const guides = { ...points('closingPoint', 6), ...points('snappingPoint', 7), ...points('coordinatePoint', 3) };
  const make = (kind: DrawingKind) => {
    switch (shapeOf(kind)) {
      case 'Point': return new TerraDrawPointMode({ modeName: kind, pointerDistance: reachPx, styles: { pointColor: ground, pointWidth: 5, pointOutlineColor: ink, pointOutlineWidth: 3 } });
      case 'LineString': return new TerraDrawLineStringMode({ modeName: kind, ...common, showCoordinatePoints: true, styles: { lineStringColor: ink, lineStringWidth: 2.5, lineStringDash: [7, 4], ...guides } });
      case 'Polygon': return new TerraDrawPolygonMode({ modeName: kind, ...common, showCoordinatePoints: true, styles: { fillColor: ink, fillOpacity: 0.12, outlineColor: ink, outlineWidth: 2.5, ...guides } });
    }
  };
  const flags = Object.fromEntries(drawingKinds.map((kind) => [kind, { feature: { draggable: true, coordinates: { midpoints: true, draggable: true, deletable: true, snappable: { toCustom: snap } } } }]));
  const select = new TerraDrawSelectMode({
    pointerDistance: reachPx * 1.5, flags, keyEvents: null,
    styles: {
      selectedLineStringColor: firm, selectedLineStringWidth: 3, selectedPolygonColor: firm, selectedPolygonFillOpacity: 0.12, selectedPolygonOutlineColor: firm, selectedPolygonOutlineWidth: 3,
      selectedPointColor: firm, selectedPointWidth: 6, selectedPointOutlineColor: ground, selectedPointOutlineWidth: 2,
      selectionPointColor: ground, selectionPointWidth: 6, selectionPointOutlineColor: firm, selectionPointOutlineWidth: 2.5,
      midPointColor: firm, midPointWidth: 3.5, midPointOutlineColor: ground, midPointOutlineWidth: 1.5,
    },
  });
  return [...drawingKinds.map(make), select];
}
