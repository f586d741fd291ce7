/** A box on a picture in CSS pixels from its top left corner: left, top, right, bottom. */
export type PictureBox = readonly [left: number, top: number, right: number, bottom: number];

/** Which names a picture of the map has, and where nothing more can be written. */
export interface DrawnNames {
  /** Ids of the features whose name stands on it, in full or in short. */
  readonly ids: ReadonlySet<string>;
  readonly taken: readonly PictureBox[];
}
