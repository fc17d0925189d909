import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCodicil } from './run-codicil.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-eval-'));
  mkdirSync(join(folder, 'policy'));
  const page = (line: string) => `We provide the service.\n\nYou pay for it.\n\n${line}\n`;
  const row = { document: 'Privacy Policy', date: null, topics: [], direction: null, effective_date: null };
  const rows = [
    { ...row, id: 'one', service: 'Alder', kind: 'ai-data', severity: 3, key_quote: 'train our AI models' },
    { ...row, id: 'two', service: 'Birch', kind: 'ai-data', severity: 1, key_quote: '' },
    { ...row, id: 'three', service: 'Cedar', kind: 'cosmetic', severity: 0, key_quote: '', unsure: true },
  ];
  const [old, changed] = ['We value your trust.', 'We use your posts and messages to train our AI models.'];
  for (const [id, after] of [
    ['one', changed],
    ['two', 'Last updated: 3 March 2025'],
    ['three', changed],
  ] as const) {
    writeFileSync(join(folder, 'policy', `${id}.before.md`), page(old));
    writeFileSync(join(folder, 'policy', `${id}.after.md`), page(after));
  }
  writeFileSync(join(folder, 'policy-dev.jsonl'), rows.map((one) => JSON.stringify(one)).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('eval policy --shipped scores changes by the weights that ship, and names each error', async () => {
  const { code, stdout } = await runCodicil(folder, ['eval', 'policy', folder, '--shipped', '--errors']);
  expect(code).toBe(0);
  expect(stdout).toContain('2 changes, 1 unsure ones left out');
  expect(stdout).toMatch(/ai-data precision +1\.000/);
  expect(stdout).toMatch(/ai-data recall +0\.500/);
  expect(stdout).toMatch(/ai-data called (?:cosmetic|substantive): two Birch, Privacy Policy/);
  expect(stdout).not.toContain('three Cedar');
}, 90_000);
