/** Words of the hall's screen. */
export const hall = {
  runs: { auto: 'Runs by itself', touch: 'Touch', remote: 'Clicker' },
  touch: 'Touch the screen to look for yourself',
  visit: 'Look for yourself',
  lenses: 'What to look at',
  layers: 'What the map draws',
  story: 'Back to the story',
  scan: 'Scan to read on',
  more: 'Go on?',
  left: (seconds: number) => `Back to the story in ${seconds} s`,
  stay: 'Go on',
  closed: 'The hall is closed',
  hours: (opens: string, closes: string) => `Open ${opens}–${closes}`,
  blank: 'The screen is blank; B brings it back',
  leave: { title: 'Leave the hall’s screen', pin: 'Enter the PIN', wrong: 'That is not the PIN', wait: 'Too many wrong PINs; try again later', checking: 'Checking…', staff: 'The console is for staff only.', again: 'Enter the PIN', erase: 'Clear', enter: 'Enter' },
  health: {
    title: 'Health of the hall’s screen', uptime: 'Running for', none: 'It has not run in the hall yet', seen: 'Last seen', chapter: 'Chapter', version: 'Version', content: 'Content hash', screen: 'Screen', renderer: 'Graphics', memory: 'Memory',
    healings: 'Last healings', no: 'None', unknown: 'unknown', looking: 'looking…', storage: 'Storage on this device', kept: 'works', lost: 'does not work',
    failures: { context: 'graphics context lost', undrawn: 'map not drawn', frames: 'no frames', error: 'error in the program', chapter: 'chapter did not end' },
    remedies: { rebuild: 'map built anew', reload: 'page loaded anew', still: 'drawn pictures', retry: 'live map tried again' },
  },
};
