import type { Map } from 'maplibre-gl';
import type { GeoJSONStoreFeatures, TerraDrawChanges, TerraDrawExtend, TerraDrawStylingFunction } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { isAtRest, type Beside } from './beside';
import { drawingModes } from './drawingModes';

const nothing = (): void => undefined;
const deaf: TerraDrawExtend.TerraDrawCallbacks = { getState: () => 'stopped', onKeyUp: nothing, onKeyDown: nothing, onClick: nothing, onMouseMove: nothing, onDragStart: nothing, onDrag: nothing, onDragEnd: nothing, onClear: nothing };

/** Shows on the map beside what the pen draws, in that map's colours; it hears nothing of hands itself. */
export class Mirror extends TerraDrawMapLibreGLAdapter<Map> {
  readonly #beside: Beside;
  readonly #styling: TerraDrawStylingFunction;

  constructor(beside: Beside) {
    super({ map: beside.map, prefixId: 'sketch' });
    this.#beside = beside;
    this.#styling = Object.fromEntries(drawingModes(beside.palette, () => undefined).map((mode) => [mode.mode, (feature: GeoJSONStoreFeatures) => mode.styleFeature(feature)]));
    this.register(deaf);
  }

  show({ created, updated, unchanged, deletedIds }: TerraDrawChanges): void {
    const seen = (features: GeoJSONStoreFeatures[]) => structuredClone(this.#beside.all ? features : features.filter((each) => !isAtRest(each)));
    const left = this.#beside.all ? [] : updated.filter(isAtRest).flatMap(({ id }) => id ?? []);
    this.render({ created: seen(created), updated: seen(updated), unchanged: seen(unchanged), deletedIds: [...deletedIds, ...left] }, this.#styling);
  }

  /** A map that is gone already took its layers with it. */
  end(): void {
    if (this.#beside.map.style?._loaded) this.unregister();
    else this._currentModeCallbacks = undefined;
  }
}
