import type { Pack } from '../../domain/pack';
import { contentHash, filesBehind, hashOfFiles } from '../../pack/contentHash';
import type { PackFiles } from '../../pack/openPack';
import { readPack } from '../../pack/readPack';
import { indexedTable } from '../../store/indexedTable';
import { timely } from './journal';

/** The content of a pack when it was last without an error, as it is kept on this device. */
interface Row {
  /** The pack's own id. */
  readonly id: string;
  /** Path of the page it was shown by: the only thing known of a pack whose manifest cannot be read. */
  readonly page: string;
  /** Hash of what that page was built with, empty for a served one: a folder built anew has content of its own. */
  readonly edition: string;
  readonly keptMs: number;
  readonly hash: string;
  readonly files: PackFiles;
}

/** So many packs are kept, none with more characters than so many. */
const mostPacks = 3;
const mostCharacters = 20_000_000;

const table = () => indexedTable<Row>('atlas-good-content', 'packs');

/** Whose content: of which pack where it is known, shown by which page, of which edition. */
export interface Whose {
  readonly id: string | null;
  readonly page: string;
  readonly edition: string;
}

/** Content that was without an error, and when (ms since 1970) it was last shown. */
export interface Good {
  readonly pack: Pack;
  readonly keptMs: number;
}

function isRow(row: Partial<Row>): row is Row {
  const texts = [row.id, row.page, row.edition, row.hash].every((each) => typeof each === 'string');
  return texts && Number.isFinite(row.keptMs) && typeof row.files === 'object' && row.files !== null && Object.values(row.files).every((each) => typeof each === 'string');
}

/** Files read as a pack; `null` where they hold an error. */
export function soundPackOf(files: PackFiles): Pack | null {
  const { pack, faults } = readPack(files);
  return faults.some(({ severity }) => severity === 'error') ? null : pack;
}

const said = (what: string, error: unknown) => console.warn(`hall: ${what} (${error instanceof Error ? error.message : String(error)})`);

/** Keeps the content of a pack that is without an error, over what was kept of it before. Storage that is full, damaged or refused costs the memory alone. */
export async function keepGood(pack: Pack, { page, edition }: Omit<Whose, 'id'>): Promise<void> {
  const files = filesBehind(pack);
  if (!files || Object.values(files).reduce((sum, text) => sum + text.length, 0) > mostCharacters) return;
  const rows = table();
  try {
    await timely(rows.put({ id: pack.id, page, edition, keptMs: Date.now(), hash: contentHash(pack), files }));
    const oldest = (await timely(rows.all())).sort((a, b) => b.keptMs - a.keptMs).slice(mostPacks);
    for (const { id } of oldest) await timely(rows.remove(id));
  } catch (error) {
    said('the content could not be kept on this device', error);
  }
}

/** The content kept for a page, read anew and whole; damaged rows are discarded with a line in the console. */
export async function lastGood({ id, page, edition }: Whose): Promise<Good | null> {
  const rows = table();
  try {
    for (const row of (await timely(rows.all())).sort((a, b) => b.keptMs - a.keptMs)) {
      if (row.edition !== edition || (id === null ? row.page !== page : row.id !== id)) continue;
      const pack = isRow(row) && hashOfFiles(row.files) === row.hash ? soundPackOf(row.files) : null;
      if (pack) return { pack, keptMs: row.keptMs };
      console.warn(`hall: damaged content was discarded (${row.id})`);
      await timely(rows.remove(row.id));
    }
  } catch (error) {
    said('the kept content cannot be read', error);
  }
  return null;
}
