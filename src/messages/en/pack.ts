import type { pack as zh } from '../zh/pack';

export const pack: typeof zh = {
  item: (kind, id) => `${kind} ${id}`,
  line: (line, column) => (column === undefined ? `line ${line}` : `line ${line}, column ${column}`),
  where: (file, line, item) => [file, line, item].filter(Boolean).join(', '),
  sentence: (where, what) => `${where}: ${what}.`,
  severity: { error: 'error', warning: 'warning' },
  verdict: (folder, errors, warnings) => (errors + warnings === 0 ? `${folder}: the pack is sound.` : errors === 0 ? `${folder}: usable; warnings: ${warnings}.` : `${folder}: errors: ${errors}; warnings: ${warnings}.`),
};
