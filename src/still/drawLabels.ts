import { cssFontOf } from '../map/fonts';
import { settingsOf } from './anchors';
import { isWithin, placed, type Crowd } from './collision';
import type { Brush, Item, Look, Subject } from './drawing';
import { placeOf, standing } from './drawMarks';
import { iconOf } from './drawIcons';
import { escapeStyle, tenth } from './escapeText';
import { frameOf, textBlockOf, textMarkup } from './textBlock';

/** The looks of a text as CSS: the halo is a stroke under the fill, twice as wide as it shows. */
export function textStyle(look: Look): string {
  const { family, weight } = cssFontOf(look<string[]>('text-font', ['sans-serif']));
  const [halo, opacity] = [look('text-halo-width', 0), look('text-opacity', 1)];
  const css = [
    `font:${weight} ${tenth(look('text-size', 16))}px ${escapeStyle(family)}`, `letter-spacing:${look('text-letter-spacing', 0)}em`,
    `fill:${escapeStyle(look('text-color', '#000'))}`, `fill-opacity:${opacity}`,
  ];
  if (halo > 0) css.push(`stroke:${escapeStyle(look('text-halo-color', 'transparent'))}`, `stroke-width:${2 * halo}px`, `stroke-opacity:${opacity}`);
  return css.join(';');
}

function drawText(layer: string, subject: Subject, place: [number, number], { pxPerUnit, zoom, whole }: Brush, crowd: Crowd): Item[] {
  const { look, id } = subject;
  const middle = [place[0] * pxPerUnit, place[1] * pxPerUnit] as const;
  const block = textBlockOf(look);
  if (block.lines.length === 0 || look('text-opacity', 1) <= 0) return [];
  const [turn, padding] = [look('text-rotate', 0), look('text-padding', 2)];
  // MapLibre judges collisions by the size that the text will have at the next whole zoom.
  const size = look('text-size', 16, Math.floor(zoom) + 1);
  for (const setting of settingsOf(look, size)) {
    const box = placed(frameOf(block, setting, size), middle, turn, padding);
    if (!look('text-allow-overlap', false) && !crowd.isFree(box)) continue;
    if (whole && !isWithin(box, whole)) continue;
    if (!look('text-ignore-placement', false)) crowd.take(box);
    crowd.named.add(id);
    return [{ layer, css: textStyle(look), body: standing(id, place, textMarkup(block, setting, look('text-justify', 'center')), turn) }];
  }
  return [];
}

/** A symbol layer's features: first come, first served, in the order of their sort keys; icons here never collide. */
export function drawLabels(layer: string, subjects: readonly Subject[], brush: Brush, crowd: Crowd): Item[] {
  return subjects.flatMap((subject) => {
    const place = placeOf(subject, brush);
    if (!place) return [];
    const image = subject.look('icon-image', '');
    if (!image) return drawText(layer, subject, place, brush, crowd);
    const { css, markup } = iconOf(image, subject.look, brush);
    return [{ layer, css, body: standing(subject.id, place, markup) }];
  });
}
