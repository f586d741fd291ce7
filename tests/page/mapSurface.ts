import type { Page } from 'playwright-core';
import type { Position } from 'geojson';
import { featureById } from './thePack';

/** The live map: where things are on the screen and what is drawn there. */
export class MapSurface {
  constructor(private readonly page: Page) {}

  /** True while a live map is there; false where the still stands in for it. */
  isLive(): Promise<boolean> {
    return this.page.evaluate(() => !!window.atlas?.map);
  }

  /** Waits until the map stands still and has drawn everything. */
  async idle(): Promise<void> {
    await this.page.evaluate(() => new Promise<void>((done) => {
      const map = window.atlas!.map!;
      void map.once('idle', () => done());
      map.triggerRepaint();
    }));
  }

  /** CSS pixels of the window where a place is drawn. */
  project(at: Position): Promise<{ x: number; y: number }> {
    return this.page.evaluate(([lon, lat]) => {
      const map = window.atlas!.map!;
      const box = map.getCanvas().getBoundingClientRect();
      const { x, y } = map.project([lon ?? 0, lat ?? 0]);
      return { x: box.left + x, y: box.top + y };
    }, [...at]);
  }

  /** A place on a feature: the point itself, or a vertex in the middle of a line. */
  placeOf(id: string): Position {
    const { geometry } = featureById(id);
    switch (geometry.type) {
      case 'Point': return geometry.coordinates;
      case 'LineString': return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]!;
      case 'MultiLineString': return geometry.coordinates[0]![Math.floor(geometry.coordinates[0]!.length / 2)]!;
      case 'Polygon': return geometry.coordinates[0]![0]!;
      case 'MultiPolygon': return geometry.coordinates[0]![0]![0]!;
    }
  }

  async click(id: string): Promise<void> {
    const { x, y } = await this.project(this.placeOf(id));
    await this.page.mouse.click(x, y);
  }

  async hover(id: string): Promise<void> {
    const { x, y } = await this.project(this.placeOf(id));
    await this.page.mouse.move(x - 30, y - 30);
    await this.page.mouse.move(x, y, { steps: 3 });
  }

  /** Pack layers of which something is drawn in the window. */
  async drawnLayers(): Promise<string[]> {
    await this.idle();
    return this.page.evaluate(() => {
      const layers = window.atlas!.map!.queryRenderedFeatures().map((each) => (each.layer.metadata as { layer?: string } | undefined)?.layer);
      return [...new Set(layers)].flatMap((layer) => layer || []).sort();
    });
  }

  /** Pack layers that the style holds at all, drawn in this window or not. */
  styledLayers(): Promise<string[]> {
    return this.page.evaluate(() => {
      const layers = window.atlas!.map!.getStyle().layers.map((each) => (each.metadata as { layer?: string } | undefined)?.layer);
      return [...new Set(layers)].flatMap((layer) => layer || []).sort();
    });
  }

  /** True while the map marks a feature as hovered. */
  isMarked(id: string): Promise<boolean> {
    return this.page.evaluate((id) => {
      const map = window.atlas!.map!;
      return Object.keys(map.getStyle().sources).some((source) => map.getFeatureState({ source, id })?.hovered === true);
    }, id);
  }

  /** Ids of the features drawn at a place. */
  idsAt(at: Position): Promise<string[]> {
    return this.page.evaluate(([lon, lat]) => {
      const map = window.atlas!.map!;
      return map.queryRenderedFeatures(map.project([lon ?? 0, lat ?? 0])).map((each) => String(each.properties.id));
    }, [...at]);
  }
}
