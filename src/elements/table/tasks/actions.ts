import type { TaskAnswer, Counter, CurtainRequest } from '../../../core/ports/backend.js';

/** What a panel can do for the applicant; whatever is absent, the backend cannot do, and the panel says how to go on without it. */
export interface TaskActions {
  /** Prepares and uploads a picture. @returns the backend's name for it. @throws IcpError */
  readonly upload?: (file: Blob, name: string) => Promise<string>;
  /** @throws IcpError */
  readonly complete?: (taskId: string, answer: TaskAnswer) => Promise<unknown>;
  /** @throws IcpError */
  readonly counters?: () => Promise<readonly Counter[]>;
  /** @throws IcpError */
  readonly requestCurtain?: (request: Pick<CurtainRequest, 'receiver' | 'address' | 'phone'>) => Promise<{ readonly note?: string }>;
}
