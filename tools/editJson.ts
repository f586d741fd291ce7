import { applyEdits, modify } from 'jsonc-parser';

/** The text of a JSON file with one value put in or replaced, everything else left as people wrote it. */
export function editJson(text: string, path: readonly (string | number)[], value: unknown): string {
  return applyEdits(text, modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' } }));
}
