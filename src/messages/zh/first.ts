import type { Language } from '../../domain/view';
import { charts } from './charts';
import { filter } from './filter';
import { find } from './find';
import { map } from './map';
import { shell } from './shell';

/** The words of the planner's first screen in Chinese, and what language they are in. */
export const first = { language: 'zh' as Language, shell, map, charts, filter, find };
