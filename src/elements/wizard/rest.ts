import { afterFirstControl } from '../base/index.js';

/** Brings, once, what the first screen does without: after its first control, or as soon as somebody needs it. */
export class Rest {
  readonly #bring: () => Promise<void>;
  readonly #shown: Promise<void>;
  #show = (): void => undefined;
  #coming: Promise<void> | undefined;

  /** @param bring asked again after it has rejected, by the next who needs it */
  constructor(bring: () => Promise<void>) {
    this.#bring = bring;
    this.#shown = new Promise((resolve) => (this.#show = resolve));
  }

  get asked(): boolean {
    return this.#coming !== undefined;
  }

  /** Never rejects: who waits goes on without. */
  load(): Promise<void> {
    this.#show();
    this.#coming ??= this.#bring().catch(() => {
      this.#coming = undefined;
    });
    return this.#coming;
  }

  async after(root: ParentNode): Promise<void> {
    if (this.asked) return;
    await afterFirstControl(root);
    await this.load();
  }

  /** For the store: its rules come with the texts that speak of them. */
  async later(now: boolean): Promise<void> {
    if (!now) await this.#shown;
    await this.load();
  }
}
