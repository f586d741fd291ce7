import type { Drawing, Layer } from '../../../src/domain/layer';
import type { Pack } from '../../../src/domain/pack';
import { readPack } from '../../../src/pack/readPack';
import { soundPack } from './soundPack';

/** The sound pack of an invented county, read. */
export const thePack: Pack = readPack(soundPack()).pack!;

/** Its first layer of a drawing. */
export const layerDrawn = (drawing: Drawing): Layer => thePack.layers.find((each) => each.drawing === drawing)!;
