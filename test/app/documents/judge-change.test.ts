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
  const grown = judge(list(['Birch Cloud', 'Lantern Mail']), list(['Birch Cloud', 'Otter Storage']), 'Subprocessors');
  expect(grown).toMatchObject({
    names: { added: ['Otter Storage'], removed: ['Lantern Mail'] },
    objection: 'You may object to a new subprocessor within 14 days of this notice.',
  });
  expect(grown.assessment.kind).not.toBe('cosmetic');
  expect(grown.assessment.summary).toBe('Added: Otter Storage. Removed: Lantern Mail.');
  const company = judge(list(['Birch Cloud']), list(['Birch Cloud', 'Otter Storage, L.L.C.']), 'Subprocessors');
  expect(company.assessment.summary).toBe('Added: Otter Storage, L.L.C.');
  const shrunk = judge(list(['Birch Cloud', 'Lantern Mail']), list(['Birch Cloud']), 'Subprocessors');
  expect(shrunk).toMatchObject({ names: { added: [], removed: ['Lantern Mail'] }, objection: null });
});

test('a list that touches AI keeps its quote beside the names', () => {
  const row = (name: string, purpose: string) => `| ${name} | ${purpose} |`;
  const texts = (rows: readonly string[]) =>
    `# Subprocessors\n\n| Name | Purpose |\n| --- | --- |\n${rows.join('\n')}\n`;
  const purpose = 'Generative AI features: your prompts and content are processed by its models';
  const { assessment } = judge(
    texts([row('Birch Cloud', 'Hosting'), row('Lantern Mail', 'Mail')]),
    texts([row('Birch Cloud', 'Hosting'), row('Otter Models', purpose)]),
    'Subprocessor List',
  );
  expect(assessment.kind).toBe('ai-data');
  expect(assessment.summary).toMatch(
    /^Added: Otter Models\. Removed: Lantern Mail\. New or changed: “[^”]*your prompts/,
  );
});

test('what is agreed with partners is no list of them', () => {
  const terms = (point: string) => `# Partners\n\n${'We work well together. '.repeat(9)}\n\n- ${point}\n`;
  const before = terms('You pay us within 30 days of the invoice');
  const after = terms('You pay us within 10 days of the invoice');
  expect(judge(before, after, 'Premium Partner Conditions').names).toBeNull();
  expect(judge(before, after, 'Partners').names).not.toBeNull();
});
