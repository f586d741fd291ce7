import type { SoakSurface } from './surface';

/** Counts what the page makes of the graphics, workers and channels, and what it lets go again. Runs inside the page, before its script. */
export function installCounters(): void {
  const kinds = ['Texture', 'Buffer', 'Program', 'Shader', 'VertexArray', 'Framebuffer', 'Renderbuffer', 'Query', 'Sampler'];
  const contexts: { readonly ref: WeakRef<WebGL2RenderingContext>; readonly held: Record<string, number> }[] = [];
  const heldBy = new WeakMap<WebGL2RenderingContext, Record<string, number>>();
  const alive = new WeakSet<object>();
  const counts: SoakSurface['counts'] = {
    draws: 0, contextsMade: 0, madeMs: 0, workers: 0, channels: 0, writing: 0,
    graphics() {
      const living = contexts.filter(({ ref }) => ref.deref()?.isContextLost() === false);
      const sum = (kind: string) => living.reduce((total, { held }) => total + (held[kind] ?? 0), 0);
      return { Context: living.length, ...Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) };
    },
  };

  type Call = (this: WebGL2RenderingContext, ...args: unknown[]) => unknown;
  const graphics = WebGL2RenderingContext.prototype as unknown as Record<string, Call>;
  const wrap = (name: string, around: (real: Call) => Call) => {
    const real = graphics[name];
    if (real) graphics[name] = around(real);
  };
  for (const kind of kinds) {
    wrap(`create${kind}`, (real) => function (...args) {
      const made = real.apply(this, args) as object | null;
      const held = heldBy.get(this);
      if (made && held) {
        alive.add(made);
        held[kind] = (held[kind] ?? 0) + 1;
      }
      return made;
    });
    wrap(`delete${kind}`, (real) => function (...args) {
      const held = heldBy.get(this);
      if (held && args[0] && alive.delete(args[0] as object)) held[kind] = (held[kind] ?? 0) - 1;
      return real.apply(this, args);
    });
  }
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    wrap(name, (real) => function (...args) {
      counts.draws += 1;
      return real.apply(this, args);
    });
  }

  const canvas = HTMLCanvasElement.prototype as unknown as { getContext(kind: string, ...rest: unknown[]): unknown };
  const { getContext } = canvas;
  canvas.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (context instanceof WebGL2RenderingContext && !heldBy.has(context)) {
      const held = {};
      heldBy.set(context, held);
      contexts.push({ ref: new WeakRef(context), held });
      counts.contextsMade += 1;
      counts.madeMs = performance.timeOrigin + new Event('made').timeStamp;
    }
    return context;
  };
  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    readonly #deaf = window.soak.deafWorkers;
    #over = false;
    constructor(...args: ConstructorParameters<typeof RealWorker>) {
      super(...args);
      counts.workers += 1;
    }
    override postMessage(...args: unknown[]): void {
      if (!this.#deaf) super.postMessage(...(args as [unknown]));
    }
    override terminate(): void {
      if (!this.#over) counts.workers -= 1;
      this.#over = true;
      if (this.#deaf) window.soak.deafWorkers = false;
      super.terminate();
    }
  };
  const RealChannel = BroadcastChannel;
  window.BroadcastChannel = class extends RealChannel {
    #over = false;
    constructor(name: string) {
      super(name);
      counts.channels += 1;
    }
    override close(): void {
      if (!this.#over) counts.channels -= 1;
      this.#over = true;
      super.close();
    }
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args);
    counts.writing += 1;
    for (const end of ['complete', 'abort']) begun.addEventListener(end, () => (counts.writing -= 1));
    return begun;
  };
  window.soak = { counts, deafWorkers: false } as unknown as SoakSurface;
}
