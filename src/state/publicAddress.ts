/** The address the atlas is public at, which a build with `PUBLIC_URL` writes into the page; `null` where none is configured. */
export function publicAddress(page: Document = document): string | null {
  return page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
}
