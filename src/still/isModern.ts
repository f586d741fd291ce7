/**
 * Whether the browser can run the app: Chrome and Edge 109, Firefox 115, Safari 16.4 or newer. Class static blocks are refused before Safari 16.4;
 * `lh` came with Chrome 109 (and Safari 16.4), `toSorted` with Firefox 115. `compiles` is `new Function`, a stand-in for it in tests.
 */
export function isModern(compiles: (code: string) => unknown = (code) => new Function(code), knows = (css: string): boolean => CSS.supports(css), list: object = []): boolean {
  try {
    compiles('class A{static{}}');
    return knows('(height:1lh)') || 'toSorted' in list;
  } catch {
    return false;
  }
}
