import { expect, test } from 'vitest';
import { createChangeAnalyst } from '../../../src/analysis/changes/create-change-analyst.ts';
import { judgeChange } from '../../../src/app/documents/judge-change.ts';

const analyst = createChangeAnalyst();
function judge(before: string, after: string, document: string) {
  const comparison = { before, after, service: null, document, date: '2025-03-01' };
  return judgeChange(comparison, analyst.compare(comparison));
}

const policy = (day: string, more: string) =>
  `# Privacy Policy\n\nLast updated: ${day}\n\nWe keep your letters for ninety days and then we delete them.\n\n${more}\n`;
const training = 'We use your letters and your personal data to train our artificial intelligence models.';

test('a text that changed under the old day of its last update is flagged', () => {
  expect(judge(policy('3 May 2024', ''), policy('3 May 2024', training), 'Privacy Policy')).toMatchObject({
    assessment: { kind: 'ai-data' },
    undated: true,
    names: null,
    objection: null,
  });
  expect(judge(policy('3 May 2024', ''), policy('1 March 2025', training), 'Privacy Policy').undated).toBe(false);
  expect(judge(policy('3 May 2024', ''), policy('3 May 2024', ''), 'Privacy Policy').undated).toBe(false);
});

const list = (names: readonly string[]) =>
  `# Subprocessors\n\nYou may object to a new subprocessor within 14 days of this notice.\n\n| Name | Purpose |\n| --- | --- |\n${names.map((name) => `| ${name} | Hosting of files |`).join('\n')}\n`;

test('a list of subprocessors is told as names, with the time to object where one came', () => {
  const grown = judge(list(['Birch Cloud', 'Lantern Mail']), list(['Birch Cloud', 'Otter Models AI']), 'Subprocessors');
  expect(grown).toMatchObject({
    names: { added: ['Otter Models AI'], removed: ['Lantern Mail'] },
    objection: 'You may object to a new subprocessor within 14 days of this notice.',
  });
  expect(grown.assessment.kind).not.toBe('cosmetic');
  expect(grown.assessment.summary).toBe('Added: Otter Models AI. Removed: Lantern Mail.');
  const company = judge(list(['Birch Cloud']), list(['Birch Cloud', 'Otter Models, L.L.C.']), 'Subprocessors');
  expect(company.assessment.summary).toBe('Added: Otter Models, L.L.C.');
  const shrunk = judge(list(['Birch Cloud', 'Lantern Mail']), list(['Birch Cloud']), 'Subprocessors');
  expect(shrunk).toMatchObject({ names: { added: [], removed: ['Lantern Mail'] }, objection: null });
});
