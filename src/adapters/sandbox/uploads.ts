import { IcpError } from '../../core/model/errors.js';
import { type BackendAdapter, invalidWith } from '../../core/ports/backend.js';
import fixtures from './fixtures.json';
import { MAGIC } from './magic.js';
import { DEFAULT_LATENCY, type World } from './world.js';

type Uploads = Required<Pick<BackendAdapter, 'upload' | 'download'>>;

const { fileNames } = MAGIC;
const STEPS = 5;
const SLOW_STEPS = 20;
/** Milliseconds of one step of a slow upload: ten seconds in all. */
const SLOW_STEP = 500;

export function createUploads(world: World): Uploads {
  const { maxBytes } = world.options.profile.images;
  const pace = (name: string): { steps: number; pause: number } =>
    name.includes(fileNames.slow)
      ? { steps: SLOW_STEPS, pause: SLOW_STEP }
      : { steps: STEPS, pause: (world.options.latency ?? DEFAULT_LATENCY) / STEPS };

  return {
    upload: (file, options) =>
      world.call('upload', options, async () => {
        if (file.blob.size > maxBytes || file.name.includes(fileNames.tooLarge)) {
          throw new IcpError('too-large', 'the file is larger than the sandbox takes', { details: { maxBytes } });
        }
        if (file.name.includes(fileNames.refused)) throw invalidWith([{ path: file.path, code: 'file-refused', message: fixtures.reviewers.fileMissing }]);
        const { steps, pause } = pace(file.name);
        for (let step = 1; step <= steps; step += 1) {
          await world.wait(pause, options?.signal);
          const fails = step === Math.ceil(steps / 2) && file.name.includes(fileNames.failsOnce);
          if (fails && (await world.exclusive((db) => world.once(db, `file:${file.filingId}:${file.path}`)))) {
            throw new IcpError('network', 'the sandbox plays a lost connection');
          }
          options?.onProgress?.(step / steps);
        }
        const uploadId = await world.exclusive(async (db) => {
          const id = await world.nextId('u');
          await db.put('files', id, { id, filingId: file.filingId, blob: file.blob });
          return id;
        });
        await world.changed();
        return { uploadId };
      }),

    download: (uploadId, options) =>
      world.call('download', options, async () => {
        const file = await (await world.db()).get('files', uploadId);
        if (!file) throw new IcpError('invalid', 'there is no such file');
        return file.blob;
      }),
  };
}
