import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from '../domain/layer';
import type { Draw, Part } from './draw';
import { fitsFrom } from './labelFit';

/** Some of the names of a drawing: which, in which words, at which zooms. */
export interface Tier {
  readonly part: Part;
  /** Whose name wins where two would overlap: the higher. */
  readonly strength: number;
  readonly of?: FilterSpecification;
  /** In the short words of the feature, where it has any. */
  readonly short?: boolean;
  readonly from?: number;
  readonly until?: number;
  /** Drawn whatever it overlaps. */
  readonly always?: boolean;
}

const tier = (value: number): FilterSpecification => ['==', ['get', 'tier'], value];
const first: FilterSpecification = ['==', ['get', 'rank'], 0];
const second: FilterSpecification = ['>', ['get', 'rank'], 0];

/** Zoom from which the names of townships are written in full. */
const placesInFull = 10.4;
/** Zoom from which the names of zones are written in full. */
const zonesInFull = 11.6;
/** Zoom from which every circle is named at its own rim and no more under the outermost: their rims are then far enough apart for a name each. */
const circlesApart = 13;

/** The first name of each line, further ones, and those for a closer look. */
function alongTiers(strength: number, from?: number): Tier[] {
  const start = from === undefined ? {} : { from };
  return [
    { part: 'label-near', strength: strength - 30, of: tier(1), from: 12.4 },
    { part: 'label-more', strength: strength - 20, of: ['all', tier(0), second] as FilterSpecification, ...start },
    { part: 'label', strength, of: ['all', tier(0), first] as FilterSpecification, ...start },
  ];
}

function corridorTiers(draw: Draw): Tier[] {
  const [brief, full] = [fitsFrom(draw, true), fitsFrom(draw, false)];
  return [
    { part: 'label-deep', strength: 54, of: tier(2), from: 15 },
    { part: 'label-near', strength: 55, of: tier(1), from: Math.max(12.4, full) },
    ...(brief < full ? [{ part: 'label-short', strength: 90, of: tier(0), short: true, from: brief, until: full } satisfies Tier] : []),
    { part: 'label', strength: 90, of: tier(0), from: full },
  ];
}

const tiers: Readonly<Record<Drawing, (draw: Draw) => Tier[]>> = {
  boundary: () => [],
  places: () => [
    { part: 'label-near', strength: 60, of: tier(1), from: 11.4 },
    { part: 'label-short', strength: 80, of: tier(0), short: true, until: placesInFull },
    { part: 'label', strength: 80, of: tier(0), from: placesInFull },
  ],
  zone: () => [
    { part: 'label-deep', strength: 52, of: tier(2), from: 15.1 },
    { part: 'label-near', strength: 53, of: tier(1), from: 14 },
    { part: 'label-short', strength: 88, of: tier(0), short: true, until: zonesInFull },
    { part: 'label', strength: 88, of: tier(0), from: zonesInFull },
  ],
  river: () => alongTiers(84),
  road: () => alongTiers(50),
  railway: () => alongTiers(40, 11.6),
  corridor: corridorTiers,
  circles: () => [{ part: 'label', strength: 66, of: tier(0), from: 9.6, until: circlesApart }, { part: 'label-near', strength: 66, of: tier(1), from: circlesApart, always: true }],
  stations: () => [{ part: 'label', strength: 70, from: 9.8 }],
  crossings: () => [{ part: 'label', strength: 56, from: 11.6 }],
  communities: () => [{ part: 'label', strength: 10, from: 12.6 }],
  villages: () => [{ part: 'label', strength: 11, from: 12.6 }],
};

/** All names of a layer. */
export const tiersOf = (draw: Draw): Tier[] => tiers[draw.layer.drawing](draw);

/** The name of a selected feature: it never gives way, and is there at every zoom. */
export function selectedTiers(draw: Draw): Tier[] {
  const { drawing } = draw.layer;
  // Further out the names of all circles stand together, whichever is selected.
  if (drawing === 'circles') return [{ part: 'label-selected-near', strength: 100, of: tier(1), from: circlesApart }];
  if (drawing === 'zone') return [{ part: 'label-selected', strength: 100, of: tier(0) }];
  if (drawing === 'corridor') {
    const full = fitsFrom(draw, false);
    return [{ part: 'label-selected', strength: 100, of: tier(0), short: true, until: full }, { part: 'label-selected-near', strength: 100, of: tier(0), from: full }];
  }
  const along = drawing === 'river' || drawing === 'road' || drawing === 'railway';
  return [{ part: 'label-selected', strength: 100, ...(along ? { of: tier(0) } : {}) }];
}
