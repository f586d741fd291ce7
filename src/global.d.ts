import type { Map } from 'maplibre-gl';
import type { View } from './domain/view';

declare global {
  interface Window {
    /** The agreed surface for tests and integrators; documented in README. */
    atlas?: {
      view(): View;
      link(): string;
      show(change: Partial<View>): void;
      readonly map: Map | null;
    };
  }
}
