import type { CDPSession } from 'playwright-core';

/** What one of the browser's processes holds of one thing, in its own words. */
type Dump = Readonly<Record<string, { readonly attrs?: Readonly<Record<string, { readonly value?: string }>> }>>;
interface TraceEvent { readonly ph: string; readonly pid: number; readonly name: string; readonly args: { readonly name?: string; readonly dumps?: { readonly allocators?: Dump } } }

const kb = (dump: Dump, name: string, attribute: string): number => parseInt(dump[name]?.attrs?.[attribute]?.value ?? '0', 16) / 1024;

/** Spaces of V8's heap that hold what it made of the program, not what the program made. */
const code = /\/heap\/(code|trusted|shared_trusted)_/;
const [pageSpace, workerSpace] = [/^v8\/main\/heap\/\w+$/, /^v8\/workers\/heap\/\w+\/isolate/];
const spacesKb = (dump: Dump, counts: (name: string) => boolean): number => Object.keys(dump).filter((name) => counts(name) && !/read_only/.test(name)).reduce((sum, name) => sum + kb(dump, name, 'allocated_objects_size'), 0);

/** Asks every process of the browser what it holds, once each has collected its garbage. */
async function dumped(browser: CDPSession): Promise<readonly { readonly process: string; readonly dump: Dump }[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['disabled-by-default-memory-infra'], excludedCategories: ['*'], memoryDumpConfig: { triggers: [] } as never } });
  await browser.send('Tracing.requestMemoryDump', { deterministic: true, levelOfDetail: 'background' });
  const complete = new Promise((done) => browser.once('Tracing.tracingComplete', done));
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect);
  const names = new Map(events.filter(({ name }) => name === 'process_name').map(({ pid, args }) => [pid, args.name ?? '']));
  return events.flatMap(({ ph, pid, args }) => (ph === 'v' && args.dumps?.allocators ? [{ process: names.get(pid) ?? '', dump: args.dumps.allocators }] : []));
}

/**
 * Kilobytes that are allocated, by what for. A process's resident size says little: it keeps what it once needed. And of a page's heap a part is
 * the program itself, which V8 compiles anew, and larger, wherever it runs often: that ends with the program, and is no growth of what the page holds.
 */
export async function allocatedKb(browser: CDPSession): Promise<Readonly<Record<string, number>>> {
  const all = await dumped(browser);
  const sum = (process: RegExp, of: (dump: Dump) => number) => all.filter((each) => process.test(each.process)).reduce((total, { dump }) => total + of(dump), 0);
  const malloc = (dump: Dump) => kb(dump, 'malloc', 'allocated_objects_size');
  return {
    'objects on the heap, KB': sum(/^Renderer/, (dump) => spacesKb(dump, (name) => pageSpace.test(name) && !code.test(name))),
    'objects in workers, KB': sum(/^Renderer/, (dump) => spacesKb(dump, (name) => workerSpace.test(name) && !code.test(name))),
    'compiled program, KB': sum(/^Renderer/, (dump) => spacesKb(dump, (name) => pageSpace.test(name) && code.test(name))),
    'page: nodes and styles, KB': sum(/^Renderer/, (dump) => kb(dump, 'blink_gc/main/heap', 'allocated_objects_size')),
    'page: buffers, KB': sum(/^Renderer/, (dump) => kb(dump, 'partition_alloc/allocated_objects', 'size')),
    'page: all else, KB': sum(/^Renderer/, malloc),
    'graphics process, KB': sum(/^GPU/, malloc),
  };
}
