import type { table as zh } from '../zh/table';

export const table: typeof zh = {
  label: 'Table',
  which: 'Which table',
  projects: 'Named projects',
  claims: 'Claims',
  search: 'Find in the table',
  columnsTitle: 'Columns',
  shown: (n, all) => (n === all ? `${all} rows` : `${n} of ${all} rows`),
  working: 'Working…',
  elsewhere: 'Tables that have some:',
  none: 'No row matches.',
  sortBy: (column) => `Sort by ${column}`,
  tick: (name) => `Tick ${name}`,
  ticks: 'Ticked',
  only: (n) => `Show only the ${n} ticked`,
  untick: 'Untick all',
  tooMany: (most) => `At most ${most} rows can be ticked: a link has no room for more.`,
  keys: 'Arrows move, Enter selects on the map, Space ticks.',
  columns: {
    name: 'Name', other: 'Chinese name', grade: 'How sure', township: 'Township', code: 'Division code', lon: 'Longitude', lat: 'Latitude', length: 'Drawn length (km)', accuracy: 'Accuracy (m)',
    claims: 'In the report', source: 'Source', note: 'Note', id: 'Id', sector: 'Sector', programme: 'Programme', status: 'Status', place: 'Place', placeKind: 'How the place is known', claim: 'Source claim',
    subject: 'Subject', value: 'Value', tense: 'Kind', theme: 'Theme', period: 'Period', quote: 'The report’s words', mentions: 'Mentions',
  },
};
