import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where a build keeps the licences of what was bundled, beside the page. */
export const licencesName = 'licences.txt';

const rule = `\n\n${'-'.repeat(72)}\n\n`;

/** The folder of the package a bundled module belongs to; null for a module of the atlas itself. */
export function packageOf(id: string): string | null {
  const [path = ''] = id.replace(/^\0/, '').replaceAll('\\', '/').split('?');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [scope = '', name = ''] = path.slice(at + '/node_modules/'.length).split('/');
  return join(path.slice(0, at), 'node_modules', scope.startsWith('@') ? `${scope}/${name}` : scope);
}

/** A package's name, version and licence, and the text of its licence where it brings one; null where the folder is none of a package. */
export function noticeOf(folder: string): string | null {
  if (!existsSync(join(folder, 'package.json'))) return null;
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string; version?: string; license?: string; author?: string | { name?: string } };
  if (!name) return null;
  const text = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const by = typeof author === 'string' ? author : author?.name;
  return [`${name} ${version ?? ''} (${license ?? 'see below'})`, ...(text.length > 0 ? text : by ? [`Copyright ${by}`] : [])].join('\n\n');
}

/** The licences of the packages these modules belong to, sorted by name, after the atlas's own and those of its fonts. Paths are from the project's root. */
export function licencesOf(ids: Iterable<string>): string {
  const folders = new Set([...ids].flatMap((id) => packageOf(id) ?? []));
  const notices = new Set([...folders].flatMap((folder) => noticeOf(folder) ?? []));
  const own = ['Yuanjiang Atlas (MIT)', readFileSync('LICENSE', 'utf8').trim()].join('\n\n');
  const fonts = readdirSync('public/fonts').filter((file) => file.startsWith('OFL')).sort().map((file) => `${file.replace(/^OFL-|\.txt$/g, '')} (font)\n\n${readFileSync(join('public/fonts', file), 'utf8').trim()}`);
  return `${[own, ...fonts, ...[...notices].sort((a, b) => a.localeCompare(b, 'en'))].join(rule)}\n`;
}

/** Two plugins that write `licences.txt`: one for the build, one for the bundles of its workers, whose packages it also names. */
export function licences(): { readonly page: () => Plugin; readonly worker: () => Plugin } {
  const ids = new Set<string>();
  const collect = (bundle: Readonly<Record<string, object>>): void => {
    for (const file of Object.values(bundle)) if ('modules' in file) for (const id of Object.keys(file.modules as object)) ids.add(id);
  };
  return {
    page: () => ({
      name: 'atlas-licences',
      apply: 'build',
      generateBundle(_options, bundle) {
        collect(bundle);
        this.emitFile({ type: 'asset', fileName: licencesName, source: licencesOf(ids) });
      },
    }),
    worker: () => ({ name: 'atlas-licences-of-workers', generateBundle: (_options, bundle) => collect(bundle) }),
  };
}
