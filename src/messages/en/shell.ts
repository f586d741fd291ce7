import type { shell as zh } from '../zh/shell';

export const shell: typeof zh = {};
