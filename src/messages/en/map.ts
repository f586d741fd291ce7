import type { map as zh } from '../zh/map';

export const map: typeof zh = {};
