/**
 * A small backend for tests: drafts, files and orders lie on disk. Each tenant (`/t/<name>/…`) is a backend of its own, so
 * that tests do not disturb each other. Standalone: `node test/server/server.mjs [port]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createBackend, Refusal } from './backend.mjs';
import { parseMultipart } from './multipart.mjs';
import { openStore } from './store.mjs';

const SLOW_UPLOAD = 10_000;
const cors = (request) => ({
  'access-control-allow-origin': request.headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': 'etag, retry-after',
  vary: 'origin',
});

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Method and path → what answers. `:x` takes one part of the path. */
const ROUTES = {
  'GET /time': ({ backend }) => backend.time(),
  'GET /cloud-resources': ({ backend }) => backend.cloudResources(),
  'GET /dictionaries/:id': ({ backend, parts, request, reply }) => {
    const dictionary = backend.dictionary(parts.id);
    if (request.headers['if-none-match'] === `"${dictionary.version}"`) return reply(304);
    return dictionary;
  },
  'POST /authorisation-code-checks': ({ backend, json }) => backend.authorisationCode(json),
  'POST /domain-checks': ({ backend, json }) => backend.checkDomain(json),
  'POST /type-facts': ({ backend, json }) => backend.typeFacts(json),
  'GET /drafts/current': ({ backend, reply }) => backend.currentDraft() ?? reply(204),
  'GET /drafts/:id': ({ backend, parts, reply }) => backend.draft(parts.id) ?? reply(404),
  'PUT /drafts/:id': ({ backend, json, request }) => backend.saveDraft(json, /^"(.*)"$/.exec(request.headers['if-match'] ?? '')?.[1] ?? null),
  'DELETE /drafts/:id': ({ backend, parts, reply }) => (backend.deleteDraft(parts.id), reply(204)),
  'POST /uploads': async ({ backend, form, request }) => {
    if (backend.isSlow(form)) await pause(SLOW_UPLOAD, undefined, { ref: false });
    return backend.upload(form, request.headers);
  },
  'GET /uploads/:id': ({ backend, parts, reply }) => {
    const { type, bytes } = backend.download(parts.id);
    return reply(200, bytes, { 'content-type': type });
  },
  'POST /recognitions': ({ backend, form }) => backend.recognise(form),
  'POST /codes': ({ backend, json }) => backend.sendCode(json),
  'POST /codes/:ticket/checks': ({ backend, json, parts }) => backend.verifyCode(parts.ticket, json),
  'POST /authenticity-sessions': ({ backend, json }) => backend.startAuthenticity(json),
  'GET /authenticity-sessions/:id': ({ backend, parts }) => backend.session(parts.id),
  'POST /orders': ({ backend, json, request }) => backend.submit(json, request.headers['idempotency-key']),
  'GET /orders': ({ backend, query }) => backend.listOrders(query.get('state'), Number(query.get('page'))),
  'GET /orders/:id': ({ backend, parts }) => backend.order(parts.id),
  'POST /orders/:id/withdrawal': ({ backend, parts }) => backend.withdraw(parts.id),
  'POST /orders/:id/abandonment': ({ backend, parts }) => backend.abandon(parts.id),
  'POST /orders/:id/tasks/:task/completion': ({ backend, json, parts }) => backend.completeTask(parts.id, parts.task, json),
  'GET /records': ({ backend, query }) => backend.listRecords(Number(query.get('page'))),
  'GET /records/:id': ({ backend, parts }) => backend.record(parts.id),
  'GET /counters': ({ backend, query }) => backend.counters(query.get('province')),
  'POST /curtain-requests': ({ backend, json }) => backend.requestCurtain(json),
  'POST /control/:what': ({ backend, json, parts }) => backend.control[parts.what](json) ?? {},
};
const TABLE = Object.entries(ROUTES).map(([route, run]) => {
  const [method, path] = route.split(' ');
  return { method, run, shape: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) };
});
function find(method, path) {
  for (const route of TABLE) {
    const match = route.method === method ? route.shape.exec(path) : null;
    if (match) return { run: route.run, parts: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)])) };
  }
  return null;
}

/** @returns {Promise<{ url: string, folder: string, close(): Promise<void> }>} */
export async function startServer(port = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'icp-test-server-'));
  const tenants = new Map();
  const tenantOf = (name) => {
    const known = tenants.get(name);
    if (known) return known;
    const streams = new Set();
    const emit = (event) => streams.forEach((stream) => stream.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`));
    const tenant = { streams, backend: createBackend(openStore(join(folder, encodeURIComponent(name))), emit) };
    tenants.set(name, tenant);
    return tenant;
  };

  /** Begins an answer and breaks off: the line is cut, as seen from the browser. */
  const cut = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000', ...cors(request) });
    response.write('{');
    setTimeout(() => response.destroy(), 5);
  };
  const handle = async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const [, name, path] = /^\/t\/([\w-]+)(\/.*)$/.exec(url.pathname) ?? [];
    const reply = (status, bytes = '', headers = {}) => response.writeHead(status, { ...cors(request), ...headers }).end(bytes);
    const say = (status, body, headers = {}) => reply(status, JSON.stringify(body), { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers });
    if (request.method === 'OPTIONS') {
      reply(204, '', { 'access-control-allow-methods': 'GET, POST, PUT, DELETE', 'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '', 'access-control-max-age': '600' });
      return;
    }
    const route = name ? find(request.method, path) : null;
    const body = await bodyOf(request);
    if (name === undefined) {
      reply(404);
      return;
    }
    const { backend, streams } = tenantOf(name);
    if (!path.startsWith('/control/')) {
      const network = backend.network();
      if (network === 'offline') cut(request, response);
      if (network === 'unauthenticated') say(401, { title: 'the session has run out' });
      if (network === 'unavailable') reply(503, '<html>bad gateway</html>', { 'content-type': 'text/html' });
      if (network !== 'normal') return;
    }
    if (request.method === 'GET' && path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', ...cors(request) });
      response.write(': open\n\n');
      streams.add(response);
      request.on('close', () => streams.delete(response));
      return;
    }
    if (route === null) {
      say(404, { title: 'no such path' });
      return;
    }
    try {
      const type = request.headers['content-type'] ?? '';
      const json = type.startsWith('application/json') && body.length > 0 ? JSON.parse(body.toString('utf8')) : {};
      const form = type.startsWith('multipart/') ? parseMultipart(type, body) : null;
      const answer = await route.run({ backend, parts: route.parts, query: url.searchParams, request, json, form, reply });
      if (!response.headersSent) say(200, answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 'cut') cut(request, response);
      else say(error.status, error.body, error.headers);
    }
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      // An upload that was aborted is no failure of the server.
      if (error.code === 'ECONNRESET') return;
      console.error(error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    folder,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url, folder } = await startServer(Number(process.argv[2] ?? 0));
  console.log(`${url}/t/<tenant>/ · files in ${folder}`);
}
