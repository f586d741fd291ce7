import type { share as zh } from '../zh/share';

export const share: typeof zh = {
  link: 'Link to this chapter',
  copy: 'Copy the link',
  copied: 'Copied',
  byHand: 'Select the link and copy it by hand',
  send: 'Send to…',
  scan: 'Scan to read this chapter on a phone',
  code: (url) => `QR code that opens ${url}`,
  picture: (title) => `Picture: ${title}`,
  save: 'Save the picture (PNG)',
};
