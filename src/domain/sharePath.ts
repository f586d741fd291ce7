import type { Language } from './view';

/** Where a chapter's page for sharing lies below the public address: a build with such an address writes it there. */
export function sharePath(chapter: string, language: Language): string {
  return `share/${language}/${chapter}.html`;
}

/** Where the picture of that page lies, beside it. */
export function sharePicturePath(chapter: string, language: Language): string {
  return `share/${language}/${chapter}.png`;
}
