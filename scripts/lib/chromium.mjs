/** One place that knows where a Chromium is: the system's, else the one packed inside an npm package (Linux x64). */
import { existsSync } from 'node:fs';

/** Flags for containers and quiet machines; `--no-sandbox` because CI often runs as root. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {Promise<{ executablePath: string, args: string[], packed: boolean }>} */
export async function findChromium() {
  const found = [process.env.CHROME_PATH, ...system].find((path) => path && existsSync(path));
  if (found) return { executablePath: found, args: chromiumArgs, packed: false };
  // The packed build brings its own shared libraries only when it believes it runs in this environment.
  if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so')) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: chromiumArgs, packed: true };
}
