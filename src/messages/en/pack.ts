import type { pack as zh } from '../zh/pack';

export const pack: typeof zh = {};
