/** What stands in a layer file beside its features: `$schema`, `type`, a name. */
export type LayerHead = Readonly<Record<string, unknown>>;

/** The head of a new layer file: it names its schema, so that editors complete and check it. */
export const newHead: LayerHead = { $schema: '../schema/layer.schema.json', type: 'FeatureCollection' };

/** A layer file as its head and its features; a box of the old features is left out. */
export function partsOfLayer<F>(text: string): { head: LayerHead; features: F[] } {
  const { features, bbox: _, ...head } = JSON.parse(text) as { features: F[]; bbox?: unknown };
  return { head, features };
}

/** A layer file with one feature a line. */
export function layerText(head: LayerHead, features: readonly object[]): string {
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
