import { fromUnit, toUnit, type Box, type Camera, type Size } from '../../../domain/camera';
import { frameBox } from '../../../domain/framing';
import { extentOf, fitScale, scaleErrors, largestError, zoomOfScale } from '../../../domain/mapScale';
import { grades, type Grade, type Layer } from '../../../domain/layer';
import { type Pack, type Source } from '../../../domain/pack';
import type { Scene } from '../../../domain/scene';
import { mmOfPx, pxOfMm, type Sheet } from '../../../domain/sheet';
import { planOf, type Plan } from '../../../domain/sheetPlan';
import { kilometreGrid, type KmGrid } from '../../../domain/kilometreGrid';
import type { View } from '../../../domain/view';
import { layerOn } from './onSheet';

/** A sheet with everything worked out that its parts show. */
export interface SheetModel {
  readonly plan: Plan;
  readonly denominator: number;
  /** The printed map's camera, and its paper in CSS pixels of 1/96 inch. */
  readonly camera: Camera;
  readonly size: Size;
  readonly extent: Box;
  /** Shares by which distances are too long or short: at the centre to the east and north, and the largest at a corner. */
  readonly errors: { readonly east: number; readonly north: number; readonly corner: number };
  /** The kilometre grid, where one is wanted. */
  readonly kilometres: KmGrid | null;
  /** Layers of which something lies on the sheet, with what of them lies on it. */
  readonly layers: readonly Layer[];
  readonly grades: readonly Grade[];
}

function layersOn(extent: Box, { pack, shown }: Scene): readonly Layer[] {
  return pack.layers.filter(({ id }) => (shown[id] ?? 0) > 0).map((layer) => layerOn(layer, extent, pack)).filter(({ features }) => features.length > 0);
}

function gradesOn(layers: readonly Layer[]): readonly Grade[] {
  const found = new Set(layers.flatMap((layer) => [layer.grade, ...layer.features.map(({ properties }) => properties.grade)]));
  return grades.filter((grade) => found.has(grade));
}

/** Works a sheet out: `screen` is the camera of the map on screen, `chartsMm` and `wordsMm` are what its charts and words were measured to take, `namesMm` what is kept for numbered names under an upright map. */
export function sheetModel(view: View, scene: Scene, screen: Camera, sheet: Sheet, chartsMm: number, wordsMm: number, namesMm = 0): SheetModel {
  const withGrid = sheet.parts?.includes('kilometres') === true;
  const plan = planOf(sheet.paper, sheet.orientation, chartsMm, wordsMm, { namesMm, kilometres: withGrid });
  const size = { width: Math.round(pxOfMm(plan.map.width)), height: Math.round(pxOfMm(plan.map.height)) };
  const fitted = sheet.scale === null ? fitScale(frameBox(view, scene.pack), size) : null;
  const denominator = fitted?.denominator ?? sheet.scale ?? 1;
  const [lon, lat] = sheet.centre ?? fitted?.centre ?? [screen.lon, screen.lat];
  const camera = { lon, lat, zoom: zoomOfScale(denominator, lat) };
  const extent = extentOf(camera, size);
  const layers = layersOn(extent, scene);
  return {
    plan, denominator, camera, size, extent, layers,
    kilometres: withGrid ? kilometreGrid(extent, plan.map, denominator) : null,
    errors: { ...scaleErrors(camera.zoom, denominator, lat), corner: largestError(camera.zoom, denominator, [extent[1], extent[3]]) },
    grades: gradesOn(layers),
  };
}

/** The sources of what a sheet shows, in the pack's order; with charts on it, the report's claims are shown too. */
export function sourcesOn(pack: Pack, layers: readonly Layer[], withCharts: boolean): readonly Source[] {
  const ids = new Set(layers.flatMap((layer) => layer.sources));
  if (withCharts) for (const claim of pack.claims) ids.add(claim.source);
  return pack.sources.filter(({ id }) => ids.has(id));
}

/** Where a map's middle comes to stand when it is moved by mm of paper to the east and south; it stays within the pack's bounds. */
export function movedCentre({ lon, lat, zoom }: Camera, eastMm: number, southMm: number, [west, south, east, north]: Box): readonly [number, number] {
  const world = mmOfPx(512 * 2 ** zoom);
  const [x, y] = toUnit(lon, lat);
  const [toLon, toLat] = fromUnit(x + eastMm / world, y + southMm / world);
  return [Math.min(east, Math.max(west, toLon)), Math.min(north, Math.max(south, toLat))];
}

/** A share as a signed per cent with two decimals: −0.23 %. */
export function signedPercent(share: number): string {
  const percent = (Math.abs(share) * 100).toFixed(2);
  return `${Number(percent) === 0 ? '' : share < 0 ? '−' : '+'}${percent}\u00a0%`;
}
