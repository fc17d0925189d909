/** At most `most` requests at a time to one host; the others wait their turn, in order. */
export class HostTurns {
  readonly #most: number;
  readonly #busy = new Map<string, { running: number; waiting: (() => void)[] }>();

  constructor(most: number) {
    this.#most = most;
  }

  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const state = this.#busy.get(host) ?? { running: 0, waiting: [] };
    this.#busy.set(host, state);
    if (state.running >= this.#most) await new Promise<void>((resolve) => state.waiting.push(resolve));
    else state.running += 1;
    try {
      return await work();
    } finally {
      // The turn goes to the next in line as it is, so that nobody slips in between.
      const next = state.waiting.shift();
      if (next !== undefined) next();
      else {
        state.running -= 1;
        if (state.running === 0) this.#busy.delete(host);
      }
    }
  }
}
