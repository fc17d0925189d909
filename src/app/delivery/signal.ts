/** Says that there is work, to one who may be asleep or at work already. */
export class Signal {
  #raised = false;
  #next = Promise.withResolvers<void>();
  readonly #listeners = new Set<() => void>();

  raise(): void {
    this.#raised = true;
    this.#next.resolve();
    for (const listener of this.#listeners) listener();
  }

  /** Forgets what was raised so far. */
  lower(): void {
    if (!this.#raised) return;
    this.#raised = false;
    this.#next = Promise.withResolvers();
  }

  get raised(): boolean {
    return this.#raised;
  }

  /** Aborts what waits for something else too when it is raised, at once where it is; until `forget` is called. */
  abortWhenRaised(waiting: AbortController): { forget(): void } {
    const listener = () => waiting.abort();
    this.#listeners.add(listener);
    if (this.#raised) listener();
    return { forget: () => this.#listeners.delete(listener) };
  }

  /** Resolves when it is raised, at once where it is. */
  wait(): Promise<void> {
    return this.#next.promise;
  }
}
