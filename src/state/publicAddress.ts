/** The address the atlas is public at, which a build with `PUBLIC_URL`, the hall's too, writes into the page; `null` where none is configured. */
export function publicAddress(page: Document = document): string | null {
  return page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
}

/** True where the build also wrote a picture of every chapter beside the page: the hall's folder has an address but no such pictures. */
export function hasSharePictures(page: Document = document): boolean {
  return page.querySelector('meta[property="og:image"]') !== null;
}
