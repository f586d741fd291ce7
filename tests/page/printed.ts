import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a printed file: its size in millimetres and its words, spaces left out, since a line may break anywhere in Chinese. */
export interface PrintedPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly words: string;
  /** How far down the page its words reach, 0 to 1; the page's own number does not count. */
  readonly filled: number;
}

const mmPerPoint = 25.4 / 72;
/** Points at a page's foot that hold nothing but its number. */
const footPoints = 40;

/** What the page as it stands would be on paper, read back from the printed file. */
export async function printed(page: Page): Promise<PrintedPage[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const document = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join('').replace(/\s/g, '');
    const lowest = Math.min(height, ...items.flatMap((item) => ('str' in item && item.str.trim() && item.transform[5] > footPoints ? [Number(item.transform[5])] : [])));
    pages.push({ filled: 1 - lowest / height, widthMm: width * mmPerPoint, heightMm: height * mmPerPoint, words });
  }
  await document.destroy();
  return pages;
}
