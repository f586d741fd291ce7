/** The id an item says it has before it is checked, so that a fault in it can name it; empty where it says none. */
export function rawId(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const { id, properties } = raw as { id?: unknown; properties?: { id?: unknown } | null };
  if (typeof id === 'string') return id.slice(0, 80);
  return typeof properties?.id === 'string' ? properties.id.slice(0, 80) : '';
}

/** The id of the item of a list that a path in a file leads into; empty where it leads into none. */
export function rawIdAt(root: unknown, [list, index]: readonly (string | number)[]): string {
  if (typeof list !== 'string' || typeof index !== 'number') return '';
  return rawId(((root as Readonly<Record<string, unknown>>)[list] as readonly unknown[])[index]);
}
