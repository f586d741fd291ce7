import { ask } from './ask';
import { compare } from './compare';
import { console } from './console';
import { first } from './first';
import { framework } from './framework';
import { hall } from './hall';
import { keeping } from './keeping';
import { ledger } from './ledger';
import { pack } from './pack';
import { print } from './print';
import { reader } from './reader';
import { share } from './share';
import { sketch } from './sketch';
import { story } from './story';
import { table } from './table';
import { take } from './take';
import { testcard } from './testcard';
import { touch } from './touch';
import { twin } from './twin';
import type { Messages } from '../zh/all';

/** Every word of the interface in English. */
export const en: Messages = { ...first, ask, compare, console, framework, hall, keeping, ledger, pack, print, reader, share, sketch, story, table, take, testcard, touch, twin };
