import type { still as zh } from '../zh/still';

export const still: typeof zh = {
  oldBrowser: 'This browser is too old for more than this still map. Please use Chrome or Edge 109, Firefox 115, Safari 16.4 or newer.',
  noStill: 'This browser is too old to show the map. Please use Chrome or Edge 109, Firefox 115, Safari 16.4 or newer.',
};
