import type { compare as zh } from '../zh/compare';

export const compare: typeof zh = {
  open: 'Compare two views',
  close: 'End the comparison',
  title: 'Side by side',
  rightLens: 'Lens on the right',
  rightTheme: 'Colours on the right',
  rightLayers: 'Layers on the right',
  sameAsLeft: 'same as on the left',
  ownLayers: 'own layers',
  plain: 'plan only',
  leaveAway: 'No sketches or answers on the right',
  legend: (side) => `Legend of ${side}`,
  divider: 'Divider between left and right',
  shares: (left, right) => `left ${left}%, right ${right}%`,
  otherMap: 'Map on the right of the comparison',
  still: '(a still picture)',
};
