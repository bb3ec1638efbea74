import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IcpError, isIcpError } from '../../../core/model/errors.js';
import type { TaskPicture } from '../../../core/records/task-desk.js';
import type { UploadFile } from '../../ui/upload.js';
import type { TaskActions } from './actions.js';

/** A photo on its way: as it was chosen, as it is handed in, and the backend's name for it once it is there. */
interface Photo {
  readonly chosen: File;
  readonly picture?: TaskPicture;
  readonly uploadId?: string;
  readonly status: 'preparing' | 'ready' | 'uploading' | 'failed';
  /** Of the upload, 0 to 1. */
  readonly ratio?: number;
  readonly error?: IcpError;
}
type Able = Pick<TaskActions, 'prepare' | 'upload'>;

const asError = (error: unknown, code: 'image-unreadable' | 'unavailable'): IcpError => (isIcpError(error) ? error : new IcpError(code, undefined, { cause: error }));
const states = { preparing: 'processing', ready: 'done', uploading: 'uploading', failed: 'error' } as const;

/** Makes one chosen picture ready on this device, and sends it when it is handed in. All of it is gone with the element. */
export class PhotoWork implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #able: () => Able;
  #photo: Photo | null = null;
  /** Ends what is done for a photo that nobody wants any more. */
  #abort: AbortController | undefined;
  #preparing: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, able: () => Able) {
    this.#host = host;
    this.#able = able;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drop();
  }

  get chosen(): boolean {
    return this.#photo !== null;
  }

  get busy(): boolean {
    return this.#photo?.status === 'uploading';
  }

  /** What was done to it, in the order it was done. */
  get changes(): TaskPicture['changes'] {
    return this.#photo?.picture?.changes ?? [];
  }

  /** The row of its tile. @param reason puts a failure into words */
  rows(reason: (error: IcpError) => string): readonly UploadFile[] {
    if (!this.#photo) return [];
    const { chosen, picture, status, ratio, error } = this.#photo;
    return [{ id: 'photo', name: picture?.name ?? chosen.name, state: states[status], progress: ratio, error: error && reason(error), preview: picture?.blob ?? chosen }];
  }

  take(chosen: File): void {
    this.drop();
    const { prepare } = this.#able();
    this.#show({ chosen, status: prepare ? 'preparing' : 'ready' });
    if (prepare) this.#preparing = this.#prepare(chosen, prepare);
  }

  drop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#preparing = undefined;
    this.#show(null);
  }

  /** One that could not be made ready is tried anew. @returns whether it was that */
  anew(): boolean {
    const photo = this.#photo;
    if (!photo || !this.#unfit(photo)) return false;
    this.take(photo.chosen);
    return true;
  }

  /** Sends it, once; whatever failed stands beside it. @returns the backend's name for it, `null` where it did not get there */
  async send(): Promise<string | null> {
    await this.#preparing;
    const photo = this.#photo;
    if (!photo || photo.status === 'uploading' || this.#unfit(photo)) return null;
    const { chosen, picture, uploadId: known } = photo;
    const { signal } = (this.#abort = new AbortController());
    const still = { chosen, ...(picture === undefined ? {} : { picture }) };
    this.#show({ ...still, ...(known === undefined ? {} : { uploadId: known }), status: 'uploading', ratio: known === undefined ? 0 : 1 });
    if (known !== undefined) return known;
    const onProgress = (ratio: number): void => {
      if (!signal.aborted) this.#show({ ...still, status: 'uploading', ratio });
    };
    try {
      const uploadId = await this.#able().upload?.(picture?.blob ?? chosen, picture?.name ?? chosen.name, { signal, onProgress });
      if (signal.aborted || uploadId === undefined) return null;
      this.#show({ ...still, uploadId, status: 'uploading', ratio: 1 });
      return uploadId;
    } catch (error) {
      if (!signal.aborted) this.#show({ ...still, status: 'failed', error: asError(error, 'unavailable') });
      return null;
    }
  }

  /** What was sent is no longer under way, whether it was taken or not. */
  rest(): void {
    if (this.#photo?.status === 'uploading') this.#show({ ...this.#photo, status: 'ready' });
  }

  async #prepare(chosen: File, prepare: NonNullable<Able['prepare']>): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    try {
      const picture = await prepare(chosen, { signal });
      if (!signal.aborted) this.#show({ chosen, picture, status: 'ready' });
    } catch (error) {
      // What the picture tools throw beside their own errors says that the picture could not be opened.
      if (!signal.aborted) this.#show({ chosen, status: 'failed', error: asError(error, 'image-unreadable') });
    }
  }

  /** It was to be made ready and could not be. */
  #unfit({ picture }: Photo): boolean {
    return picture === undefined && this.#able().prepare !== undefined;
  }

  #show(photo: Photo | null): void {
    this.#photo = photo;
    this.#host.requestUpdate();
  }
}
