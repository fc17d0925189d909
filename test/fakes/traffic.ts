import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One line of a stand-in's record (JSONL): a request with its answer, or one payload of a socket. Tokens of bots and
 * signing secrets are never in it.
 */
export type TrafficRecord =
  | {
      readonly kind: 'http';
      readonly method: string;
      /** As the platform's description names it: without host and version. */
      readonly path: string;
      readonly query: string;
      readonly body: unknown;
      readonly status: number;
      readonly answer: unknown;
      readonly headers: Readonly<Record<string, string>>;
      /** Where the platform asks the app (a signed request), and the app answers. */
      readonly to?: 'app';
      /** True where the answer is a fault that a test asked for, not the platform's own. */
      readonly fault?: boolean;
    }
  | {
      /** A gateway, Socket Mode: one payload in either direction. */
      readonly kind: 'socket';
      readonly from: 'client' | 'server';
      readonly payload: unknown;
    };

export type Recorder = (record: TrafficRecord) => void;

let files = 0;

/**
 * Where a stand-in writes its traffic: the file it is given, else a file of its own in the folder that
 * `STAND_IN_TRAFFIC` names (how `npm run conformance` records the end-to-end runs), else nowhere.
 */
export function openRecorder(platform: string, file: string | undefined): Recorder {
  const folder = process.env.STAND_IN_TRAFFIC;
  files += 1;
  const target = file ?? (folder === undefined ? undefined : join(folder, `${platform}-${process.pid}-${files}.jsonl`));
  if (target === undefined) return () => {};
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  return (record) =>
    appendFileSync(target, `${JSON.stringify({ platform, at: new Date().toISOString(), ...record })}\n`);
}
