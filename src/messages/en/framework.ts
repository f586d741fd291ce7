import type { framework as zh } from '../zh/framework';

export const framework: typeof zh = {
  label: 'The report’s framework',
  shape: 'Shown as',
  drawing: 'Drawing',
  list: 'List',
  key: 'Dashed and hollow: the report names it without listing or explaining it',
  notEnumerated: 'Not listed in the report',
  spoken: (title, isEnumerated) => (isEnumerated ? title : `${title} (not listed in the report)`),
  none: 'This pack does not give the report’s framework.',
  hint: 'Choose a node to read what the report says, in which sentences and with which projects, and to light its layers on the map.',
  clear: 'Let go of the node',
  path: 'Above it',
  under: 'Under it',
  claims: 'Sentences of the report',
  projects: 'Projects',
  members: 'On the map',
  layers: 'Layers it lights',
  noLayers: 'No layer of the map belongs to it.',
  lit: (title) => `The framework’s “${title}” lights its layers; the others are dimmed.`,
  restore: 'Restore',
};
