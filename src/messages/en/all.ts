import { console } from './console';
import { hall } from './hall';
import { take } from './take';
import { ask } from './ask';
import { charts } from './charts';
import { compare } from './compare';
import { filter } from './filter';
import { find } from './find';
import { framework } from './framework';
import { keeping } from './keeping';
import { ledger } from './ledger';
import { map } from './map';
import { pack } from './pack';
import { print } from './print';
import { reader } from './reader';
import { share } from './share';
import { shell } from './shell';
import { sketch } from './sketch';
import { story } from './story';
import { table } from './table';
import { testcard } from './testcard';
import { touch } from './touch';
import { twin } from './twin';
import type { Messages } from '../zh/all';

/** Every word of the interface in English. */
export const en: Messages = { shell, map, charts, pack, framework, ledger, reader, filter, twin, table, print, ask, story, sketch, find, compare, take, hall, share, touch, testcard, keeping, console };
