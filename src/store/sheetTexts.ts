import { noTexts, soundTexts, type SheetTexts } from '../domain/sheet';

const keyOf = (pack: string): string => `atlas-sheet-${pack}`;

/** A person's own words on the sheets of a pack as last written on this device; empty where nothing is kept, or storage is refused. */
export function keptTexts(pack: string): SheetTexts {
  try {
    return soundTexts(JSON.parse(localStorage.getItem(keyOf(pack)) ?? '{}'));
  } catch {
    return noTexts;
  }
}

/** Keeps them for the next sheet, where the device lets it. */
export function keepTexts(pack: string, texts: SheetTexts): void {
  try {
    localStorage.setItem(keyOf(pack), JSON.stringify(texts));
  } catch {
    // They stand on the sheet as long as the page is open; named views, exported, carry them away.
  }
}
