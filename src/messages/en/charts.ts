import type { charts as zh } from '../zh/charts';

export const charts: typeof zh = {};
