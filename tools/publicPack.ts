import { modify } from 'jsonc-parser';
import { readPackFolder } from './packFolder';

/** What of a pack may leave this machine besides what everybody may see. */
export interface Leaving {
  /** The hash of the hall's PIN: into a folder that only the hall has, or a site that only the hall can reach. Whoever holds it can guess on. */
  readonly pin: boolean;
}

/** The variable that keeps the hall's PIN in a build that is served: for a site that nobody but the hall can reach. */
export const keepsPin = (): boolean => Boolean(process.env.KEEP_PIN);

interface Told {
  readonly report?: { readonly publish?: unknown };
  readonly hall?: { readonly pin?: unknown };
}

function manifestOf(text = ''): Told {
  try {
    return (JSON.parse(text) as Told | null) ?? {};
  } catch {
    return {};
  }
}

/** True where a pack sets a PIN for its hall's screen. */
export const setsPin = (files: Readonly<Record<string, string>>): boolean => manifestOf(files['pack.json']).hall?.pin !== undefined;

/** The files of a pack that leave this machine with a build: all that the pack reads, but the report's full text only where the pack says so (`report.publish`), and the PIN only where it is wanted. */
export function publicPackFiles(folder: string, { pin }: Leaving): Record<string, string> {
  const files = readPackFolder(folder);
  const { report } = manifestOf(files['pack.json']);
  const leaving = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('sources/') || report?.publish === true));
  return pin || !setsPin(leaving) ? leaving : { ...leaving, 'pack.json': withoutPin(leaving['pack.json'] ?? '') };
}

/** The manifest without its PIN; every other line stays where it is, so that faults name the owner's own lines. */
function withoutPin(text: string): string {
  return modify(text, ['hall', 'pin'], undefined, {}).reduceRight((rest, { offset, length, content }) => {
    const breaks = rest.slice(offset, offset + length).replace(/[^\n]/g, '');
    return rest.slice(0, offset) + content + breaks + rest.slice(offset + length);
  }, text);
}
