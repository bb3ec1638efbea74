/** `npm start`: builds the package and the demo, then serves the demo. `PORT` chooses another port; `--no-build` serves what is there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { serve } from './lib/static-server.mjs';

const { values } = parseArgs({ options: { 'no-build': { type: 'boolean', default: false } } });
const folder = join(root, 'dist-demo');
if (!values['no-build'] || !existsSync(join(folder, 'index.html'))) await run('node', ['scripts/build.mjs', '--only', 'npm,ocr,demo']);

const port = Number(process.env.PORT ?? 5173);
try {
  const { url } = await serve({
    folder,
    port,
    host: process.env.HOST ?? '127.0.0.1',
    onReport: (report) => console.warn(`Policy report: ${report}`),
  });
  console.log(`\nThe demo is at ${url}  (Ctrl+C ends it)`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. Choose another one: PORT=5174 npm start`);
  process.exitCode = 1;
}
