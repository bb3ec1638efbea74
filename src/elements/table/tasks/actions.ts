import type { TaskAnswer, Counter, CurtainRequest } from '../../../core/ports/backend.js';
import type { ImageOptions } from '../../../core/ports/images.js';
import type { TaskPicture } from '../../../core/records/task-desk.js';

/** What a panel can do for the applicant; whatever is absent, the backend cannot do, and the panel says how to go on without it. */
export interface TaskActions {
  /** Brings a picture to the form and size that the provider takes; absent: it goes as it is. @throws IcpError */
  readonly prepare?: (file: Blob, options?: ImageOptions) => Promise<TaskPicture>;
  /** Uploads a picture. @returns the backend's name for it. @throws IcpError */
  readonly upload?: (file: Blob, name: string, options?: ImageOptions) => Promise<string>;
  /** @throws IcpError */
  readonly complete?: (taskId: string, answer: TaskAnswer) => Promise<unknown>;
  /** @throws IcpError */
  readonly counters?: () => Promise<readonly Counter[]>;
  /** @throws IcpError */
  readonly requestCurtain?: (request: Pick<CurtainRequest, 'receiver' | 'address' | 'phone'>) => Promise<{ readonly note?: string }>;
}
