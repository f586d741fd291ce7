import type { Map } from 'maplibre-gl';
import type { View } from './domain/view';
import type { WrappedFiles } from './pack/wrapped';

declare global {
  /** The pack's files where the page was opened without a server: its scripts leave them here. */
  var atlasFiles: WrappedFiles | undefined;
  interface Window {
    /** The agreed surface for tests and integrators; documented in README. */
    atlas?: {
      view(): View;
      link(): string;
      show(change: Partial<View>): void;
      readonly map: Map | null;
      /** The live map right of the divider while two views are compared. */
      readonly other: Map | null;
    };
  }
}
