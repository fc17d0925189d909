import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program, as it is installed. */
export const bin = fileURLToPath(new URL('../../bin/codicil.js', import.meta.url));

/** Runs one verb in a folder, as a person would, with no environment but what is given. */
export function runCodicil(
  folder: string,
  args: readonly string[],
  { input = '', environment = {} }: { input?: string | Uint8Array; environment?: Record<string, string> } = {},
) {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
  const out = { code: -1, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (out.stdout += chunk));
  child.stderr.on('data', (chunk) => (out.stderr += chunk));
  // A verb that refuses its arguments reads none of it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise<typeof out>((resolve) => child.on('close', (code) => resolve({ ...out, code: code ?? -1 })));
}
