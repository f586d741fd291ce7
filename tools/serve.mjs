// A folder served over HTTP on this machine: what `npm start`, the journeys and the bench all stand on.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
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
  return info?.isFile() ? { file, size: info.size } : null;
}

function listen(handler, port, host) {
  return new Promise((done, fail) => {
    const server = createServer(handler);
    server.once('error', fail);
    server.listen(port, host, () => done(server));
  });
}

/**
 * Serves a folder at `http://localhost:PORT/`; `port` 0 takes any free one. Files named by their content's hash may be cached for ever, others never.
 * Rejects with the code `EADDRINUSE` where the port is busy. The default hosts are this machine only, in both address families.
 * @param {string} folder
 * @param {{ port?: number, hosts?: string[], onserve?: (file: string) => void }} [options] `onserve` is told the absolute path of each file that is sent.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0, hosts = ['127.0.0.1', '::1'], onserve } = {}) {
  const root = resolve(folder);
  const handler = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const found = await fileAt(root, request.url ?? '/');
    if (!found) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const hashed = /-[\w-]{8,}\.\w+$/.test(found.file) && found.file.includes(`${sep}assets${sep}`);
    response.writeHead(200, {
      'content-type': types[extname(found.file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') return void response.end();
    onserve?.(found.file);
    createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
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
  return { url: `http://localhost:${taken}/`, port: taken, close };
}
