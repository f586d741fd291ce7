import type { map as zh } from '../zh/map';

export const map: typeof zh = {
  label: 'Map: arrow keys pan, plus and minus zoom, Enter selects what lies under the crosshair',
  north: 'North is up',
};
