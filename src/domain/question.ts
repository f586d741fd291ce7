/** What can be asked of the ground: within a distance, inside an area, the nearest, where two lines cross, what two areas share, along a line. */
export const askKinds = ['within', 'inside', 'nearest', 'crossings', 'overlap', 'along'] as const;
export type AskKind = (typeof askKinds)[number];

/** A question. `subject` and `other` name what it is about: the id of a feature of the pack, or `*` and the id of a sketch on this device. */
export type Question =
  | { readonly kind: 'within' | 'along'; readonly subject: string; readonly km: number }
  | { readonly kind: 'inside'; readonly subject: string }
  | { readonly kind: 'nearest'; readonly subject: string; readonly count: number; /** Only this layer's; `null`: any. */ readonly layer: string | null }
  | { readonly kind: 'crossings' | 'overlap'; readonly subject: string; readonly other: string };

/** How many of the nearest may be asked for. */
export const mostNearest = 50;

/** True for the name of a sketch, which lives on this device and not in the pack. */
export function isSketchName(subject: string): boolean {
  return subject.startsWith('*');
}
