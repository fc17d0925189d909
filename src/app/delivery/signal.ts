/** Says that there is work, to one who may be asleep or at work already. */
export class Signal {
  #raised = false;
  #next = Promise.withResolvers<void>();

  raise(): void {
    this.#raised = true;
    this.#next.resolve();
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

  /** Resolves when it is raised, at once where it is. */
  wait(): Promise<void> {
    return this.#next.promise;
  }
}
