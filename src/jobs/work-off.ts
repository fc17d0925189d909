/** What is done with things that fall due, each at a host that is asked politely. */
export interface Trade<Due> {
  readonly idOf: (one: Due) => string;
  /** Of what is asked first. */
  readonly addressOf: (one: Due) => string;
  /** Never rejects. */
  readonly work: (one: Due) => Promise<void>;
  /** Things under way at once, over all hosts. */
  readonly concurrency: number;
}

/** Where the things come from, for as long as there are any. */
export interface Supply<Due> {
  /** What is due now, earliest first, with what is under way already. Never rejects. */
  readonly due: () => Promise<readonly Due[]>;
  /** Until it is worth looking again. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
}

/** As many as the fetcher asks of one host at a time: more would only stand in line and keep others from theirs. */
const mostToOneHost = 2;

/**
 * Works off what falls due until the signal is aborted; what is under way then is let finish. One that is slow holds up
 * its own place, one host that hangs two, and nobody else.
 */
export async function workOff<Due>(trade: Trade<Due>, supply: Supply<Due>, signal: AbortSignal): Promise<void> {
  const crew = createCrew(trade);
  let queue: Job<Due>[] = [];
  let rested = true;
  while (!signal.aborted) {
    if (crew.begin(queue)) rested = false;
    else if (!rested) {
      await restUntil(crew.isFull() ? null : supply.pause, crew.ends(), signal);
      rested = true;
    } else {
      queue = (await supply.due()).map(toJob(trade)).filter(({ id }) => !crew.has(id));
      rested = false;
    }
  }
  await Promise.all(crew.ends());
}

/** Works through a list, and ends with it. */
export async function workThrough<Due>(list: readonly Due[], trade: Trade<Due>): Promise<void> {
  const crew = createCrew(trade);
  const queue = list.map(toJob(trade));
  while (queue.length > 0) if (!crew.begin(queue)) await Promise.race(crew.ends());
  await Promise.all(crew.ends());
}

async function restUntil(
  pause: Supply<unknown>['pause'] | null,
  ends: readonly Promise<void>[],
  signal: AbortSignal,
): Promise<void> {
  if (pause === null) return Promise.race(ends);
  const rest = new AbortController();
  await Promise.race([...ends, pause(AbortSignal.any([signal, rest.signal]))]);
  rest.abort();
}

interface Job<Due> {
  readonly one: Due;
  readonly id: string;
  readonly host: string;
}

function toJob<Due>({ idOf, addressOf }: Trade<Due>): (one: Due) => Job<Due> {
  return (one) => ({ one, id: idOf(one), host: URL.parse(addressOf(one))?.hostname ?? '' });
}

function createCrew<Due>({ work, concurrency }: Trade<Due>) {
  const underWay = new Map<string, Promise<void>>();
  const hosts = new Map<string, number>();

  async function see({ one, id, host }: Job<Due>): Promise<void> {
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
    await work(one);
    underWay.delete(id);
    const left = (hosts.get(host) ?? 1) - 1;
    if (left === 0) hosts.delete(host);
    else hosts.set(host, left);
  }

  return {
    has: (id: string) => underWay.has(id),
    isFull: () => underWay.size >= concurrency,
    ends: () => [...underWay.values()],
    /** Begins the first of the queue that may begin, and takes it out; whether there was one. */
    begin(queue: Job<Due>[]): boolean {
      if (underWay.size >= concurrency) return false;
      const at = queue.findIndex(({ host }) => (hosts.get(host) ?? 0) < mostToOneHost);
      const [job] = at < 0 ? [] : queue.splice(at, 1);
      if (job === undefined) return false;
      underWay.set(job.id, see(job));
      return true;
    },
  };
}
