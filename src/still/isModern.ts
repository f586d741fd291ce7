/** What of the browser is looked at. */
export interface Traits {
  /** Whether it knows a line of style. */
  supports(css: string): boolean;
  /** The window, for what it has. */
  readonly window: object;
  /** Any list, for what lists can do. */
  readonly list: object;
}

/**
 * Whether the browser can run the app: Chrome and Edge 109, Firefox 115, Safari 16.4 or newer. `CompressionStream` came with Safari 16.4 (Firefox 113, Chrome 80),
 * the unit `lh` with Chrome 109 and Safari 16.4, `toSorted` with Firefox 115. Nothing is compiled to find out: the page's own policy forbids that.
 */
export function isModern({ supports, window, list }: Traits = { supports: (css) => CSS.supports(css), window: globalThis, list: [] }): boolean {
  try {
    return 'CompressionStream' in window && (supports('(height:1lh)') || 'toSorted' in list);
  } catch {
    return false;
  }
}
