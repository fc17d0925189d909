import { Fault } from '../domain/errors.ts';
import { startGit } from './git.ts';

export interface GitBlobs {
  /** Null where the object is larger than `most` bytes. Throws a `Fault` where it is missing or git ends. */
  read(id: string, most: number): Promise<Buffer | null>;
  close(): Promise<void>;
}

interface Wish {
  readonly id: string;
  readonly most: number;
  readonly resolve: (content: Buffer | null) => void;
  readonly reject: (error: Error) => void;
}

/** Contents out of one `git cat-file --batch`, in the order in which they are asked for. */
export function openBlobs(repository: string): GitBlobs {
  const { child, done } = startGit(repository, ['cat-file', '--batch']);
  const wishes: Wish[] = [];
  let chunks: Buffer[] = [];
  let held = 0;
  /** Of the object under way: its bytes and the line end after them that are still to come. */
  let left = -1;
  let keeps = false;
  let ended: Error | null = null;

  function take(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (left < 0) {
        const at = rest.indexOf(10);
        if (at < 0) {
          hold(rest);
          return;
        }
        hold(rest.subarray(0, at));
        rest = rest.subarray(at + 1);
        begin(release().toString());
        continue;
      }
      const part = rest.subarray(0, left);
      if (keeps) hold(part);
      left -= part.length;
      rest = rest.subarray(part.length);
      if (left === 0) finish();
    }
  }

  function begin(header: string): void {
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    const wish = wishes[0];
    if (size === undefined || wish === undefined) {
      wishes
        .shift()
        ?.reject(new Fault('invalid', `the repository lacks the object ${wish?.id ?? ''}; was it cloned whole?`));
      return;
    }
    left = Number(size) + 1;
    keeps = Number(size) <= wish.most;
  }

  function finish(): void {
    left = -1;
    const content = release();
    wishes.shift()?.resolve(keeps ? content.subarray(0, -1) : null);
  }

  function hold(part: Buffer): void {
    chunks.push(part);
    held += part.length;
  }

  function release(): Buffer {
    const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, held);
    chunks = [];
    held = 0;
    return all;
  }

  child.stdout.on('data', take);
  const settled = done.then(
    () => new Fault('invalid', 'git ended before everything was read'),
    (error: Error) => error,
  );
  void settled.then((error) => {
    ended = error;
    for (const wish of wishes.splice(0)) wish.reject(error);
  });

  return {
    read: (id, most) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        wishes.push({ id, most, resolve, reject });
        child.stdin.write(`${id}\n`);
      }),
    async close() {
      child.stdin.end();
      await settled;
    },
  };
}
