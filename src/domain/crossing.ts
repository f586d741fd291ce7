/** Positions one after another. */
export type Line = readonly (readonly number[])[];

/** Where a shape crosses itself; null where it does not; `too-many` where it is too dense to tell in reasonable time. */
export type Crossing = { readonly lon: number; readonly lat: number } | 'too-many' | null;

/** Units of a degree in which positions are compared, about a centimetre: products of a district's width stay exact in a double. */
const unitsPerDegree = 1e7;
/** Pairs of segments compared at most unless a caller has less time, some seconds' worth: real shapes need a thousandth of it. */
const mostPairsEver = 2e8;

interface Segment {
  readonly line: number;
  readonly index: number;
  readonly isLast: boolean;
  readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number;
  readonly west: number; readonly east: number; readonly south: number; readonly north: number;
}

/**
 * The first place where lines cross: one line may not even touch itself but where its end meets its start; two lines (a hole and its
 * outline) may touch but not cross. Positions are longitude and latitude in degrees.
 */
export function crossingIn(lines: readonly Line[], mostPairs = mostPairsEver): Crossing {
  const [lon = 0, lat = 0] = lines[0]?.[0] ?? [];
  const segments = lines.flatMap((line, index) => segmentsOf(line, index, lon, lat)).sort((a, b) => a.west - b.west);
  let pairs = 0;
  for (let at = 0; at < segments.length; at += 1) {
    const one = segments[at];
    if (!one) continue;
    for (let next = at + 1; next < segments.length; next += 1) {
      const other = segments[next];
      if (!other || other.west > one.east) break;
      pairs += 1;
      if (pairs > mostPairs) return 'too-many';
      if (other.south > one.north || other.north < one.south || !cross(one, other)) continue;
      const { x, y } = meeting(one, other);
      return { lon: lon + x / unitsPerDegree, lat: lat + y / unitsPerDegree };
    }
  }
  return null;
}

function segmentsOf(line: Line, at: number, lon: number, lat: number): Segment[] {
  const points = line.map(([x = 0, y = 0]) => [Math.round((x - lon) * unitsPerDegree), Math.round((y - lat) * unitsPerDegree)] as const);
  const whole = points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]);
  const isRing = whole.length > 2 && whole[0]?.[0] === whole.at(-1)?.[0] && whole[0]?.[1] === whole.at(-1)?.[1];
  return whole.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = whole[index] ?? [x2, y2];
    return {
      line: at, index, isLast: isRing && index === whole.length - 2, x1, y1, x2, y2,
      west: Math.min(x1, x2), east: Math.max(x1, x2), south: Math.min(y1, y2), north: Math.max(y1, y2),
    };
  });
}

/** Sign of the turn from one point over another to a third. */
function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

function cross(a: Segment, b: Segment): boolean {
  const [a1, a2] = [turn(b.x1, b.y1, b.x2, b.y2, a.x1, a.y1), turn(b.x1, b.y1, b.x2, b.y2, a.x2, a.y2)];
  const [b1, b2] = [turn(a.x1, a.y1, a.x2, a.y2, b.x1, b.y1), turn(a.x1, a.y1, a.x2, a.y2, b.x2, b.y2)];
  if (a1 * a2 > 0 || b1 * b2 > 0) return false;
  if (a1 * a2 < 0 && b1 * b2 < 0) return true;
  if (a1 === 0 && a2 === 0) return overlap(a, b);
  // They touch in one point: fine between two lines, and where one segment of a line follows the other.
  return a.line === b.line && !areNeighbours(a, b);
}

/** Whether two segments of one straight line share more than an end point. */
function overlap(a: Segment, b: Segment): boolean {
  const width = Math.min(a.east, b.east) - Math.max(a.west, b.west);
  const height = Math.min(a.north, b.north) - Math.max(a.south, b.south);
  if (width < 0 || height < 0) return false;
  return width > 0 || height > 0 || (a.line === b.line && !areNeighbours(a, b));
}

function areNeighbours(a: Segment, b: Segment): boolean {
  return Math.abs(a.index - b.index) === 1 || (a.index === 0 && b.isLast) || (b.index === 0 && a.isLast);
}

/** About where two segments that meet do so. */
function meeting(a: Segment, b: Segment): { x: number; y: number } {
  const divisor = (a.x2 - a.x1) * (b.y2 - b.y1) - (a.y2 - a.y1) * (b.x2 - b.x1);
  if (divisor === 0) return { x: Math.max(a.west, b.west), y: Math.max(a.south, b.south) };
  const share = ((b.x1 - a.x1) * (b.y2 - b.y1) - (b.y1 - a.y1) * (b.x2 - b.x1)) / divisor;
  return { x: a.x1 + share * (a.x2 - a.x1), y: a.y1 + share * (a.y2 - a.y1) };
}
