import type { Language } from '../../../../domain/view';
import { shapeOf, type DrawingKind } from '../../../../domain/sketch';
import type { Messages } from '../../../../messages/messages';
import type { DraftMeasure, Measure } from '../../../../sketch/measure';
import { areaText, bearingText, lengthText } from '../../../../sketch/units';

/** A measured figure with its word. */
export interface Figure {
  readonly word: string;
  readonly value: string;
}

/** What a finished drawing measures, the leading figure first; nothing for a point. */
export function figuresOf(kind: DrawingKind, measure: Measure, language: Language, t: Messages): Figure[] {
  const words = t.sketch;
  const { areaKm2, lengthKm, bearing } = measure;
  const figures: (Figure | null)[] = [
    areaKm2 === null ? null : { word: words.area, value: areaText(areaKm2, language) },
    lengthKm === null ? null : { word: shapeOf(kind) === 'Polygon' ? words.around : words.length, value: lengthText(lengthKm) },
    bearing === null ? null : { word: words.straight, value: bearingText(bearing) },
  ];
  return figures.filter((each) => each !== null);
}

/** The figure a drawing is known by: the extent of an area, the length of a line; empty where it has none. */
export function leadingFigure({ areaKm2, lengthKm, broken }: Measure, kind: DrawingKind, language: Language): string {
  if (broken !== null) return '';
  if (shapeOf(kind) === 'Polygon') return areaKm2 === null ? '' : areaText(areaKm2, language);
  return lengthKm === null ? '' : lengthText(lengthKm);
}

/** What is being drawn measures: this stretch and its bearing, the whole, the area. */
export function draftFigures(kind: DrawingKind, measure: DraftMeasure, language: Language, t: Messages): Figure[] {
  const words = t.sketch;
  const { segmentKm, segmentBearing, lengthKm, areaKm2 } = measure;
  const figures: (Figure | null)[] = [
    segmentKm === null ? null : { word: words.segment, value: lengthText(segmentKm) },
    segmentBearing === null ? null : { word: words.bearing, value: bearingText(segmentBearing) },
    lengthKm === null ? null : { word: shapeOf(kind) === 'Polygon' ? words.around : words.total, value: lengthText(lengthKm) },
    areaKm2 === null ? null : { word: words.area, value: areaText(areaKm2, language) },
  ];
  return figures.filter((each) => each !== null);
}
