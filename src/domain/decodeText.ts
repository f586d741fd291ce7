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
