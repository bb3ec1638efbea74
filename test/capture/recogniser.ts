import type { DeviceOcrOptions } from '../../src/capture/index.js';
import { type IcpError, isIcpError } from '../../src/core/model/errors.js';

const modules = '/node_modules/';
/** The recogniser's files where the packages keep them; the built package has them side by side. */
export const paths: NonNullable<DeviceOcrOptions['paths']> = {
  worker: '/src/capture/ocr/ocr-worker.ts',
  host: null,
  engine: `${modules}tesseract.js/dist/worker.min.js`,
  core: `${modules}tesseract.js-core/`,
  chinese: `${modules}@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz`,
  latin: `${modules}@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz`,
};

export const sample = async (name: string): Promise<Blob> => (await fetch(`/test/fixtures/images/${name}`)).blob();

interface SampleRow { readonly file: string; readonly fields: Readonly<Record<string, string>> }
/** What is printed on a sample. */
export async function printedOn(name: string): Promise<Readonly<Record<string, string>>> {
  const rows = (await (await fetch('/test/fixtures/images/samples.json')).json()) as readonly SampleRow[];
  const row = rows.find(({ file }) => file === name);
  if (!row) throw new TypeError(`no sample ${name}`);
  return row.fields;
}

/** The error a promise ends with. */
export async function failure(promise: Promise<unknown>): Promise<IcpError> {
  const error: unknown = await promise.then(
    () => 'it succeeded',
    (reason: unknown) => reason,
  );
  if (!isIcpError(error)) throw new Error(`expected an IcpError, got ${String(error)}`);
  return error;
}
