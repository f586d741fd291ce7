import type { Position } from 'geojson';
import type { Draft } from '../domain/sketch';
import type { Hand } from './drawCalls';
import type { DrawMap } from './drawMap';
import type { Catch } from './snap';

/** What lies on the drawing desk at a moment. Immutable. */
export interface DeskState {
  /** The tool in hand. */
  readonly hand: Hand | null;
  /** `none`: no tool or no map; `loading`: the drawing program is on its way; `failed`: it did not come; `ready`: the map's clicks draw. */
  readonly pen: 'none' | 'loading' | 'failed' | 'ready';
  /** Id of the chosen drawing. */
  readonly selected: string | null;
  readonly draft: Draft | null;
  /** Where the next vertex would be set. */
  readonly pointer: Position | null;
}

/** What a desk asks of its surroundings. */
export interface DeskCalls {
  /** Id of the scenario that is drawn in. */
  scenario(): string | null;
  /** Begins one where there is none; returns its id. */
  begin(): string;
  /** What vertices are caught by. */
  catches(): readonly Catch[];
  load(): Promise<{ readonly DrawMap: typeof DrawMap }>;
}

/** Nothing in hand, nothing chosen. */
export const bare: DeskState = { hand: null, pen: 'none', selected: null, draft: null, pointer: null };
