import { formatNumber } from '../../../domain/claims';
import { palettes } from '../../../domain/colour';
import { bbox } from '@turf/turf';
import type { Answer } from '../../../ask/answer';
import { fitCamera, type Box, type Camera, type Size } from '../../../domain/camera';
import { boxOf, frameBox } from '../../../domain/framing';
import type { SideScenario } from '../../../domain/compare';
import { noAdditions, type Scene } from '../../../domain/scene';
import { scaleOf } from '../../../map/scale';
import type { Messages } from '../../../messages/messages';
import type { Explorer } from '../../../state/explorer.svelte';
import { overlaySwatchSvg, swatchSvg } from '../../../still/swatch';
import { stillSvg } from '../../../still/stillSvg';
import { pictureSheet, type LegendEntry } from '../../../take/pictureSheet';
import { approvalWords, footWords } from '../../../take/provenance';
import { sideBySide } from '../../../take/sideBySide';
import { answerHere, mapProvenance } from './takenHere';

/** Dots a CSS pixel of a picture that is taken away. */
const pictureRatio = 2;
const [swatchWidth, swatchHeight] = [36, 18];
const noPadding = { top: 0, right: 0, bottom: 0, left: 0 };

async function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}
const inlined = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** The legend of what a scene draws: its layers, then its sketches and its answer. */
async function legendOf(scene: Scene, scenario: SideScenario | null, answer: Answer | null, t: Messages): Promise<LegendEntry[]> {
  const { pack, language, theme } = scene;
  const plain: Scene = { ...scene, ...noAdditions, shown: {}, selected: null };
  const ground = palettes[theme].ground;
  const layers = [...pack.layers].reverse().filter((layer) => (scene.shown[layer.id] ?? 0) > 0);
  const kinds = (['sketch', 'answer'] as const).filter((kind) => scene.overlays.some((each) => each.kind === kind && each.data.features.length > 0));
  const called = { sketch: scenario?.name ? t.sketch.onMap(scenario.name) : t.print.sketchLayer, answer: answer ? `${t.print.answerLayer} · ${t.ask.certainties[answer.certainty]}` : t.print.answerLayer };
  const rows = [
    ...layers.map((layer) => ({ svg: swatchSvg(plain, layer.id, swatchWidth, swatchHeight), words: `${layer.title[language]} · ${t.shell.grades[layer.grade]}` })),
    ...kinds.map((kind) => ({ svg: overlaySwatchSvg(kind, theme, swatchWidth, swatchHeight), words: called[kind] })),
  ];
  return Promise.all(rows.map(async ({ svg, words }) => ({ swatch: await loaded(inlined(svg)), ground, words })));
}

/** CSS pixels between what a picture is of and its edges. */
const air = 28;

/**
 * The camera of a picture: the person's own; where he chose none, all that the lens frames, its circles of equal area and what lies over the map, whole and with air around it.
 */
function pictureCamera(explorer: Explorer, size: Size): Camera {
  const { view, pack, scene } = explorer;
  if (view.camera) return view.camera;
  const circles = boxOf(pack.layers.filter(({ id, drawing }) => drawing === 'circles' && (scene.shown[id] ?? 0) > 0).flatMap(({ features }) => features), pack);
  const over = scene.overlays.flatMap(({ data }) => data.features).map((feature) => bbox(feature) as Box);
  const boxes = [frameBox(view, pack), ...(circles ? [circles] : []), ...over];
  const box = boxes.reduce(([w, s, e, n], [west, south, east, north]): Box => [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)]);
  return fitCamera(box, size, { top: air, right: air, bottom: air, left: air }, 14.5);
}

/** A picture of the map between the cards, of both sides where two views are compared, at twice the dots of the screen; `isStill` where there was no WebGL2 and the still was drawn. */
export async function takePicture(explorer: Explorer, t: Messages, signal: AbortSignal): Promise<{ readonly blob: Blob; readonly isStill: boolean }> {
  const { scene, otherScene, padding, pack, language } = explorer;
  const { compare } = explorer.view;
  const size = { width: Math.round(explorer.size.width - padding.left - padding.right), height: Math.round(explorer.size.height - padding.top - padding.bottom) };
  const camera = pictureCamera(explorer, size);
  let isStill = false;

  async function mapOf(drawn: Scene, of: Size): Promise<HTMLImageElement> {
    let url: string;
    try {
      const { printMap } = await import('../../../map/printMap');
      url = (await printMap(drawn, camera, of, signal, pictureRatio)).url;
    } catch (error) {
      if (signal.aborted) throw error;
      isStill = true;
      url = inlined(stillSvg({ scene: drawn, camera, size: of, padding: noPadding, hovered: null }));
    }
    const image = await loaded(url);
    URL.revokeObjectURL(url);
    return image;
  }

  const left = await mapOf(scene, size);
  const right = otherScene && (await mapOf(otherScene, size));
  const answer = answerHere(explorer, t);
  const { metres, px } = scaleOf(camera, 120);
  const canvas = pictureSheet({
    map: right && compare ? sideBySide(left, right, compare.at, size, pictureRatio, palettes[scene.theme]) : left, size, ratio: pictureRatio,
    legends: [
      { title: otherScene ? t.compare.legend('A') : t.take.legend, entries: await legendOf(scene, explorer.sides.a, answer?.answer ?? null, t) },
      ...(otherScene ? [{ title: t.compare.legend('B'), entries: await legendOf(otherScene, explorer.sides.b ?? explorer.sides.a, answer?.answer ?? null, t) }] : []),
    ],
    palette: palettes[scene.theme],
    title: `${pack.title[language]} · ${explorer.lens.title[language]}`, approval: approvalWords(pack, t),
    scale: { px, text: metres >= 1000 ? `${formatNumber(metres / 1000)} km` : `${formatNumber(metres)} m` },
    foot: footWords(mapProvenance(explorer, t, explorer.lens.sentence[language], true), answer ? `${answer.sentence} ${answer.grade}` : explorer.lens.sentence[language], t),
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return { blob, isStill };
}
