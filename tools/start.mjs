// npm start: builds the atlas into a folder of its own and serves it in the foreground. Prints its address as the only line on stdout.
// PORT=8080 asks for one port (else the first free one from 4173), HOST=0.0.0.0 opens it to the network, PACK=folder shows another pack.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAtlas } from './buildAtlas.mjs';
import { serveFolder } from './serve.mjs';

function stop(code, message) {
  if (message) console.error(message);
  process.exit(code);
}

/** The port asked for by PORT, or null where it is left to us. */
function askedPort() {
  if (!process.env.PORT) return null;
  const port = Number(process.env.PORT);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  return stop(2, `PORT is ${process.env.PORT}, but a port is a whole number from 1 to 65535.`);
}

async function serveFirstFree(port) {
  const hosts = process.env.HOST ? [process.env.HOST] : undefined;
  for (let candidate = port ?? 4173; ; candidate++) {
    try {
      return await serveFolder(folder, { port: candidate, hosts });
    } catch (error) {
      if (error.code === 'EACCES') stop(2, `Port ${candidate} needs more rights than you have. Choose one above 1023: PORT=8080 npm start`);
      if (error.code !== 'EADDRINUSE') stop(2, `Port ${candidate} cannot be opened: ${error.message}`);
      if (port) stop(2, `Port ${port} is busy. Choose another one (PORT=${port + 1} npm start) or leave PORT out.`);
      if (candidate >= 4273) stop(2, 'Ports 4173 to 4273 are all busy. Choose one: PORT=8080 npm start');
    }
  }
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
// npm passes a SIGTERM to a shell that does not pass it on: the server must not outlive the npm that started it.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 250).unref();
}

// The port is asked first, and each start serves a build of its own: another one's pages are not pulled from under it.
const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const server = await serveFirstFree(askedPort());
try {
  await buildAtlas(folder);
} catch (error) {
  stop(1, `The atlas could not be built.\n${error instanceof Error ? error.message : error}`);
}
process.stdout.write(`${server.url}\n`);
