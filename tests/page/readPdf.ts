import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Matrix = readonly [number, number, number, number, number, number];

/** Something drawn on a page: its box on paper in mm, from the left and the top. */
export interface Drawn {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture on a page with its own size in dots. */
export interface Picture extends Drawn {
  readonly dots: readonly [width: number, height: number];
}

/** A PDF as a reader finds it. */
export interface ReadPdf {
  readonly pages: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** All text, without any white space. */
  readonly text: string;
  readonly pictures: readonly Picture[];
  readonly paths: readonly Drawn[];
}

const mm = (points: number) => (points / 72) * 25.4;
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];

function boxOf([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: readonly number[], height: number): Drawn {
  const corners = [[x0, y0], [x1, y0], [x0, y1], [x1, y1]].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: mm(Math.min(...xs)), top: mm(height - Math.max(...ys)), width: mm(Math.max(...xs) - Math.min(...xs)), height: mm(Math.max(...ys) - Math.min(...ys)) };
}

/** Reads a PDF's first page by its drawing operations, with no part of the browser that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true }).promise;
  const page = await document.getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const { fnArray, argsArray } = await page.getOperatorList();
  const [pictures, paths, kept]: [Picture[], Drawn[], Matrix[]] = [[], [], []];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operation, at) => {
    const args = argsArray[at] as unknown[];
    if (operation === OPS.save) kept.push(now);
    else if (operation === OPS.restore) now = kept.pop() ?? now;
    else if (operation === OPS.transform) now = times(now, args as unknown as Matrix);
    else if (operation === OPS.paintImageXObject) pictures.push({ ...boxOf(now, [0, 0, 1, 1], top - bottom), dots: [Number(args[1]), Number(args[2])] });
    else if (operation === OPS.constructPath && args[2]) paths.push(boxOf(now, [...(args[2] as ArrayLike<number> & Iterable<number>)], top - bottom));
  });
  return {
    pages: document.numPages, widthMm: mm(right - left), heightMm: mm(top - bottom),
    text: items.map((item) => ('str' in item ? item.str : '')).join('').replace(/\s+/g, ''), pictures, paths,
  };
}
