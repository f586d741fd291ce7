import { formatNumber } from '../../../domain/claims';
import { palettes } from '../../../domain/colour';
import type { Grade } from '../../../domain/layer';
import { openSieve } from '../../../domain/sieve';
import type { Messages } from '../../../messages/messages';
import { contentHash } from '../../../pack/contentHash';
import type { Explorer } from '../../../state/explorer.svelte';
import { swatchSvg } from '../../../still/swatch';
import { stillSvg } from '../../../still/stillSvg';
import { scaleOf } from '../../../map/scale';
import { noAdditions } from '../../../domain/scene';
import { pictureSheet } from '../../../take/pictureSheet';
import { approvalWords, provenanceOf, today, type Provenance } from '../../../take/provenance';
import { shownFeatures } from '../../../take/takenGeojson';
import { filterChips } from '../filter/filterWords';

/** Dots a CSS pixel of a picture that is taken away. */
const pictureRatio = 2;
const noPadding = { top: 0, right: 0, bottom: 0, left: 0 };

/** The provenance of something taken from the view as it is. */
export function provenanceHere(explorer: Explorer, t: Messages, shown: string, grades: readonly Grade[], sources: readonly string[]): Provenance {
  const { pack, language } = explorer;
  return provenanceOf({
    pack, language, t, shown, grades, sources, hash: contentHash(pack), link: explorer.link(), date: today(), lens: explorer.lens.title[language],
    filter: filterChips(pack, explorer.filter, explorer.view.withinKm, language, t).map(({ words }) => words),
  });
}

/** The provenance of the features on the map that pass the filter, or of all that is drawn, the ground included. */
export function mapProvenance(explorer: Explorer, t: Messages, shown: string, withGround = false): Provenance {
  const features = shownFeatures(explorer.scene, withGround ? openSieve : explorer.sieve);
  return provenanceHere(explorer, t, shown, features.map(({ feature }) => feature.properties.grade), [...new Set(features.map(({ feature }) => feature.properties.source))]);
}

async function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}
const inlined = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** A picture of the map between the cards, at twice the dots of the screen; `isStill` where there was no WebGL2 and the still was drawn. */
export async function takePicture(explorer: Explorer, t: Messages, signal: AbortSignal): Promise<{ readonly blob: Blob; readonly isStill: boolean }> {
  const { scene, camera, padding, pack, language } = explorer;
  const size = { width: Math.round(explorer.size.width - padding.left - padding.right), height: Math.round(explorer.size.height - padding.top - padding.bottom) };
  let url: string;
  let isStill = false;
  try {
    const { printMap } = await import('../../../map/printMap');
    url = (await printMap(scene, camera, size, signal, pictureRatio)).url;
  } catch (error) {
    if (signal.aborted) throw error;
    isStill = true;
    url = inlined(stillSvg({ scene, camera, size, padding: noPadding, hovered: null }));
  }
  const layers = [...pack.layers].reverse().filter((layer) => (scene.shown[layer.id] ?? 0) > 0 && layer.features.some(({ id }) => !scene.hidden.includes(id)));
  const plain = { ...scene, ...noAdditions, shown: {}, selected: null };
  const legend = await Promise.all(layers.map(async (layer) => ({ swatch: await loaded(inlined(swatchSvg(plain, layer.id, 36, 18))), words: `${layer.title[language]} · ${t.shell.grades[layer.grade]}` })));
  const { metres, px } = scaleOf(camera, 120);
  const canvas = pictureSheet({
    map: await loaded(url), size, ratio: pictureRatio, legend, palette: palettes[scene.theme], legendTitle: t.take.legend,
    title: `${pack.title[language]} · ${explorer.lens.title[language]}`, approval: approvalWords(pack, t),
    scale: { px, text: metres >= 1000 ? `${formatNumber(metres / 1000)} km` : `${formatNumber(metres)} m` },
    provenance: mapProvenance(explorer, t, explorer.lens.sentence[language], true),
  });
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return { blob, isStill };
}

/** Name of a file that is taken away: the pack, what it is, the day. */
export function fileName(explorer: Explorer, what: string, ending: string): string {
  return `${explorer.pack.id}-${what}-${today()}.${ending}`;
}
