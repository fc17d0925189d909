/**
 * Lets one piece of work start in each turn of the event loop. Fifty commands at once would else run one after the other
 * before anything that arrived meanwhile is heard, and platforms wait for an acknowledgement three seconds only.
 */
export function oneATurn(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
