import type { Messages } from '../zh/all';

/** Words of the touch screen's search. */
export const touch: Messages['touch'] = {
  hint: 'English, pinyin or digits',
  keys: { keyboard: 'On-screen keyboard', erase: 'Backspace', clear: 'Clear', space: 'Space', close: 'Close' },
};
