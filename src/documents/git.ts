import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Fault, inWords } from '../domain/errors.ts';

const longestComplaint = 500;

/** Settings of a repository that would make git run other programs, or ask the network, are not obeyed. */
const careful = ['core.fsmonitor=false', 'log.showSignature=false', 'core.hooksPath=/dev/null', 'protocol.allow=never'];

export interface GitProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves when git ended well. Rejects with a `Fault` in git's own words where it did not, or is not installed. */
  readonly done: Promise<void>;
}

/** Starts git in a repository. Nothing is written there, nothing fetched, nobody asked. */
export function startGit(repository: string, args: readonly string[]): GitProcess {
  const settings = careful.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', ['--no-pager', ...settings, '-C', repository, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < longestComplaint) complaint += chunk.toString();
  });
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Fault('misconfigured', 'git is not installed; a history is read with it')
          : new Fault('invalid', `git cannot be run: ${inWords(error)}`, { cause: error }),
      ),
    );
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Fault('invalid', `${repository} cannot be read as a git repository: ${words(complaint, code, signal)}`),
        );
    });
  });
  // Whoever does not wait for the end is told by the stream that ends early.
  done.catch(() => {});
  child.stdin.on('error', () => {});
  return { child, done };
}

/** All that git prints, at most `most` bytes. */
export async function gitOutput(repository: string, args: readonly string[], most = 1_048_576): Promise<Buffer> {
  const { child, done } = startGit(repository, args);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  await done;
  return Buffer.concat(chunks);
}

function words(complaint: string, code: number | null, signal: string | null): string {
  const said =
    complaint
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? '';
  return said === '' ? `git ended with ${code ?? signal}` : said.slice(0, longestComplaint);
}
