import { charts } from './charts';
import { filter } from './filter';
import { find } from './find';
import { map } from './map';
import { shell } from './shell';
import type { FirstWords } from '../firstWords';

/** The words of the planner's first screen in English, and what language they are in. */
export const first: FirstWords = { language: 'en', shell, map, charts, filter, find };
