/** A text as it was written, and in which encoding; null where it is neither of those that Chinese offices use. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030';
}

/** Reads bytes as UTF-8, with or without a byte order mark, or else as GBK (GB 18030, which holds it): what Excel saves as CSV in China. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // UTF-16 passes for GBK now and then, and leaves zeros behind.
      return text.includes('\u0000') ? null : { text, encoding };
    } catch {
      continue;
    }
  }
  return null;
}

/** UTF-16 by its byte order mark, or by the zeros that plain letters leave in every other byte; null for anything else. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const zeros = (from: 0 | 1) => start.filter((byte, i) => i % 2 === from && byte === 0).length / (start.length / 2);
  if (bytes.length < 4) return null;
  return zeros(1) > 0.4 && zeros(0) < 0.1 ? 'utf-16le' : zeros(0) > 0.4 && zeros(1) < 0.1 ? 'utf-16be' : null;
}

/** The text of a file that any program may have written: UTF-8, GBK or UTF-16, without its byte order mark; null where it is no text. */
export function decodeAnyText(bytes: Uint8Array): string | null {
  const wide = utf16Of(bytes);
  const text = wide ? new TextDecoder(wide).decode(bytes) : (decodeText(bytes)?.text ?? null);
  return text === null ? null : text.replace(/^\uFEFF/, '');
}
