import type { still as zh } from '../zh/still';

export const still: typeof zh = {
  oldBrowser: 'This browser is too old for a working map. Please use Chrome or Edge 109, Firefox 115, Safari 16.4 or newer.',
  lost: 'The program did not arrive whole: a new version, or no network.',
  again: 'Load again',
};
