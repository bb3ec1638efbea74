import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Object URLs for what is on screen: made when first asked for, released once a render no longer asks, or the host leaves. */
export class ObjectUrls implements ReactiveController {
  readonly #urls = new Map<Blob, string>();
  readonly #asked = new Set<Blob>();

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // After a move in the page the addresses on screen are released ones.
    if (this.#asked.size > 0) this.#host.requestUpdate();
  }

  for(blob: Blob): string {
    this.#asked.add(blob);
    const known = this.#urls.get(blob);
    if (known !== undefined) return known;
    const url = URL.createObjectURL(blob);
    this.#urls.set(blob, url);
    return url;
  }

  hostUpdate(): void {
    this.#asked.clear();
  }

  hostUpdated(): void {
    for (const [blob, url] of this.#urls) {
      if (this.#asked.has(blob)) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(blob);
    }
  }

  hostDisconnected(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
