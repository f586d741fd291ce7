import type { framework as zh } from '../zh/framework';

export const framework: typeof zh = {
  label: 'Framework of the report',
  shape: 'Shown as',
  drawing: 'Drawing',
  list: 'List',
  key: 'Dashed and hollow: named, not listed or explained',
  notEnumerated: 'Not listed in the report',
  spoken: (title, isEnumerated) => (isEnumerated ? title : `${title} (not listed in the report)`),
  none: 'This pack gives no framework of the report.',
  hint: 'Choose a node to read what the report says, in which sentences and with which projects, and to light its layers on the map.',
  clear: 'Let go of the node',
  path: 'Above it',
  under: 'Under it',
  claims: 'Sentences of the report',
  projects: 'Projects',
  members: 'On the map',
  layers: 'Layers it lights',
  noLayers: 'No layer of the map belongs to it.',
};
