import { expect } from '@open-wc/testing';
import { createDeviceOcr, createImageTools } from '../../src/capture/index.js';
import { IcpError } from '../../src/core/model/errors.js';
import type { Filing } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import type { BackendAdapter } from '../../src/core/ports/backend.js';
import type { OcrReading } from '../../src/core/ports/ocr.js';
import { SILENCE } from '../../src/core/store/effects/ocr.js';
import type { FilingSetup } from '../../stories/support/filing-store.js';
import { unchecked } from '../../stories/support/specimens.js';
import { drawnPicture } from '../../stories/ui/pictures.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { closeSteps, fieldOf, find, openStep, until, words, type OpenStep } from '../elements/steps/step.js';
import { descriptionOf, type } from '../elements/ui/show.js';
import { ksyunFirstUnitBeijing, without } from '../fixtures/filings/index.js';
import { deferred } from '../support/backend.js';
import { fakeTime } from '../support/time.js';

const paper = 'entity.certificateFiles';
const number = 'entity.certificateNumber';
const name = 'entity.name';
const typed = '91110105MA01Q7X33Y';
const read = '91510107KYPX23696M';

const bare: Filing = without(unchecked(ksyunFirstUnitBeijing), paper, number, name);
const reading = (uscc = read): OcrReading => ({ kind: 'business-licence', fields: { uscc: { text: uscc, confidence: 1, certain: true } }, quality: { tiltDegrees: 0, blurred: false }, engine: 'provider' });

/** A worker of this code, which hears `data`, and `go` when the test says so on the channel. */
let channels = 0;
const open: (() => void)[] = [];
function scripted(code: string): { readonly address: string; readonly go: (text?: string) => void } {
  const channel = `ocr-${performance.timeOrigin}-${++channels}`;
  const speaker = new BroadcastChannel(channel);
  const address = URL.createObjectURL(new Blob([`let id; let say; const channel = new BroadcastChannel(${JSON.stringify(channel)}); channel.onmessage = ({ data }) => say?.(data);
    const done = (uscc) => postMessage({ type: 'done', id, reading: { kind: 'business-licence', fields: { uscc: { text: uscc, confidence: 1, certain: true } }, quality: { tiltDegrees: 0, blurred: false } } });
    addEventListener('message', ({ data }) => { ${code} });`], { type: 'text/javascript' }));
  open.push(() => (speaker.close(), URL.revokeObjectURL(address)));
  return { address, go: (text = read) => speaker.postMessage(text) };
}
const started = `if (data.type === 'start') return postMessage({ type: 'started' }); id = data.id;`;
/** Starts, and answers each picture when it is told to. */
const obedient = `${started} say = done; postMessage({ type: 'progress', phase: 'reading', ratio: 0.5 });`;

interface With { readonly worker?: string; readonly backend?: Partial<BackendAdapter>; readonly engines?: Profile['ocrEngines']; readonly time?: ReturnType<typeof fakeTime> }
const engines: { release(): void }[] = [];
/** The first step over the real store with the real engine of the device, whose worker is scripted. */
function begin({ worker, backend = {}, engines: order = ['device'], time }: With): Promise<OpenStep> {
  const profile: Profile = { ...ksyun, ocrEngines: order };
  const setup: FilingSetup = {
    filing: bare, profile, backend,
    ports: {
      images: async () => createImageTools(),
      ocr: async () => {
        const engine = createDeviceOcr({ assetBase: '/', paths: { worker: worker ?? '/nowhere/ocr-worker.js' }, patience: { loading: 30_000, reading: 45_000 }, ...(time ? { timer: time.timer } : {}) });
        engines.push(engine);
        return engine;
      },
    },
  };
  return openStep('type-check', setup);
}

async function give(shown: OpenStep, file = 'licence.png', tone = '#c7d8f5'): Promise<void> {
  const input = find<HTMLInputElement>(fieldOf(shown.step, paper), 'file', '选择文件');
  const data = new DataTransfer();
  data.items.add(new File([await drawnPicture(tone)], file, { type: 'image/png' }));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const said = (shown: OpenStep): string => words(fieldOf(shown.step, paper)) + descriptionOf(find(fieldOf(shown.step, paper), 'group'));
const phase = (shown: OpenStep): string | undefined => shown.state().ocr[paper]?.phase;
const box = (shown: OpenStep): HTMLInputElement => find<HTMLInputElement>(fieldOf(shown.step, number), 'textbox');

afterEach(async () => {
  await closeSteps();
  for (const end of open.splice(0)) end();
  for (const engine of engines.splice(0)) engine.release();
});

/** What a page of this policy is told by the engine. */
async function behind(policy: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">
    import { createDeviceOcr } from '${new URL('../../src/capture/index.ts', import.meta.url).href}';
    const engine = createDeviceOcr({ assetBase: '${location.origin}/', paths: { worker: '${new URL('../../src/capture/ocr/ocr-worker.ts', import.meta.url).href}' } });
    const error = await engine.read(new Blob(['x']), 'business-licence').catch((reason) => reason);
    parent.postMessage({ code: error.code, details: error.details }, '*');
  </script>`;
  const answer = new Promise((resolve) => window.addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data)));
  document.body.append(frame);
  const told = await answer;
  frame.remove();
  return told;
}
for (const policy of ["worker-src 'none'", 'worker-src https://elsewhere.example', "require-trusted-types-for 'script'; trusted-types lit-html"]) {
  it(`a page whose policy forbids the worker is told so: ${policy}`, async () => {
    expect(await behind(policy)).to.deep.equal({ code: 'ocr-unavailable', details: { reason: 'blocked' } });
  });
}

it('filled in, marked, and to be undone', async () => {
  const { address, go } = scripted(obedient);
  const shown = await begin({ worker: address });
  await give(shown);
  await until(() => phase(shown) === 'reading', 'it does not read');
  go();
  await until(() => box(shown).value === read, 'nothing was filled in');
  expect(words(fieldOf(shown.step, number))).to.contain('已从图片识别填入，请核对');
  find(fieldOf(shown.step, number), 'button', '撤销').click();
  await shown.rest();
  expect(box(shown).value).to.equal('');
});

it('what is typed while it reads stays; what was read is offered beside it', async () => {
  const { address, go } = scripted(obedient);
  const shown = await begin({ worker: address });
  await give(shown);
  await until(() => phase(shown) === 'reading', 'it does not read');
  type(box(shown), typed);
  go();
  await until(() => phase(shown) === 'done', 'it does not end');
  expect(shown.value(number)).to.equal(typed);
  expect(shown.state().suggestions.map(({ path, value }) => [path, value])).to.deep.equal([[number, read]]);
});

it('half-typed and half-composed text counts as typed', async () => {
  const { address, go } = scripted(obedient);
  const shown = await begin({ worker: address });
  await give(shown);
  await until(() => phase(shown) === 'reading', 'it does not read');
  const input = box(shown);
  input.focus();
  type(input, '9');
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  type(input, '91n', { composing: true });
  go();
  await until(() => phase(shown) === 'done', 'it does not end');
  expect(input.value).to.equal('91n');
  expect(shown.value(number)).to.equal('9');
});

it('the late result of a picture that was replaced is of no use, the second one’s counts', async () => {
  const { address, go } = scripted(`${started} const mine = id; say = (text) => { id = mine; done(text); };`);
  const shown = await begin({ worker: address });
  await give(shown);
  await until(() => phase(shown) === 'reading' || phase(shown) === 'loading', 'it does not read');
  find(fieldOf(shown.step, paper), 'button', '移除').click();
  await shown.rest();
  go('91350100M000100Y43');
  await shown.rest();
  expect(shown.value(number)).to.equal(undefined);
  await give(shown, 'second.png', '#f5d8c7');
  await until(() => JSON.stringify(shown.value(paper) ?? null).includes('second.png'), 'the second picture did not arrive');
  await until(() => phase(shown) === 'loading' || phase(shown) === 'reading', 'the second is not read');
  await until(() => (go(), box(shown).value === read), 'the second was not filled in');
});

it('a second result never writes over what was corrected after the first', async () => {
  const { address, go } = scripted(obedient);
  const shown = await begin({ worker: address });
  await give(shown);
  await until(() => phase(shown) === 'reading', 'it does not read');
  go();
  await until(() => box(shown).value === read, 'nothing was filled in');
  type(box(shown), typed);
  const files = shown.filing().answers[paper]?.value;
  const file = Array.isArray(files) ? (files[0] as { readonly id: string } | undefined) : undefined;
  shown.world.store.dispatch({ type: 'ocr/run', path: paper, fileId: file?.id ?? '' });
  await until(() => phase(shown) === 'reading', 'it does not read again');
  go('91350100M000100Y43');
  await until(() => phase(shown) === 'done', 'it does not end');
  expect(shown.value(number)).to.equal(typed);
});

it('cancelled in the middle: it is said, what comes late is of no use, and the form works', async () => {
  const { address, go } = scripted(obedient);
  const shown = await begin({ worker: address });
  await give(shown);
  await until(() => phase(shown) === 'reading', 'it does not read');
  find(shown.step, 'button', '取消识别').click();
  await shown.rest();
  go();
  await shown.rest();
  expect(said(shown)).to.contain('已取消识别，请手动填写');
  expect(shown.value(number)).to.equal(undefined);
  type(box(shown), typed);
  expect(shown.value(number)).to.equal(typed);
});

const silent = `${started} postMessage({ type: 'progress', phase: 'reading', ratio: 0.1 });`;
for (const [what, code, at, milliseconds] of [['while it loads', '', 'loading', 30_000], ['while it reads', silent, 'reading', 45_000]] as const) {
  it(`an engine that hangs ${what} is given up in its time, with a reason, and the form works all along`, async () => {
    const time = fakeTime();
    const shown = await begin({ worker: scripted(code).address, time });
    await give(shown);
    await until(() => time.pending() > 0 && phase(shown) === at, 'nobody waits');
    await shown.rest();
    type(box(shown), typed);
    expect(shown.value(number)).to.equal(typed);
    await time.advance(milliseconds - 1);
    expect(phase(shown)).to.equal(at);
    await time.advance(1);
    await until(() => phase(shown) === 'failed', 'it is not given up');
    await shown.rest();
    expect(said(shown)).to.contain('识别花费的时间太长，已停止，请手动填写');
    expect(shown.value(number)).to.equal(typed);
  });
}

it('files that are missing: a reason, and the paper itself is kept', async () => {
  const shown = await begin({});
  await give(shown);
  await until(() => phase(shown) === 'failed', 'it does not end');
  await shown.rest();
  expect(said(shown)).to.contain('识别所需的文件没有加载成功');
  await until(() => JSON.stringify(shown.value(paper) ?? null).includes('uploadId'), 'the paper was not uploaded');
});

it('the provider’s engine comes first, and the device’s is not even loaded where it answers', async () => {
  const shown = await begin({ engines: ['provider', 'device'], backend: { recognise: async () => reading() } });
  await give(shown);
  await until(() => box(shown).value === read, 'nothing was filled in');
  expect(shown.state().ocr[paper]?.engine).to.equal('provider');
  expect(engines).to.have.length(0);
});

for (const [what, recognise] of [
  ['fails', () => Promise.reject(new IcpError('unavailable'))],
  ['cannot do it', undefined],
  ['is out of reach', () => Promise.reject(new IcpError('network'))],
  ['answers with nonsense', () => Promise.reject(new TypeError('undefined is not a function'))],
] as const) {
  it(`the device takes over where the provider’s engine ${what}`, async () => {
    const { address, go } = scripted(obedient);
    const shown = await begin({ worker: address, engines: ['provider', 'device'], backend: { recognise } as Partial<BackendAdapter> });
    await give(shown);
    await until(() => phase(shown) === 'reading', 'the device does not read');
    go();
    await until(() => box(shown).value === read, 'nothing was filled in');
    expect(shown.state().ocr[paper]?.engine).to.equal('device');
  });
}

it('in the other order the device reads first, and the provider is asked only where it fails', async () => {
  const asked: string[] = [];
  const recognise: BackendAdapter['recognise'] = async (_, kind) => {
    asked.push(kind);
    return reading();
  };
  const { address, go } = scripted(obedient);
  const shown = await begin({ worker: address, engines: ['device', 'provider'], backend: { recognise } });
  await give(shown);
  await until(() => phase(shown) === 'reading', 'the device does not read');
  go();
  await until(() => phase(shown) === 'done', 'it does not end');
  expect(asked).to.deep.equal([]);
  await closeSteps();
  const other = await begin({ engines: ['device', 'provider'], backend: { recognise } });
  await give(other);
  await until(() => phase(other) === 'done', 'the provider does not take over');
  expect(asked).to.deep.equal(['business-licence']);
});

it('a provider’s engine that hangs is given up, told so, and the device takes over', async () => {
  const time = fakeTime();
  const hanging = deferred<OcrReading>();
  const signals: { readonly aborted: boolean }[] = [];
  const { address, go } = scripted(obedient);
  const profile: Profile = { ...ksyun, ocrEngines: ['provider', 'device'] };
  const shown = await openStep('type-check', {
    filing: bare, profile,
    backend: { recognise: (_, __, options) => (options?.signal && signals.push(options.signal), hanging.promise) },
    ports: {
      timer: time.timer,
      images: async () => createImageTools(),
      ocr: async () => {
        const engine = createDeviceOcr({ assetBase: '/', paths: { worker: address } });
        engines.push(engine);
        return engine;
      },
    },
  });
  await give(shown);
  await until(() => signals.length === 1, 'the provider is not asked');
  await time.advance(SILENCE - 1);
  expect(signals[0]?.aborted).to.equal(false);
  await time.advance(1);
  expect(signals[0]?.aborted).to.equal(true);
  await until(() => phase(shown) === 'reading', 'the device does not read');
  go();
  await until(() => box(shown).value === read, 'nothing was filled in');
  hanging.resolve(reading('91350100M000100Y43'));
  await shown.rest();
  expect(box(shown).value, 'what comes late from the provider').to.equal(read);
});

it('an engine of the host’s own is not given up while it tells how far it is', async () => {
  const time = fakeTime();
  const slow = deferred<OcrReading>();
  let tell: (ratio: number) => void = () => undefined;
  const shown = await openStep('type-check', {
    filing: bare, profile: { ...ksyun, ocrEngines: ['device'] },
    ports: {
      timer: time.timer,
      images: async () => createImageTools(),
      ocr: async () => ({ id: 'own', available: async () => true, read: (_, __, options) => ((tell = (ratio) => options?.onProgress?.('reading', ratio)), slow.promise) }),
    },
  });
  await give(shown);
  await until(() => phase(shown) === 'loading' && shown.state().ocr[paper]?.engine === 'own', 'the engine is not asked');
  for (const ratio of [0.2, 0.4, 0.6]) {
    await time.advance(SILENCE - 1);
    tell(ratio);
  }
  expect(shown.state().ocr[paper]).to.include({ phase: 'reading', ratio: 0.6 });
  slow.resolve(reading());
  await until(() => box(shown).value === read, 'nothing was filled in');
  expect(shown.state().ocr[paper]?.failure).to.equal(null);
});
