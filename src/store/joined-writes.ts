/**
 * Joins the writes that come within one turn of the event loop, so that many small ones cost one commit. Each caller
 * waits until its own value is kept; where the joint write fails, each gets the error.
 */
export function joinWrites<T>(write: (values: readonly T[]) => Promise<void>): (value: T) => Promise<void> {
  let waiting: T[] = [];
  let written: Promise<void> | null = null;
  return (value) => {
    waiting.push(value);
    written ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const values = waiting;
      waiting = [];
      written = null;
      return write(values);
    });
    return written;
  };
}
