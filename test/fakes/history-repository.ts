import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RecordedCommit {
  /** `Service/Document.md`, or any other file. */
  readonly path: string;
  readonly text: string | Uint8Array;
  readonly at: string;
  readonly message: string;
}

/** A git repository of recorded versions, made in one go; `remove` deletes it. `add` appends commits. */
export function historyRepository(commits: readonly RecordedCommit[]) {
  const path = mkdtempSync(join(tmpdir(), 'codicil-history-'));
  git(path, ['init', '--quiet', '--bare', '.']);
  let made = 0;
  function add(more: readonly RecordedCommit[]): void {
    const parts: Buffer[] = [];
    let isFirst = true;
    const say = (text: string) => parts.push(Buffer.from(text));
    const data = (content: Buffer) => {
      say(`data ${content.length}\n`);
      parts.push(content);
      say('\n');
    };
    for (const { path: file, text, at, message } of more) {
      const when = Math.floor(Date.parse(at) / 1_000);
      say(
        `commit refs/heads/main\nauthor A <a@a.example> ${when} +0000\ncommitter A <a@a.example> ${when + 5} +0000\n`,
      );
      data(Buffer.from(message));
      if (isFirst && made > 0) say('from refs/heads/main^0\n');
      isFirst = false;
      say(`M 100644 inline ${JSON.stringify(file)}\n`);
      data(Buffer.from(text));
      made += 1;
    }
    git(path, ['fast-import', '--quiet'], Buffer.concat(parts));
    git(path, ['symbolic-ref', 'HEAD', 'refs/heads/main']);
  }
  add(commits);
  return { path, add, remove: () => rmSync(path, { recursive: true }) };
}

function git(path: string, args: readonly string[], input?: Buffer): void {
  const { status, stderr } = spawnSync('git', ['-C', path, ...args], { input: input ?? '' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}
