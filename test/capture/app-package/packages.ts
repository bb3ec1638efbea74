import type { AppPackage } from '../../../src/core/ports/app-package.js';

/** What the tools of the platforms, and OpenSSL, say of a test package; see `test/fixtures/packages/README.md`. */
export interface Expected {
  readonly packageName: string;
  readonly version: string;
  readonly appName: string;
  readonly iconEdge: number | null;
  readonly warnings: readonly string[];
  readonly certificate: AppPackage['certificate'];
}

const folder = new URL('../../fixtures/packages/', import.meta.url);

export async function packageFile(name: string): Promise<File> {
  const response = await fetch(new URL(name, folder));
  if (!response.ok) throw new Error(`There is no ${name}`);
  return new File([await response.arrayBuffer()], name);
}
export const expectations = async (): Promise<Readonly<Record<string, Expected>>> => (await fetch(new URL('expected.json', folder))).json() as Promise<Record<string, Expected>>;
