import type { FeatureCollection, Geometry } from 'geojson';
import type { Certainty } from '../domain/certainty';
import type { Grade } from '../domain/layer';
import type { Question } from '../domain/question';
import type { Stretch } from '../domain/stretchesWithin';

/** What a question is about, found in the pack or among the sketches: where it is and how well that is known. */
export interface Target {
  readonly id: string;
  readonly geometry: Geometry;
  /** `null` for a person's own sketch, which claims nothing about the ground. */
  readonly grade: Grade | null;
  readonly accuracyM?: number | undefined;
  /** True for what may never be drawn (limits of townships and of the district), nor what would show its course. */
  readonly isWithheld: boolean;
}

/** A question with what it names. */
export interface Request {
  readonly question: Question;
  readonly subject: Target;
  readonly other: Target | null;
}

/** How the place of what is listed is known: its own position, its township, the line it stands along, or the feature it stands at. */
export const bases = ['position', 'township', 'line', 'feature'] as const;
export type Basis = (typeof bases)[number];

/** What tells in which township a thing lies: its own record, the township's area, or that area as it was sketched. */
export type TownshipBasis = 'record' | 'area' | 'sketch';

/** Something that lies, or may lie, where the question asks. */
export interface Item {
  readonly id: string;
  /** Id of its layer; `null` for a project. */
  readonly layer: string | null;
  /** Id of the township it lies in; `null` where it is not known to lie in one, as with lines and areas. */
  readonly township: string | null;
  readonly basis: Basis;
  readonly grade: Grade;
  /** How sure it is that it lies there: `possible` where only a part of where it may be does. */
  readonly certainty: Certainty;
  /** What its township is known by; `null` where none is named. */
  readonly townshipBasis: TownshipBasis | null;
  /** Decimals of a kilometre that its figures bear. */
  readonly decimals: number;
  /** How far it may be at least and at most, km; `null` where nothing is known of its place, or only that it is somewhere along a line. */
  readonly nearKm: number | null;
  readonly farKm: number | null;
  /** Length in km of the part of a line, and area in km² of the part of an area, that lies there. */
  readonly lengthKm: number | null;
  readonly areaKm2: number | null;
  /** That part as a share of the whole, 0 to 1. */
  readonly share: number | null;
  /** Where along the line asked about it lies within the distance, km from its start: stretches, or a place twice. */
  readonly along: readonly Stretch[];
}

/** A township that the question's reach touches. */
export interface TownshipPart {
  readonly id: string;
  /** True where all of it lies within. */
  readonly isWhole: boolean;
  /** How sure it is that the reach touches it. */
  readonly certainty: Certainty;
  readonly decimals: number;
  readonly areaKm2: number;
  readonly share: number;
  readonly along: readonly Stretch[];
}

/** The grades of what went into an answer. */
export interface GradeParts {
  /** The worst of them all. */
  readonly worst: Grade;
  readonly subjects: readonly { readonly kind: 'point' | 'line' | 'area'; readonly grade: Grade | null }[];
  /** Layers of which something is known only to its township. */
  readonly townshipOnly: readonly string[];
  /** Grade of the townships' areas, where they were used. */
  readonly townships: Grade | null;
  /** The worst grade of what is listed by its own position. */
  readonly items: Grade | null;
}

interface Base {
  readonly grades: GradeParts;
  /** How sure what the answer draws is, and what it says of its subjects: their own standing, for no answer is surer. */
  readonly certainty: Certainty;
  /** Decimals of a kilometre, or square kilometre, that figures of the subjects bear. */
  readonly decimals: number;
  /** What the map draws: WGS 84. */
  readonly drawing: FeatureCollection;
  /** True where something is not drawn because it would show limits that are never drawn. */
  readonly isWithheld: boolean;
}

/** What lies within a distance, inside an area, or along a line. */
export interface ReachAnswer extends Base {
  readonly kind: 'within' | 'inside' | 'along';
  readonly items: readonly Item[];
  readonly townships: readonly TownshipPart[];
  /** Ids of projects of which no position is known. */
  readonly unplaced: readonly string[];
  /** Length of the line or area of the shape asked about, km or km²; `null` for points. */
  readonly size: number | null;
}

export interface NearestAnswer extends Base {
  readonly kind: 'nearest';
  /** Nearest first. */
  readonly items: readonly Item[];
  /** How many have no position of their own and so no rank. */
  readonly unranked: number;
}

export interface Crossing {
  readonly at: readonly [lon: number, lat: number];
  /** Km from the start of either line. */
  readonly alongKm: number;
  readonly otherKm: number;
  readonly township: string | null;
  readonly townshipBasis: TownshipBasis | null;
}

export interface CrossingsAnswer extends Base {
  readonly kind: 'crossings';
  readonly crossings: readonly Crossing[];
  /** Where the lines run together, km along the first. */
  readonly together: readonly Stretch[];
  /** The shortest way between the lines, km. */
  readonly nearKm: number;
}

export interface OverlapAnswer extends Base {
  readonly kind: 'overlap';
  readonly areaKm2: number;
  readonly subjectKm2: number;
  readonly otherKm2: number;
  /** The shortest way between the areas, km. */
  readonly nearKm: number;
}

export type Answer = ReachAnswer | NearestAnswer | CrossingsAnswer | OverlapAnswer;
