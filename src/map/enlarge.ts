import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What is measured in CSS pixels, or in images of a size in CSS pixels. */
const lengths: readonly string[] = [
  'line-width', 'line-gap-width', 'line-offset', 'line-blur', 'circle-radius', 'circle-stroke-width', 'text-size', 'text-padding', 'text-halo-width', 'text-halo-blur', 'icon-size',
];

/** A length so many times as long; one that grows with the zoom does so that much later, so that what is true to the ground stays so. */
function longer(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value * by;
  if (!Array.isArray(value)) return value;
  const [name, how, input, ...stops] = value as unknown[];
  const isZoomed = name === 'interpolate' && Array.isArray(input) && input[0] === 'zoom';
  return isZoomed ? [name, how, input, ...stops.map((each, i) => (i % 2 === 0 ? (each as number) + Math.log2(by) : longer(each, by)))] : ['*', by, value];
}

/** Layers as a screen so many times as large draws them: the same picture, one zoom deeper where everything is twice as large. At 1 and below they stay as they are. */
export function enlarged(layers: readonly LayerSpecification[], by: number): LayerSpecification[] {
  if (by <= 1) return [...layers];
  const grown = (values: object | undefined) => values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, lengths.includes(name) ? longer(value, by) : value]));
  const deeper = Math.log2(by);
  return layers.map((spec) => ({
    ...spec,
    ...('layout' in spec ? { layout: grown(spec.layout) } : {}), ...('paint' in spec ? { paint: grown(spec.paint) } : {}),
    ...(spec.minzoom === undefined ? {} : { minzoom: spec.minzoom + deeper }), ...(spec.maxzoom === undefined ? {} : { maxzoom: spec.maxzoom + deeper }),
  }) as LayerSpecification);
}
