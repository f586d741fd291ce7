import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Size } from '../domain/camera';
import { palettes, type Theme } from '../domain/colour';
import { noAdditions, type Scene } from '../domain/scene';
import { mapLayers } from '../map/layers';
import { labelSource, mapSources } from '../map/sources';
import { drawScene } from './drawScene';
import { lookOf } from './drawing';
import { textStyle } from './drawLabels';
import { PaintServers } from './paintServers';
import { planePath, sampleOf } from './sample';
import { grouped, stillRules } from './stillMarkup';

/** The scale at which a legend shows how things look: the whole district on a large window. */
const swatchZoom = 11;

/** Circles are drawn so much larger than the swatch and then shrunk: at full stroke the growth between them would not show. */
const circlesScale = 1.8;

/** Parts of a layer that tell of the moment (hover, selection) or of its surroundings, not of the layer. */
const passing: readonly string[] = ['mask', 'halo', 'tint', 'hover', 'glow', 'glow-2', 'glow-3', 'glow-4'];

interface About {
  readonly layer: string;
  readonly part: string;
}

/** The widest stroke in px of a layer's lines, gap and both sides included. */
function widestOf(layers: readonly LayerSpecification[], feature: Feature): number {
  return Math.max(0, ...layers.map((layer) => {
    const look = lookOf(layer, { zoom: swatchZoom, properties: feature.properties ?? {} });
    const [gap, width] = [look('line-gap-width', 0), look('line-width', 0)];
    return gap > 0 ? gap + 2 * width : width;
  }));
}

/** The longest line, or every feature of another shape: what stands for the layer. */
function typical(features: readonly Feature[]): Feature[] {
  const [first, ...rest] = features;
  if (!first) return [];
  if (first.properties?.['km2'] !== undefined) return [...features];
  return [rest.reduce((best, each) => ((each.properties?.['weight'] ?? 0) > (best.properties?.['weight'] ?? 0) ? each : best), first)];
}

/** A layer that is only named on the map: its lettering. */
function lettering(layer: LayerSpecification | undefined, feature: Feature | undefined, { width, height }: Size, language: string): string {
  if (!layer || !feature) return '';
  const css = textStyle(lookOf(layer, { zoom: swatchZoom, properties: feature.properties ?? {} })).replace(/^font:(\d+) [\d.]+px/, `font:$1 ${Math.round(height * 0.72)}px`);
  return `<text style="${css}" text-anchor="middle" x="${width / 2}" y="${height * 0.77}">${language === 'zh' ? '名' : 'Aa'}</text>`;
}

/** A legend swatch as SVG text, drawn from the layer's own paint, whether the layer is shown or not; empty for an unknown layer. */
export function swatchSvg(scene: Scene, layerId: string, width = 36, height = 18): string {
  const sources = mapSources(scene.pack);
  const alone = mapLayers({ ...scene, mode: 'explore', shown: { [layerId]: 1 }, selected: null, ...noAdditions }).filter((layer) => (layer.metadata as About).layer === layerId);
  const drawn = alone.filter((layer) => layer.type !== 'symbol' || layer.layout?.['icon-image'] !== undefined).filter((layer) => !passing.includes((layer.metadata as About).part));
  const samples = typical((sources[layerId] ?? sources[labelSource(layerId)])?.features ?? []);
  const sample = samples[0];
  if (!sample) return '';
  const palette = palettes[scene.theme];
  const name = `swatch-${layerId}-${scene.theme}`;
  const widest = widestOf(drawn, sample);
  const scale = sample.properties?.['km2'] === undefined ? Math.max(1, (widest + 1) / height) : circlesScale;
  const size: Size = { width: width * scale, height: height * scale };
  const asLine = !drawn.some((layer) => layer.type === 'fill');
  const features: FeatureCollection = { type: 'FeatureCollection', features: samples.map((each) => ({ ...each, geometry: sampleOf(each, samples, size, asLine) })) };
  const servers = new PaintServers(name, palette);
  const { items } = drawScene(drawn, { [layerId]: features }, {
    zoom: swatchZoom, pxPerUnit: 1, hovered: null, palette, paint: (kind, what) => servers.paint(kind, what),
    projection: { point: (x, y) => [x, y], path: planePath, inSight: () => true },
  });
  const markup = items.length > 0 ? grouped(items) : lettering(alone.find((layer) => layer.type === 'symbol'), sample, size, scene.language);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="${name}" width="${width}" height="${height}" viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">` +
    `<style>${stillRules(`.${name}`)}</style>${servers.markup}${markup}</svg>`
  );
}

/** How an answer or a sketch looks in a legend, as an SVG of its own: a light wash with a dashed edge, a sketch in the vermilion of a correction. */
export function overlaySwatchSvg(kind: 'answer' | 'sketch', theme: Theme, width: number, height: number): string {
  const colour = palettes[theme][kind === 'sketch' ? 'seal' : 'ink'];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 36 18"><path d="M3 3h30v12H3z" fill="${colour}" fill-opacity="0.1" stroke="${colour}" stroke-width="1.6" stroke-dasharray="4 2.4"/></svg>`;
}
