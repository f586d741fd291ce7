import type { Messages } from '../zh/all';

/** Words of the test card. */
export const testcard: Messages['testcard'] = {
  title: 'Test card of the screen',
  intro: 'Once the hall’s screen is set up, look through this on that very machine.',
  screen: 'Screen and graphics',
  resolution: 'Resolution', css: 'Page', ratio: 'Pixel ratio', touch: 'Touch', graphics: 'Graphics', texture: 'Largest texture', canvas: 'Canvas', fonts: 'Fonts',
  cssPx: 'CSS pixels', devicePx: 'device pixels',
  touchPoints: (most: number, seen: number) => `the system says ${most} points; ${seen} seen at once`,
  noWebgl: 'No WebGL2: drawn pictures stand in for the map',
  canvasGot: (asked: string, got: string, full: boolean) => (full ? `asked for ${asked}, got ${got}: enough` : `asked for ${asked}, got only ${got}: the picture will be soft`),
  fontLoaded: 'loaded', fontMissing: 'not loaded; the system’s own stands in',
  bars: 'Colour and grey bars', barsNote: 'All eleven greys should differ; the first and the last patch each hold a square that can just be seen.',
  sharpness: 'Sharpness', sharpnessNote: 'All four should be even lines or squares. Ripples or flat grey mean that the resolution is not one to one.',
  sound: 'Sound', sides: { left: 'Left', right: 'Right', both: 'Both' }, soundIdle: 'Press and hear a tone for a second.', soundPlaying: 'Playing…', soundOver: 'Played. Nothing heard? Look at volume, mute and the output device.', soundFailed: 'The browser could not play a sound.',
  displays: 'Second display', displaysOne: 'The system has one display.', displaysMore: 'The system has more than one display.', displaysUnknown: 'This browser cannot see other displays. Drag the window to the second one and look at this card there.',
  displaysList: 'List the displays', displaysRefused: 'Leave was not given; the displays cannot be seen.', primary: 'primary', internal: 'built in', at: (x: number, y: number) => `at ${x}, ${y}`,
  ruler: 'Millimetre grid', rulerOf: { width: 'Visible width', diagonal: 'Diagonal' }, centimetres: 'cm', keep: 'Keep', forget: 'Forget',
  nominal: 'Nobody has measured this screen yet: the grid follows CSS, 96 pixels an inch, and is not in true millimetres. Measure the screen’s width or diagonal with a ruler and enter it here.',
  measured: (mm: string) => `The grid follows the measured size: true millimetres (${mm} pixels each); check with a ruler. The figure stays on this device.`,
  grid: (fine: string, strong: string) => `Fine lines ${fine}, strong lines ${strong}.`,
  wrong: 'Enter centimetres between 5 and 5000.', notKept: 'This device keeps nothing; the figure is gone when the page is closed.',
  millimetres: (mm: number) => (mm >= 1000 ? `${mm / 1000} m` : mm >= 10 ? `${mm / 10} cm` : `${mm} mm`),
  safe: (share: number) => `Safe area ${share}%`, inset: 'Device’s own inset', insetNote: (px: string) => `Device’s own inset (top right bottom left): ${px}`,
};
