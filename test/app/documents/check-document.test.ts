import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';
import { checkDocument } from '../../../src/app/documents/check-document.ts';
import { documentHealth } from '../../../src/app/documents/document-health.ts';
import { tellInForce } from '../../../src/app/documents/in-force.ts';
import { takeDeclarations } from '../../../src/app/documents/take-declarations.ts';
import { createTurns } from '../../../src/app/turns.ts';
import { documentIdOf, type TermsDocument } from '../../../src/domain/document.ts';
import { day, hour, minute } from '../../../src/domain/time.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { aSubscription, documentDesk } from '../../fakes/document-desk.ts';
import { aPolicy, trainingClause } from '../../fakes/policies.ts';
import { aChannel } from '../../fakes/things.ts';

let desk: Awaited<ReturnType<typeof documentDesk>>;
const id = 'linkedin/privacy-policy';
const plain = aPolicy(30);
const trains = aPolicy(30, { 5: trainingClause });
const fees = aPolicy(30, {
  1: 'Every order now costs a handling fee of five euros, which we do not pay back in any case.',
});
const recipe = (at: number) => `Whisk ${at} eggs with flour and sugar, then bake until golden, number ${at}.`;
const recipes = `# Kitchen\n\n${Array.from({ length: 60 }, (_, at) => recipe(at)).join('\n\n')}`;
const logIn = '# Log in\n\nLog in to continue. Forgot your password? Create an account.';

beforeEach(async () => {
  desk = await documentDesk();
  await desk.declare();
  await desk.store.subscriptions.put(aSubscription());
});
afterEach(() => desk.close());

async function show(page: string | number, afterMs = 10 * minute) {
  desk.clock.advance(afterMs);
  desk.pages.set('/privacy', page);
  return (await desk.look()).outcome;
}
/** The same clause comes into the policy, and then into the terms of the same company. */
async function showOnBoth() {
  await desk.declare('/terms', { id: 'linkedin/terms', type: 'Terms of Service' });
  desk.pages.set('/terms', plain);
  await show(plain);
  await desk.look('linkedin/terms');
  desk.pages.set('/terms', trains);
  await show(trains);
  await desk.look('linkedin/terms');
}
const state = () => desk.store.documents.state(id);

test('the first text is a baseline, and identical bytes are nothing new', async () => {
  expect(await show(plain)).toBe('first');
  expect(await show(plain)).toBe('unchanged');
  expect(await desk.store.versions.count(id)).toBe(1);
  expect(await desk.told()).toEqual([]);
  const [version] = await desk.store.versions.list(id);
  expect(version?.captures[0]).toMatchObject({ status: 200, bytesHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('a change is told when it was seen twice, and not before', async () => {
  await show(plain);
  expect(await show(fees)).toBe('unconfirmed');
  expect(await desk.told()).toEqual([]);
  expect(Date.parse((await state())?.nextPollAt ?? '') - desk.clock.now().getTime()).toBe(10 * minute);
  expect(await show(fees)).toBe('confirmed');
  const [post] = await desk.told();
  expect(post?.title).toContain('LinkedIn: Privacy Policy');
  const marked = post?.passages?.flatMap(({ words }) => words) ?? [];
  expect(marked.some(({ kind, text }) => kind === 'inserted' && text.includes('handling fee'))).toBe(true);
  expect(await desk.told()).toHaveLength(1);
});

test('a new statement on AI is told at once as unconfirmed, and confirmed in place', async () => {
  await show(plain);
  expect(await show(trains)).toBe('unconfirmed');
  const [first] = await desk.told();
  expect(first?.summary).toContain('Not confirmed yet');
  await desk.send();
  expect(await show(trains)).toBe('confirmed');
  const [, edit] = await desk.told();
  expect(edit?.edits).not.toBeNull();
  expect(edit?.summary).not.toContain('Not confirmed');
  expect(edit?.fields).toContainEqual({ name: 'Document', value: 'Privacy Policy' });
  expect((await desk.store.changes.find({ limit: 5 }))[0]).toMatchObject({ state: 'confirmed' });
});

test('a statement on AI that is gone at the next look is withdrawn in place; not sent yet, it is not sent', async () => {
  await show(plain);
  await show(trains);
  await desk.send();
  expect(await show(plain)).toBe('withdrawn');
  const told = await desk.told();
  expect(told).toHaveLength(2);
  expect(told[1]).toMatchObject({ title: expect.stringContaining('Withdrawn'), edits: expect.any(String) });
});

test('what is withdrawn before it was sent is never sent', async () => {
  await show(plain);
  await show(trains);
  await show(plain);
  expect((await desk.told()).map(({ state: sent }) => sent)).toEqual(['dropped']);
});

test('a text that flickered once and then stays is told: nothing is let pass', async () => {
  await show(plain);
  await show(fees);
  await show(plain);
  expect(await show(fees)).toBe('unconfirmed');
  expect(await show(fees)).toBe('unconfirmed');
  expect(await show(fees)).toBe('confirmed');
  expect(await desk.told()).toHaveLength(1);
});

test('texts that take turns are told once, and never in reverse; what was told says so, and is left alone then', async () => {
  await show(plain);
  await show(fees);
  await show(fees);
  await desk.send();
  const said: (string | undefined)[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    expect(await show(turn % 2 === 0 ? plain : fees, 6 * hour)).toBe('variant');
    await desk.send();
    said.push((await desk.told()).at(-1)?.summary.split('\n')[0]);
  }
  const told = await desk.told();
  expect(told.filter(({ edits }) => edits === null)).toHaveLength(1);
  expect(told).toHaveLength(4);
  expect(said.slice(0, 2)).toEqual([
    'Since 18 September 2024 the earlier text stands there again.',
    'The earlier text came back meanwhile; since 19 September 2024 this one stands there again.',
  ]);
  expect(new Set(said.slice(2))).toEqual(new Set(['The page shows this text and the earlier one in turns.']));
  expect(await desk.store.versions.count(id)).toBe(2);
});

test('a text that only some visitors see, so that it is gone at each second look, is told once in the end', async () => {
  for (let turn = 0; turn < 12; turn += 1) {
    await show(turn % 2 === 0 ? plain : fees, hour);
    await desk.send();
  }
  const told = await desk.told();
  expect(told).toHaveLength(1);
  expect(told[0]?.summary).toContain('The page shows this text and the earlier one in turns.');
  const document = (await desk.store.documents.get(id)) as TermsDocument;
  const health = documentHealth(document, await state(), desk.clock.now());
  expect(health).toMatch(/another text at each of the last \d+ looks$/);
  expect(await desk.store.changes.count({})).toBeLessThan(5);
});

test('a text that goes back after months is a change again', async () => {
  await show(plain);
  await show(fees);
  await show(fees);
  for (let week = 0; week < 10; week += 1) await show(fees, 7 * day);
  expect(await show(plain)).toBe('unconfirmed');
  expect(await show(plain)).toBe('confirmed');
  expect((await desk.told()).filter(({ edits }) => edits === null)).toHaveLength(2);
});

test('a page that is another one at each request is still told of what it says', async () => {
  const numbered = (text: string, at: number) => `${text}\n\nRequest ${(at * 7919).toString(36)}\n`;
  await show(numbered(plain, 1));
  expect(await show(numbered(plain, 2))).toBe('cosmetic');
  expect(await show(numbered(plain, 3))).toBe('cosmetic');
  expect(await desk.told()).toEqual([]);
  expect(await show(numbered(fees, 4))).toBe('unconfirmed');
  expect(await show(numbered(fees, 5))).toBe('confirmed');
  expect(await show(numbered(fees, 6))).toBe('cosmetic');
  expect(await desk.told()).toHaveLength(1);
  expect(await desk.store.versions.count(id)).toBe(6);
});

test('a page that says something else on AI at each request is told once at most, and looked at later and later', async () => {
  const says = (at: number) =>
    `From today our partners use what ${['teachers', 'nurses', 'drivers', 'cooks', 'pilots'][at % 5]} number ${at * 7919} write to train generative artificial intelligence.`;
  await show(plain);
  for (let at = 0; at < 12; at += 1) {
    const { nextPollAt } = (await state()) ?? { nextPollAt: '' };
    await show(aPolicy(30, { 5: says(at) }), Math.max(0, Date.parse(nextPollAt) - desk.clock.now().getTime()));
    await desk.send();
  }
  const told = await desk.told();
  expect(told.filter(({ edits }) => edits === null)).toHaveLength(1);
  expect(told.filter(({ edits }) => edits !== null)).toMatchObject([{ title: expect.stringContaining('Withdrawn') }]);
  expect((await state())?.intervalMs).toBeGreaterThan(6 * hour);
  expect(await show(plain)).toBe('withdrawn');
  expect(await desk.store.changes.count({ states: ['confirmed'] })).toBe(0);
});

test('a second edit within minutes of the first takes nothing away from it: both are told', async () => {
  await show(plain);
  await show(trains);
  await desk.send();
  const both = aPolicy(30, {
    5: trainingClause,
    12: 'Every order now costs a handling fee of five euros, not paid back.',
  });
  expect(await show(both)).toBe('confirmed');
  expect(await show(both)).toBe('confirmed');
  const told = await desk.told();
  expect(told.filter(({ title }) => title.includes('Withdrawn'))).toEqual([]);
  expect(told.find(({ edits }) => edits !== null)?.summary).not.toContain('Not confirmed');
  const texts = told.flatMap(({ passages = [] }) => passages.flatMap(({ words }) => words.map(({ text }) => text)));
  expect(texts.join(' ')).toContain('handling fee');
  expect((await desk.store.versions.standings(id)).length).toBe(3);
});

test('walls, errors, fragments and other languages are no versions; what lasts is told once', async () => {
  await show(plain);
  for (const page of [logIn, aPolicy(4), 503, '# 404\n\nPage not found.']) {
    expect(['faulty', 'failed']).toContain(await show(page));
  }
  expect(await desk.store.versions.count(id)).toBe(1);
  expect(await desk.told()).toEqual([]);
  expect((await state())?.status).toBe('faulty');
  await show(logIn, day);
  await show(logIn, 2 * day);
  await show(logIn, 2 * day);
  const told = await desk.told();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ kind: 'notice', title: 'LinkedIn: Privacy Policy cannot be read' });
  expect(await show(plain)).toBe('unchanged');
  expect(await state()).toMatchObject({ status: 'ok', lastError: null, troubleSince: null });
});

test('what was told as unreadable is told once it can be read again, with whether it is another text', async () => {
  await show(plain);
  for (const again of [plain, fees]) {
    await show(503, day);
    await show(503, 2.5 * day);
    await desk.send();
    await show(again, day);
    await show(again);
    await desk.send();
  }
  const notices = (await desk.told()).filter(({ kind }) => kind === 'notice');
  expect(notices.map(({ title }) => title)).toEqual([
    'LinkedIn: Privacy Policy cannot be read',
    'LinkedIn: Privacy Policy can be read again',
    'LinkedIn: Privacy Policy cannot be read',
    'LinkedIn: Privacy Policy can be read again',
  ]);
  expect(notices[1]?.summary).toMatch(
    /since Thursday, 19 September 2024: .*503.*The text is the one that stood there before/,
  );
  expect(notices[3]?.summary).toContain('The text is another one now');
});

test('however rarely a page in trouble is tried, its trouble is told when it has lasted for two days', async () => {
  await show(plain);
  for (const page of [503, logIn]) {
    await show(page, day);
    const began = desk.clock.now().getTime();
    const before = (await desk.told()).length;
    while ((await desk.told()).length === before) {
      const { nextPollAt } = (await state()) ?? { nextPollAt: '' };
      await show(page, Date.parse(nextPollAt) - desk.clock.now().getTime());
    }
    expect(desk.clock.now().getTime() - began).toBe(2 * day);
    await show(plain);
  }
});

test('documents that fail together are a network that is down; those that were never read are none', async () => {
  const others = Array.from({ length: 9 }, (_, at) => `service-${at}/terms`);
  for (const other of others) await desk.declare(`/${other}`, { id: other, service: other, company: null });
  await show(plain);
  for (const other of others) await desk.look(other);
  await show(503);
  await show(503, 2.5 * day);
  expect(await desk.told()).toHaveLength(1);
  for (const other of others) {
    desk.pages.set(`/${other}`, plain);
    await desk.look(other);
  }
  await show(plain);
  await desk.send();
  for (const other of others) desk.pages.set(`/${other}`, 503);
  await show(503);
  for (const other of others) await desk.look(other);
  await show(503, 2.5 * day);
  expect((await desk.told()).filter(({ title }) => title.includes('cannot be read'))).toHaveLength(1);
});

test('who wants a digest alone is not alarmed, the digest says it; a question is asked there too', async () => {
  await desk.store.subscriptions.put(aSubscription({ mode: 'digest' }));
  await show(plain);
  await show(503, day);
  await show(503, 2.5 * day);
  expect(await desk.told()).toEqual([]);
  await show(recipes);
  await show(recipes);
  expect((await desk.told()).map(({ title }) => title)).toEqual(['Is this still LinkedIn: Privacy Policy?']);
});

test('a trouble is told nobody who wants another document alone, or muted the company', async () => {
  const apart = { ...aChannel, channel: 'apart' };
  const muted = { ...aChannel, channel: 'muted' };
  const alone = { ...aChannel, channel: 'alone' };
  await desk.store.subscriptions.put(aSubscription({ id: 's2', channel: apart, sources: ['linkedin/terms'] }));
  await desk.store.subscriptions.put(aSubscription({ id: 's3', channel: muted }));
  const settings = { digest: null, quietHours: null, dailyLimit: null, thresholdShift: 0 };
  await desk.store.channels.putSettings({ ...settings, channel: muted, mutedCompanies: ['LinkedIn'] });
  await desk.store.subscriptions.put(aSubscription({ id: 's4', channel: alone, companies: [], sources: [id] }));
  await show(plain);
  await show(503, day);
  await show(503, 2.5 * day);
  const told = (await desk.store.outbox.all()).map(({ channel }) => channel.channel);
  expect(told.toSorted()).toEqual([aChannel.channel, 'alone'].toSorted());
});

test('a trouble that is over before it was told is told by nobody', async () => {
  await show(plain);
  await show(503, day);
  await show(503, 2.5 * day);
  await show(plain, day);
  expect((await desk.told()).map(({ state: sent }) => sent)).toEqual(['dropped']);
  await show(503, day);
  expect(await show(plain, day)).toBe('unchanged');
  expect(await desk.told()).toHaveLength(1);
});

test('who was told of a trouble hears that it is over, also where a question that came after it was not sent yet', async () => {
  await show(plain);
  await show(503, day);
  await show(503, 2.5 * day);
  await desk.send();
  for (const page of [recipes, recipes, plain]) await show(page);
  expect((await desk.told()).map(({ title, state: sent }) => [title, sent])).toEqual([
    ['LinkedIn: Privacy Policy cannot be read', 'sent'],
    ['Is this still LinkedIn: Privacy Policy?', 'dropped'],
    ['LinkedIn: Privacy Policy can be read again', 'pending'],
  ]);
});

test('a change is neither confirmed nor withdrawn by a wall that comes in between', async () => {
  await show(plain);
  await show(fees);
  expect(await show(logIn)).toBe('faulty');
  expect(await show(fees)).toBe('confirmed');
});

test('an edited declaration starts a new baseline and tells nobody', async () => {
  await show(plain);
  const document = await desk.store.documents.get(id);
  await desk.declare('/other');
  desk.pages.set('/other', trains);
  expect((await desk.look()).outcome).toBe('baseline');
  expect(document?.id).toBe(id);
  expect(await desk.told()).toEqual([]);
  expect((await desk.store.changes.find({ limit: 5 }))[0]).toMatchObject({ cause: 'reading', state: 'confirmed' });
  desk.pages.set('/other', fees);
  expect((await desk.look()).outcome).toBe('unconfirmed');
});

test('a statement that waits to be confirmed is not withdrawn by an edited declaration that still shows it', async () => {
  await show(plain);
  await show(trains);
  await desk.send();
  await desk.declare('/other');
  desk.pages.set('/other', trains.replace('# Privacy Policy', '# Our Privacy Policy'));
  expect((await desk.look()).outcome).toBe('baseline');
  const [, edit] = await desk.told();
  expect(edit?.title).not.toContain('Withdrawn');
  expect(edit?.summary).not.toContain('Not confirmed');
});

test('a swapped document is asked about, not told; the answer decides', async () => {
  await show(plain);
  const recipes = Array.from(
    { length: 40 },
    (_, at) => `Whisk ${at} eggs with flour and sugar, then bake the dough in a warm oven until golden, number ${at}.`,
  ).join('\n\n');
  expect(await show(`# Kitchen\n\n${recipes}`)).toBe('swapped');
  expect(await desk.told()).toEqual([]);
  expect(await show(`# Kitchen\n\n${recipes}`)).toBe('swapped');
  expect(await desk.told()).toMatchObject([{ kind: 'notice', title: 'Is this still LinkedIn: Privacy Policy?' }]);
  const before = await state();
  if (before === null) throw new Error('no state');
  await desk.store.documents.putState({ ...before, accept: 'silently' });
  expect(await show(`# Kitchen\n\n${recipes}`)).toBe('baseline');
  expect(await desk.told()).toHaveLength(1);
});

test('a policy written anew from end to end is told', async () => {
  await show(plain);
  const rewritten = aPolicy(60).split('\n\n').slice(62).join('\n\n');
  const page = `# Privacy Policy\n\n${rewritten}\n\n${trainingClause}`;
  expect(await show(page)).toBe('unconfirmed');
});

test('announced is not in force: the day is told too, when the text was looked at once more', async () => {
  await show(plain);
  const announced = aPolicy(30, {
    5: `Effective 20 November 2024, we will use the posts of our members to train generative AI models. ${trainingClause.replace('Starting today we', 'From then on we')}`,
  });
  await show(announced);
  await show(announced);
  await desk.send();
  const [change] = await desk.store.changes.find({ documents: [id], kinds: ['ai-data'], limit: 1 });
  expect(change).toMatchObject({ inForce: 'ahead', assessment: { effectiveDate: '2024-11-20' } });
  desk.clock.set('2024-11-19T23:00:00.000Z');
  expect(await tellInForce(desk.parts)).toBe(0);
  desk.clock.set('2024-11-20T00:10:00.000Z');
  const requests = desk.site.requests.length;
  expect(await tellInForce(desk.parts)).toBe(1);
  expect(desk.site.requests.length).toBe(requests + 1);
  expect((await desk.told()).at(-1)).toMatchObject({
    kind: 'update',
    title: expect.stringContaining('In force now'),
    summary: expect.stringContaining('It stands in the text today'),
  });
  expect(await tellInForce(desk.parts)).toBe(0);
});

test('one edit in several documents is one story, its documents listed', async () => {
  await desk.declare('/terms', { id: 'linkedin/terms', type: 'Terms of Service' });
  const terms = (clause?: string) =>
    aPolicy(25, clause === undefined ? { 0: 'These are the terms.' } : { 0: 'These are the terms.', 5: clause });
  desk.pages.set('/terms', terms());
  await show(plain);
  await desk.look('linkedin/terms');
  desk.pages.set('/terms', terms(trainingClause));
  await show(trains);
  await desk.look('linkedin/terms');
  await desk.send();
  await show(trains);
  await desk.look('linkedin/terms');
  const told = await desk.told();
  expect(told.filter(({ edits }) => edits === null)).toHaveLength(1);
  expect(told.at(-1)?.fields).toContainEqual({ name: 'Changed alike', value: 'LinkedIn Terms of Service' });
});

test('the same words in documents of two companies are two stories, each told to those who follow it', async () => {
  await desk.declare('/other', { id: 'notion/privacy-policy', service: 'Notion', company: 'Notion' });
  desk.pages.set('/other', plain);
  await show(plain);
  await desk.look('notion/privacy-policy');
  desk.pages.set('/other', trains);
  await show(trains);
  await desk.look('notion/privacy-policy');
  expect((await desk.told()).map(({ title }) => title)).toEqual([expect.stringMatching(/^LinkedIn: Privacy Policy/)]);
  expect(await desk.store.stories.find({ company: 'Notion', limit: 9 })).toMatchObject([{ companies: ['Notion'] }]);
  expect(await desk.store.stories.find({ company: 'LinkedIn', limit: 9 })).toMatchObject([{ companies: ['LinkedIn'] }]);
});

test('what a document says anew months later is another story, however alike it is worded', async () => {
  await show(plain);
  await show(trains);
  await show(trains);
  const more = 'We may also use the photos and videos of our members to train our generative AI models.';
  await show(aPolicy(30, { 5: trainingClause, 9: more }), 150 * day);
  expect((await desk.told()).filter(({ edits }) => edits === null).map(({ kind }) => kind)).toEqual(['story', 'story']);
});

test('an edit that is withdrawn where it was told first is told of the other document, where it stands', async () => {
  await showOnBoth();
  await desk.send();
  expect(await show(plain)).toBe('withdrawn');
  expect((await desk.look('linkedin/terms')).outcome).toBe('confirmed');
  const told = await desk.told();
  const edited = told.filter(({ edits }) => edits !== null).map(({ title }) => title);
  expect(edited).toEqual([expect.stringContaining('Withdrawn: LinkedIn: Privacy Policy')]);
  expect(told.filter(({ title, edits }) => title.includes('LinkedIn: Terms') && edits === null)).toHaveLength(1);
});

test('an alert names no document any more in which the same edit was withdrawn', async () => {
  await showOnBoth();
  await desk.send();
  expect((await desk.told()).at(-1)?.fields.map(({ name }) => name)).toContain('Changed alike');
  desk.pages.set('/terms', plain);
  expect((await desk.look('linkedin/terms')).outcome).toBe('withdrawn');
  await desk.send();
  expect((await desk.told()).at(-1)).toMatchObject({ edits: expect.any(String) });
  expect((await desk.told()).at(-1)?.fields.map(({ name }) => name)).not.toContain('Changed alike');
});

test('regional editions are told apart and compared, by what a collection calls them', async () => {
  const page = { select: [], remove: [], filter: [], executeClientScripts: null };
  const declared = [
    ['LinkedIn', 'Privacy Policy (UK)', '/uk'],
    ['LinkedIn', 'Privacy Policy - EEA', '/eea'],
    ['LinkedIn (US)', 'Privacy Policy', '/us'],
  ].map(([service = '', type = '', path]) => ({
    service,
    type,
    pages: [{ ...page, fetch: `${desk.site.url}${path}` }],
  }));
  expect(await takeDeclarations(declared, desk.registry, desk.store)).toBe(0);
  const inOtherWords = trainingClause.replace('the posts and messages of', 'all public posts of grown-up');
  desk.pages.set('/uk', plain);
  desk.pages.set('/eea', aPolicy(30, { 5: inOtherWords }));
  desk.pages.set('/us', trains);
  await show(plain);
  const ids = declared.map(({ service, type }) => documentIdOf(service, type));
  for (const one of ids) await desk.look(one);
  await show(trains);
  const editions = 'UK does not; EEA says much of it in other words; US says so too';
  const field = (await desk.told())[0]?.fields.find(({ name }) => name === 'Other editions');
  expect(field?.value.split('; ').toSorted()).toEqual(editions.split('; ').toSorted());
  const stored = await Promise.all(ids.map(async (one) => desk.store.documents.get(one)));
  expect(stored.map((one) => [one?.company, one?.jurisdiction])).toEqual([
    ['LinkedIn', 'UK'],
    ['LinkedIn', 'EU'],
    ['LinkedIn', 'US'],
  ]);
});

test('a text that changed while its own "last updated" did not is flagged', async () => {
  await show(plain);
  await show(trains);
  expect((await desk.told())[0]?.fields.map(({ name }) => name)).toContain('Unannounced');
});

test('a list of subprocessors is told as names, with the time to object', async () => {
  await desk.declare('/sub', { id: 'linkedin/sub', type: 'Subprocessors List' });
  const list = (...names: string[]) =>
    `# Subprocessors\n\nCustomers may object to a new subprocessor within 30 days of this notice.\n\n${names.map((name) => `- ${name}: hosting`).join('\n')}\n`;
  desk.pages.set('/sub', list('Amazon Web Services', 'Zendesk', 'Twilio'));
  await desk.look('linkedin/sub');
  desk.pages.set('/sub', list('Amazon Web Services', 'Zendesk', 'OpenAI'));
  await desk.look('linkedin/sub');
  await desk.look('linkedin/sub');
  const post = (await desk.told())[0];
  expect(post?.title).toBe('LinkedIn: Subprocessors List: OpenAI added, Twilio removed');
  expect(post?.fields).toContainEqual({ name: 'Time to object', value: expect.stringContaining('within 30 days') });
});

test('documents are looked at between every hour and every three days, by how often they change', async () => {
  await show(plain);
  const waits: number[] = [];
  for (let at = 0; at < 60; at += 1) {
    await show(plain, 3 * day);
    waits.push((await state())?.intervalMs ?? 0);
  }
  expect(Math.max(...waits)).toBeLessThanOrEqual(3 * day);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(hour);
  expect(waits.at(-1)).toBe(3 * day);
  await show(fees);
  await show(fees);
  await show(fees, day);
  expect((await state())?.intervalMs).toBeLessThan(day);
});

test('a restart between the first and the second look loses nothing and doubles nothing', async () => {
  await desk.close();
  const folder = mkdtempSync(join(tmpdir(), 'codicil-desk-'));
  desk = await documentDesk(join(folder, 'codicil.db'));
  await desk.declare();
  await desk.store.subscriptions.put(aSubscription());
  await show(plain);
  await show(trains);
  await desk.send();
  await desk.restart();
  expect(await show(trains)).toBe('confirmed');
  await desk.restart();
  expect(await show(trains)).toBe('unchanged');
  const told = await desk.told();
  expect(told.map(({ edits }) => edits === null)).toEqual([true, false]);
  rmSync(folder, { recursive: true });
});

test('two processes that look at once record and tell a change once', async () => {
  await desk.close();
  const folder = mkdtempSync(join(tmpdir(), 'codicil-desk-'));
  const path = join(folder, 'codicil.db');
  desk = await documentDesk(path);
  const document = await desk.declare();
  await desk.store.subscriptions.put(aSubscription());
  const store = await openSqlite(path);
  const other = { ...desk.parts, store, index: createStoryIndex(), turns: createTurns() };
  const both = async () => {
    const reports = await Promise.all([checkDocument(document, desk.parts), checkDocument(document, other)]);
    return reports.map(({ outcome }) => outcome).toSorted();
  };
  await show(plain);
  desk.pages.set('/privacy', trains);
  expect(await both()).toEqual(['overtaken', 'unconfirmed']);
  desk.clock.advance(20 * minute);
  expect(await both()).toEqual(['confirmed', 'overtaken']);
  expect(await desk.told()).toHaveLength(1);
  await store.close();
  rmSync(folder, { recursive: true });
});
