import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** The real program as a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Resolves when it says that it is ready. */
  readonly ready: Promise<void>;
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
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Ready.')) resolve();
    });
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  return { process: child, ready, log: () => log, ended };
}
