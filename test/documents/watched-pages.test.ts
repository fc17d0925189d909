import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentTroubles } from '../../src/app/documents/document-health.ts';
import { day, hour, minute } from '../../src/domain/time.ts';
import { aSubscription, documentDesk } from '../fakes/document-desk.ts';
import { aPolicy, trainingClause } from '../fakes/policies.ts';
import { policyPage } from '../fakes/policy-page.ts';

// Real pages, as the product reads them: fetched from a site, taken apart, compared, told.

let desk: Awaited<ReturnType<typeof documentDesk>>;
let request = 0;
const id = 'linkedin/privacy-policy';
const fee = 'Every order now costs a handling fee of five euros, which we do not pay back in any case.';
const plain = aPolicy(30);
const trains = aPolicy(30, { 5: trainingClause });
const fees = aPolicy(30, { 1: fee });

beforeEach(async () => {
  desk = await documentDesk(':memory:', { html: true });
  await desk.declare();
  await desk.store.subscriptions.put(aSubscription());
});
afterEach(() => desk.close());

type Shown = Parameters<typeof desk.pages.set>[1];

async function show(page: Shown, afterMs = 10 * minute) {
  desk.clock.advance(afterMs);
  desk.pages.set('/privacy', page);
  return (await desk.look()).outcome;
}
/** The policy within its page, which is another one at each request. */
const showPolicy = (policy: string, afterMs?: number) => {
  request += 1;
  return show(policyPage(policy, request), afterMs);
};
const health = async () => (await documentTroubles(desk.store))[0]?.error ?? null;

test('whatever of a page changes at each request, its text is one version', async () => {
  expect(await showPolicy(plain)).toBe('first');
  for (let at = 0; at < 5; at += 1) expect(await showPolicy(plain)).toBe('unchanged');
  const [version] = await desk.store.versions.list(id);
  expect(await desk.store.versions.count(id)).toBe(1);
  const text = (await desk.store.versions.get(version?.id ?? ''))?.text;
  expect(text).toBe(`${plain.trim()}\n\nRead [more about it](${desk.site.url}/more?id=4).`);
  expect(version?.captures[0]).toMatchObject({
    finalAddress: `${desk.site.url}/privacy`,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
});

test('a change is told when a second look finds it, with the words that came and went', async () => {
  await showPolicy(plain);
  expect(await showPolicy(fees)).toBe('unconfirmed');
  expect(await desk.told()).toEqual([]);
  expect(await showPolicy(fees)).toBe('confirmed');
  const [post] = await desk.told();
  expect(post?.passages?.[0]?.heading).toContain('Payments');
  const inserted = post?.passages?.flatMap(({ words }) => words.filter(({ kind }) => kind === 'inserted'));
  expect(inserted?.map(({ text }) => text).join(' ')).toContain('handling fee of five euros');
});

test('a new statement on AI is told at once, and confirmed or withdrawn in place', async () => {
  await showPolicy(plain);
  expect(await showPolicy(trains)).toBe('unconfirmed');
  expect((await desk.told())[0]?.summary).toContain('Not confirmed yet');
  await desk.send();
  expect(await showPolicy(trains)).toBe('confirmed');
  const told = await desk.told();
  expect(told).toMatchObject([{ edits: null }, { edits: expect.any(String) }]);
  expect(told[1]?.summary).not.toContain('Not confirmed');
});

test('texts that take turns, and a return to an earlier one, are told once', async () => {
  await showPolicy(plain);
  await showPolicy(fees);
  await showPolicy(fees);
  await desk.send();
  for (let turn = 0; turn < 4; turn += 1) {
    expect(await showPolicy(plain, 6 * hour)).toBe('variant');
    expect(await showPolicy(fees, 6 * hour)).toBe('variant');
  }
  expect((await desk.told()).filter(({ edits }) => edits === null)).toHaveLength(1);
  expect(await desk.store.versions.count(id)).toBe(2);
});

const german = plain
  .split('\n\n')
  .map((block) =>
    block.startsWith('#')
      ? block
      : 'Wir verarbeiten die Daten, die Sie uns geben, und wir löschen sie, wenn Sie das wollen und das Gesetz es nicht verbietet.',
  )
  .join('\n\n');
const wall = (title: string, words: string) =>
  `<html><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${words}</p></main></body></html>`;

test.each<[string, Shown, string]>([
  ['an error page', wall('Oops', 'Something went wrong. Page not found, try again later.'), 'error'],
  ['a log-in wall', wall('Sign in', 'Log in to continue. Forgot your password? Create an account.'), 'log in'],
  [
    'a consent wall',
    wall('Before you continue', 'We value your privacy. Accept all or reject all cookies.'),
    'consent',
  ],
  ['another language', policyPage(german), 'language'],
  ['a text that is suddenly much shorter', policyPage(aPolicy(4)), 'shorter'],
  ['a redirect to a log-in', { to: '/login?next=/privacy' }, 'leads to a log-in'],
  ['a redirect to a question for consent', { to: '/consent?next=/privacy' }, 'consent'],
  ['a page that is gone', 404, 'not there any more'],
  ['a site that is down', 503, 'status 503'],
  ['a page that refuses', 403, 'refuses'],
  ['a broken PDF', Buffer.from('%PDF-1.7 and no more'), 'the PDF is broken'],
  ['elements in elements in elements', `<html><body>${'<div>'.repeat(5_000)}deep`, 'nests its elements deeper'],
])('%s is a fault in health, alarmed when it lasts, and never a change', async (_, page, words) => {
  desk.pages.set('/login?next=/privacy', wall('Log in', 'Password, please.'));
  desk.pages.set('/consent?next=/privacy', wall('Before you continue', 'Accept all.'));
  await showPolicy(plain);
  expect(['faulty', 'failed']).toContain(await show(page));
  expect(await health()).toContain(words);
  expect(await desk.told()).toEqual([]);
  for (let at = 0; at < 4; at += 1) await show(page, day);
  expect(await desk.told()).toMatchObject([{ kind: 'notice', title: 'LinkedIn: Privacy Policy cannot be read' }]);
  expect((await desk.told())[0]?.summary).toContain(words);
  expect(await desk.store.versions.count(id)).toBe(1);
  expect(await showPolicy(plain)).toBe('unchanged');
  expect(await health()).toBeNull();
});

test('a selector that fits no more, and one that is no CSS, are faults and lose no version', async () => {
  await showPolicy(plain);
  const document = await desk.store.documents.get(id);
  for (const [selector, words] of [
    ['.gone', 'nothing on the page matches .gone'],
    ['p[', 'not a CSS selector'],
  ] as const) {
    const pages = document?.pages.map((page) => ({ ...page, select: [selector] })) ?? [];
    if (document !== null) await desk.store.documents.put({ ...document, pages });
    expect(await showPolicy(plain)).toBe('failed');
    expect(await health()).toContain(words);
  }
  // A page with scripts would need a browser for what is not there; for what is no CSS none helps.
  expect(await health()).not.toContain('browser');
  expect(await desk.store.versions.count(id)).toBe(1);
  expect(await desk.told()).toEqual([]);
});

test('an edited declaration is a new baseline, told nobody, and what changes after it is told', async () => {
  await showPolicy(plain);
  const document = await desk.store.documents.get(id);
  const pages = document?.pages.map((page) => ({ ...page, remove: ['h2'] })) ?? [];
  if (document !== null) await desk.store.documents.put({ ...document, pages });
  expect(await showPolicy(trains)).toBe('baseline');
  expect(await desk.told()).toEqual([]);
  await showPolicy(fees);
  expect(await showPolicy(fees)).toBe('confirmed');
  expect(await desk.told()).toHaveLength(1);
});

test('a page that holds another document is asked about, and not told', async () => {
  await showPolicy(plain);
  const recipe = (at: number) =>
    `Whisk ${at} eggs with flour and sugar, then bake the dough until golden, number ${at}.`;
  const recipes = `# Kitchen\n\n${Array.from({ length: 60 }, (_, at) => recipe(at)).join('\n\n')}`;
  expect(await showPolicy(recipes)).toBe('swapped');
  expect(await showPolicy(recipes)).toBe('swapped');
  expect(await desk.told()).toMatchObject([{ kind: 'notice', title: 'Is this still LinkedIn: Privacy Policy?' }]);
});
