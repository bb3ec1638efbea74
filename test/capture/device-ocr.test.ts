import { expect } from '@open-wc/testing';
import { createDeviceOcr, type DeviceOcrOptions } from '../../src/capture/index.js';
import { type IcpError, isIcpError } from '../../src/core/model/errors.js';
import type { OcrPhase } from '../../src/core/ports/ocr.js';
import { file, picture } from './pictures.js';

const modules = '/node_modules/';
/** The files where the packages keep them; the built package has them side by side. */
const paths: NonNullable<DeviceOcrOptions['paths']> = {
  worker: '/src/capture/ocr/ocr-worker.ts',
  host: null,
  engine: `${modules}tesseract.js/dist/worker.min.js`,
  core: `${modules}tesseract.js-core/`,
  chinese: `${modules}@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz`,
  latin: `${modules}@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz`,
};
const real = createDeviceOcr({ assetBase: '/', paths });
after(() => {
  real.release();
});

const sample = async (name: string): Promise<Blob> => (await fetch(`/test/fixtures/images/${name}`)).blob();

async function failure(promise: Promise<unknown>): Promise<IcpError> {
  const error: unknown = await promise.then(
    () => 'it succeeded',
    (reason: unknown) => reason,
  );
  if (!isIcpError(error)) throw new Error(`expected an IcpError, got ${String(error)}`);
  return error;
}

/** A timer whose hands the test moves. */
function stoppedTimer(): { readonly timer: NonNullable<DeviceOcrOptions['timer']>; readonly waiting: readonly number[]; pass: (milliseconds: number) => void } {
  let jobs: { readonly milliseconds: number; readonly run: () => void }[] = [];
  return {
    timer: {
      after: (milliseconds, run) => {
        const job = { milliseconds, run };
        jobs.push(job);
        return () => {
          jobs = jobs.filter((other) => other !== job);
        };
      },
    },
    get waiting() {
      return jobs.map((job) => job.milliseconds);
    },
    pass: (milliseconds) => {
      const due = jobs.filter((job) => job.milliseconds <= milliseconds);
      jobs = jobs.filter((job) => job.milliseconds > milliseconds);
      for (const job of due) job.run();
    },
  };
}

/** A worker that answers each message with the given lines of code. */
const scripted = (onMessage: string): string => URL.createObjectURL(new Blob([`addEventListener('message', ({ data }) => { ${onMessage} });`], { type: 'text/javascript' }));
const reads = `if (data.type === 'start') postMessage({ type: 'started' }); else postMessage({ type: 'done', id: data.id, reading: { kind: data.kind, fields: {}, quality: { tiltDegrees: 0, blurred: false } } });`;
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await tick();
}

it('reads a business licence and proves its code', async function licence() {
  this.timeout(90_000);
  const phases = new Set<OcrPhase>();
  const ratios: number[] = [];
  const reading = await real.read(await sample('licence-portrait-sans-1.jpg'), 'business-licence', {
    onProgress: (phase, ratio) => {
      phases.add(phase);
      if (phase === 'reading') ratios.push(ratio);
    },
  });
  const [truth] = ((await (await fetch('/test/fixtures/images/samples.json')).json()) as readonly { readonly file: string; readonly fields: Readonly<Record<string, string>> }[]).filter((row) => row.file === 'licence-portrait-sans-1.jpg');
  expect(reading.engine).to.equal('device');
  expect(reading.kind).to.equal('business-licence');
  expect(reading.fields.uscc).to.include({ text: truth?.fields['uscc'], certain: true });
  expect(reading.fields.name).to.include({ text: truth?.fields['name'], certain: false });
  expect(reading.fields.legalRepresentative?.text).to.equal(truth?.fields['legalRepresentative']);
  expect(reading.quality).to.deep.equal({ tiltDegrees: 0, blurred: false });
  expect([...phases]).to.deep.equal(['loading', 'reading']);
  expect(ratios).to.deep.equal([...ratios].sort((one, other) => one - other));
});

it('reads the front of a resident card, and birth and sex out of its proven number', async function front() {
  this.timeout(60_000);
  const { fields } = await real.read(await sample('id-front-sans-1.jpg'), 'resident-id-front');
  const rows = (await (await fetch('/test/fixtures/images/samples.json')).json()) as readonly { readonly file: string; readonly fields: Readonly<Record<string, string>> }[];
  const truth = rows.find((row) => row.file === 'id-front-sans-1.jpg')?.fields;
  expect(fields.number).to.include({ text: truth?.['number'], certain: true });
  expect(fields.name?.text).to.equal(truth?.['name']);
  expect(fields.birth?.text.replaceAll('-', '')).to.equal(truth?.['number']?.slice(6, 14));
  expect(fields.sex?.text).to.equal(Number(truth?.['number']?.[16]) % 2 === 0 ? 'female' : 'male');
});

it('reads the validity on the back of a resident card', async function back() {
  this.timeout(60_000);
  const { fields } = await real.read(await sample('id-back-sans-1.jpg'), 'resident-id-back');
  const rows = (await (await fetch('/test/fixtures/images/samples.json')).json()) as readonly { readonly file: string; readonly fields: Readonly<Record<string, string>> }[];
  const truth = rows.find((row) => row.file === 'id-back-sans-1.jpg')?.fields;
  expect(fields.validFrom).to.include({ text: truth?.['validFrom'], certain: true });
  expect(fields.validUntil).to.include({ text: truth?.['validUntil'], certain: true });
});

it('says that a picture of something else is another document', async function other() {
  this.timeout(60_000);
  const error = await failure(real.read(await sample('id-back-sans-1.jpg'), 'business-licence'));
  expect(error.code).to.equal('ocr-unreadable');
  expect(error.details['reason']).to.equal('wrong-document');
});

it('says that a file that is no picture cannot be read', async function noPicture() {
  this.timeout(30_000);
  const error = await failure(real.read(file('a.jpg', 'no picture at all'), 'resident-id-front'));
  expect(error.code).to.equal('ocr-unreadable');
  expect(error.details['reason']).to.equal('picture');
});

it('refuses a picture that leans too far and says by how much', async function tilted() {
  this.timeout(30_000);
  const card = await createImageBitmap(await sample('id-front-sans-1.jpg'));
  const leaning = await picture('image/jpeg', 1400, 1400, (context) => {
    context.fillStyle = '#4a3a2c';
    context.fillRect(0, 0, 1400, 1400);
    context.translate(700, 700);
    context.rotate((24 * Math.PI) / 180);
    context.drawImage(card, -card.width / 2, -card.height / 2);
  });
  const error = await failure(real.read(leaning, 'resident-id-front'));
  expect(error.code).to.equal('ocr-unreadable');
  expect(error.details['reason']).to.equal('tilted');
  expect(error.details['degrees']).to.be.closeTo(24, 1.5);
});

const missing: readonly (readonly [string, Partial<NonNullable<DeviceOcrOptions['paths']>>])[] = [
  ['our worker', { worker: '/nowhere/ocr-worker.js' }],
  ["the recogniser's worker", { engine: '/nowhere/worker.min.js' }],
  ['the core', { core: '/nowhere/' }],
  ['the language data', { chinese: '/nowhere/chi_sim.traineddata.gz' }],
];
for (const [what, wrong] of missing) {
  it(`says that it is unavailable when ${what} is missing`, async function absent() {
    this.timeout(30_000);
    const ocr = createDeviceOcr({ assetBase: '/', paths: { ...paths, ...wrong } });
    const error = await failure(ocr.read(await sample('id-back-sans-1.jpg'), 'resident-id-back'));
    expect(error.code).to.equal('ocr-unavailable');
    expect(error.details['reason']).to.be.oneOf(['files', 'engine']);
  });
}

it('ends with a timeout when loading hangs', async () => {
  const { timer, pass } = stoppedTimer();
  const ocr = createDeviceOcr({ assetBase: '/', paths: { worker: scripted('') }, timer, patience: { loading: 500 } });
  const result = failure(ocr.read(new Blob(['x']), 'business-licence'));
  await tick();
  pass(500);
  const error = await result;
  expect(error.code).to.equal('ocr-timeout');
  expect(error.details['phase']).to.equal('loading');
});

it('ends with a timeout when reading hangs, and the next reading starts anew', async () => {
  const stopped = stoppedTimer();
  const worker = scripted(`if (data.type === 'start') postMessage({ type: 'started' }); else if (data.image.size > 1) ${reads.slice(reads.indexOf('else') + 4)}`);
  const ocr = createDeviceOcr({ assetBase: '/', paths: { worker }, timer: stopped.timer, patience: { loading: 500, reading: 700 } });
  const result = failure(ocr.read(new Blob(['x']), 'business-licence'));
  await until(() => stopped.waiting.includes(700));
  stopped.pass(700);
  const error = await result;
  expect(error.code).to.equal('ocr-timeout');
  expect(error.details['phase']).to.equal('reading');
  expect((await ocr.read(new Blob(['xy']), 'resident-id-front')).kind).to.equal('resident-id-front');
  ocr.release();
});

it('ends at once when the signal is triggered in the middle, and others still get their turn', async () => {
  const worker = scripted(`if (data.type === 'start') postMessage({ type: 'started' }); else if (data.image.size > 1) ${reads.slice(reads.indexOf('else') + 4)}`);
  const ocr = createDeviceOcr({ assetBase: '/', paths: { worker } });
  const controller = new AbortController();
  const first = failure(ocr.read(new Blob(['x']), 'business-licence', { signal: controller.signal }));
  const second = ocr.read(new Blob(['xy']), 'resident-id-back');
  await tick();
  controller.abort();
  expect((await first).code).to.equal('aborted');
  expect((await second).kind).to.equal('resident-id-back');
  ocr.release();
});

it('does not begin when the signal is already triggered', async () => {
  const ocr = createDeviceOcr({ assetBase: '/', paths: { worker: '/nowhere.js' } });
  expect((await failure(ocr.read(new Blob(['x']), 'business-licence', { signal: AbortSignal.abort() }))).code).to.equal('aborted');
});

it('uses one worker for several readings and gives it back when idle', async () => {
  const stopped = stoppedTimer();
  const address = scripted(`if (data.type === 'start') self.count = 0; else self.count += 1; ${reads.replace('fields: {}', 'fields: { name: { text: String(self.count), confidence: 1, certain: false } }')}`);
  const ocr = createDeviceOcr({ assetBase: '/', paths: { worker: address }, timer: stopped.timer, idle: 60_000 });
  const count = async (): Promise<string | undefined> => (await ocr.read(new Blob(['x']), 'business-licence')).fields.name?.text;
  expect([await count(), await count()]).to.deep.equal(['1', '2']);
  expect(stopped.waiting).to.deep.equal([60_000]);
  stopped.pass(60_000);
  expect(await count()).to.equal('1');
  ocr.release();
});

it('gives up waiting readings when it is released', async () => {
  const ocr = createDeviceOcr({ assetBase: '/', paths: { worker: scripted('') } });
  const waiting = failure(ocr.read(new Blob(['x']), 'business-licence'));
  await tick();
  ocr.release();
  expect((await waiting).code).to.equal('aborted');
});

it('tells whether it could work here without loading anything', async () => {
  const before = performance.getEntriesByType('resource').length;
  expect(await createDeviceOcr({ assetBase: '/nowhere/' }).available()).to.equal(true);
  expect(performance.getEntriesByType('resource').length).to.equal(before);
});
