// A folder served over HTTP on this machine: what `npm start`, the journeys and the bench all stand on.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname, join, normalize, resolve, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Sent with every answer: nothing is guessed to be a script. */
const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** What anything but a page of the atlas may do: a worker loads what is here, a picture opened by itself runs nothing, and no other page may show it in a frame. */
const plainPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The policy of a file: the one its page states itself, and that no other page may show it in a frame, which a page cannot state of itself. */
async function policyAt(file) {
  if (extname(file) !== '.html') return plainPolicy;
  const [, stated] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(await readFile(file, 'utf8').catch(() => '')) ?? [];
  return stated ? `${stated}; frame-ancestors 'none'` : "frame-ancestors 'none'";
}

/** The file in the folder that a request path names, or null where it names nothing inside it. */
async function fileAt(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(join(root, path.endsWith('/') ? path + 'index.html' : path));
  if (path.includes('\0') || !file.startsWith(root + sep)) return null;
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) return null;
  // A link may lie in the folder and lead out of it.
  const [real, realRoot] = await Promise.all([realpath(file), realpath(root)]).catch(() => [null, null]);
  // What was taken away in between is not there.
  return real?.startsWith(realRoot + sep) ? { file, size: info.size } : null;
}

function listen(handler, port, host) {
  return new Promise((done, fail) => {
    const server = createServer(handler);
    server.once('error', fail);
    server.listen(port, host, () => done(server));
  });
}

/** What to type for a host that is listened on: a name for this machine, the host itself elsewhere; of all addresses the first that answers from outside. */
function addressOf(host) {
  if (host === '127.0.0.1' || host === '::1' || host === 'localhost') return 'localhost';
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const outside = Object.values(networkInterfaces()).flat().find((each) => each && !each.internal && each.family === 'IPv4');
  return outside?.address ?? 'localhost';
}

/**
 * Serves a folder at `http://localhost:PORT/` (or the host asked for); `port` 0 takes any free one. Files named by their content's hash may be cached for ever, others never.
 * Rejects with the code `EADDRINUSE` where the port is busy. The default hosts are this machine only, in both address families.
 * @param {string} folder
 * @param {{ port?: number, hosts?: string[], onserve?: (file: string) => void }} [options] `onserve` is told the absolute path of each file that is sent.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0, hosts = ['127.0.0.1', '::1'], onserve } = {}) {
  const root = resolve(folder);
  const handler = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { ...always, 'content-security-policy': plainPolicy, allow: 'GET, HEAD' }).end();
    const found = await fileAt(root, request.url ?? '/');
    if (!found) return void response.writeHead(404, { ...always, 'content-security-policy': plainPolicy, 'content-type': 'text/plain' }).end('Not found');
    const hashed = /-[\w-]{8,}\.\w+$/.test(found.file) && found.file.includes(`${sep}assets${sep}`);
    response.writeHead(200, {
      'content-type': types[extname(found.file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': await policyAt(found.file),
      ...always,
    });
    if (request.method === 'HEAD') return void response.end();
    onserve?.(found.file);
    const stream = createReadStream(found.file).on('error', () => response.destroy());
    // A reader who goes away in the middle must not leave the file open.
    response.on('close', () => stream.destroy());
    stream.pipe(response);
  };
  const servers = [await listen(handler, port, hosts[0])];
  const taken = servers[0].address().port;
  const close = async () => {
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  };
  for (const host of hosts.slice(1)) {
    try {
      servers.push(await listen(handler, taken, host));
    } catch (error) {
      if (error.code !== 'EADDRINUSE') continue;
      await close();
      throw error;
    }
  }
  return { url: `http://${addressOf(hosts[0])}:${taken}/`, port: taken, close };
}
