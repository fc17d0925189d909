import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** The real program as a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Resolves when it says that it is ready. */
  readonly ready: Promise<void>;
  /** Resolves when it has said these words, with all that it said until then. */
  says(words: string): Promise<string>;
  /** Everything that it wrote to standard error. */
  log(): string;
  /** How it ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export function startProgram(environment: Readonly<Record<string, string>>, cwd: string): Program {
  const child = spawn(process.execPath, [script, 'run'], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const says = (words: string) =>
    new Promise<string>((resolve) => {
      const look = () => {
        if (!said.includes(words)) return;
        child.stdout.off('data', look);
        resolve(said);
      };
      child.stdout.on('data', look);
      look();
    });
  const ready = says('Ready.').then(() => {});
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  return { process: child, ready, says, log: () => log, ended };
}
