/** Words of the hall's screen. */
export const hall = {
  runs: { auto: 'Runs by itself', touch: 'Touch', remote: 'Clicker' },
  touch: 'Touch the screen to look for yourself',
  visit: 'Look for yourself',
  lenses: 'What to look at',
  layers: 'What the map draws',
  story: 'Back to the story',
  more: 'Go on?',
  left: (seconds: number) => `Back to the story in ${seconds} s`,
  stay: 'Go on',
  closed: 'The hall is closed',
  hours: (opens: string, closes: string) => `Open ${opens}–${closes}`,
  blank: 'The screen is blank; B brings it back',
};
