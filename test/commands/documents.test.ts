import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/registry.ts';
import { createAnalyst, relevanceThreshold } from '../../src/analysis/create-analyst.ts';
import { exportLines, importLines } from '../../src/app/archive.ts';
import { createBot } from '../../src/app/conversation/bot.ts';
import { buildDigest } from '../../src/app/delivery/digest.ts';
import { createDocumentKeeper } from '../../src/app/documents/document-keeper.ts';
import { createItemTaker } from '../../src/app/news/take-items.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { renderPost as renderForDiscord } from '../../src/platforms/discord/render.ts';
import { renderPost as renderForSlack } from '../../src/platforms/slack/render.ts';
import { renderPost as renderForTerminal } from '../../src/platforms/terminal/render.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { silentLog } from '../fakes/clock.ts';
import { aSubscription, documentDesk } from '../fakes/document-desk.ts';
import { documentParts } from '../fakes/document-parts.ts';
import { aPolicy, trainingClause } from '../fakes/policies.ts';
import { aChannel, aFeed, anItem } from '../fakes/things.ts';

let desk: Awaited<ReturnType<typeof documentDesk>>;
const manager = { id: 'p1', mayManage: true };
const plain = aPolicy(30);
const trains = aPolicy(30, { 5: trainingClause });

beforeEach(async () => {
  desk = await documentDesk();
  await desk.store.subscriptions.put(aSubscription());
  await desk.declare();
});
afterEach(() => desk.close());

function bot() {
  const { store, registry, clock } = desk;
  const sources = { add: () => Promise.reject(new Error()), remove: () => Promise.reject(new Error()) };
  const documents = createDocumentKeeper(desk.parts);
  const context = { store, registry, clock, sources, timeZone: 'UTC', threshold: relevanceThreshold };
  return createBot(commands, { ...context, ...documentParts(), documents }, silentLog);
}
const ask = async (line: string, person = manager, channel = aChannel) =>
  (await bot().runLine({ channel, person, line })).post;

async function show(text: string, at?: string) {
  if (at !== undefined) desk.clock.set(`${at}T12:00:00.000Z`);
  desk.pages.set('/privacy', text);
  return desk.look();
}

async function changed() {
  await show(plain, '2024-06-01');
  await show(trains, '2024-09-18');
  desk.clock.advance(600_000);
  await show(trains);
}

test('changes lists what changed, and shows one in full with what came and went', async () => {
  await changed();
  const list = await ask('changes LinkedIn privacy');
  expect(list.summary).toContain('1 change that means something');
  const [line] = list.sections[0]?.lines ?? [];
  const id = /\[(\w+)\]$/.exec(line?.text ?? '')?.[1] ?? '';
  const full = await ask(`changes change:${id}`);
  expect(full.passages?.flatMap(({ words }) => words)).toContainEqual({
    kind: 'inserted',
    text: expect.stringContaining('generative artificial intelligence'),
  });
  expect(full.footer).toContain('SHA-256');
  expect((await ask('changes Linkedn')).summary).toContain('Did you mean LinkedIn');
  expect((await ask('changes LinkedIn cookies')).summary).toContain('There are: Privacy Policy');
});

test('changes holds a regional edition against the others', async () => {
  await desk.declare('/uk', { id: 'linkedin/uk', type: 'UK Privacy Policy', jurisdiction: 'UK' });
  desk.pages.set('/uk', plain);
  await desk.look('linkedin/uk');
  await show(trains, '2024-09-18');
  const shown = await ask('changes LinkedIn edition:uk');
  expect(shown.title).toBe('LinkedIn: Privacy Policy (the general one) beside UK');
  expect(shown.summary).toContain('What is marked as new is what UK says');
  expect(shown.passages?.flatMap(({ words }) => words)).toContainEqual({
    kind: 'deleted',
    text: expect.stringContaining('generative artificial intelligence'),
  });
  expect((await ask('changes LinkedIn edition:US')).summary).toContain('There are: the general one and UK');
  expect((await ask('changes LinkedIn "UK privacy policy"')).title).toContain('UK Privacy Policy');
});

test('the button under an alert shows the full difference beside it', async () => {
  await changed();
  const [alert] = await desk.told();
  const button = alert?.buttons.find(({ action }) => action === 'ask');
  const reply = await bot().press({ channel: aChannel, person: manager, action: 'ask', value: button?.value ?? '' });
  expect(reply.replaces).toBe(false);
  expect(reply.post.passages?.length).toBeGreaterThan(0);
  expect((button?.value ?? '').length).toBeLessThanOrEqual(80);
});

test('many changes are listed page by page, latest first, each once; cosmetic edits are counted, not shown', async () => {
  await show(plain, '2024-01-01');
  for (let month = 2; month <= 9; month += 1) {
    const fee = `From month ${month} on every order costs a handling fee of ${month} euros, never paid back.`;
    await show(aPolicy(30, { [month]: fee }), `2024-0${month}-01`);
    desk.clock.advance(600_000);
    await show(aPolicy(30, { [month]: fee }));
  }
  await show(
    aPolicy(30, { 9: `From month 9 on every order costs a handling fee of 9 euros, never paid back.` }).replace(
      '3 March',
      '4 March',
    ),
  );
  expect((await ask('changes LinkedIn')).summary).toMatch(
    /^1 document, \d changes that mean something, \d cosmetic edits? not shown\.$/,
  );
  const first = await ask('changes LinkedIn kind:all');
  const next = first.buttons.find(({ label }) => label === 'Next');
  const press = { channel: aChannel, person: manager, action: 'page', value: next?.value ?? '' } as const;
  const second = (await bot().press(press)).post;
  const days = [first, second].flatMap(({ sections }) => sections[0]?.lines.map(({ text }) => text.split(' · ')[0]));
  // The last one, an edit of the date alone, was seen on the day of the change before it.
  expect(days).toEqual([9, 9, 8, 7, 6, 5, 4, 3, 2].map((month) => `1 ${monthNames[month - 1]} 2024`));
  expect(second.buttons.some(({ label }) => label === 'Next')).toBe(false);
});

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

test('the texts of any two days are shown against each other', async () => {
  await changed();
  await show(aPolicy(30, { 5: trainingClause, 9: 'We delete nothing any more.' }), '2024-10-02');
  const post = await ask('changes LinkedIn privacy from:2024-06-02 to:2024-09-30');
  expect(post.title).toBe('LinkedIn: Privacy Policy on 2 June 2024 and on 30 September 2024');
  const marked = (post.passages ?? []).flatMap(({ words }) => words).filter(({ kind }) => kind === 'inserted');
  expect(marked.map(({ text }) => text).join()).toContain('generative artificial intelligence');
  expect(post.footer).toMatch(/captured on 1 June 2024, 12:00 UTC \(SHA-256 \w{12}\) and 18 September 2024/);
  expect((await ask('changes LinkedIn privacy from:2024-09-19 to:2024-09-20')).summary).toContain('The same text');
  expect((await ask('changes LinkedIn privacy from:2024-01-01')).summary).toContain('its first text is of 1 June 2024');
  expect((await ask('changes LinkedIn privacy from:yesterday')).summary).toContain('is no day');
  await desk.declare('/terms', { id: 'linkedin/terms', type: 'Terms of Service' });
  expect((await ask('changes LinkedIn from:2024-06-02')).summary).toContain('Privacy Policy and Terms of Service');
  await desk.declare('/uk', { id: 'linkedin/privacy-policy-uk', type: 'Privacy Policy (UK)' });
  expect((await ask('changes LinkedIn privacy from:2024-06-02')).summary).toContain('Privacy Policy (UK)');
  expect((await ask('changes LinkedIn Privacy Policy from:2024-06-02')).title).toContain('LinkedIn: Privacy Policy on');
});

test('every platform marks what came and what went', async () => {
  await changed();
  const change = (await desk.store.changes.find({ kinds: ['ai-data'], limit: 1 }))[0];
  const post = await ask(`changes change:${change?.id}`);
  const words = {
    passages: [
      {
        heading: 'Data',
        words: [
          { kind: 'kept' as const, text: 'We ' },
          { kind: 'deleted' as const, text: 'never' },
          { kind: 'inserted' as const, text: 'now *may*' },
          { kind: 'kept' as const, text: ' train.' },
        ],
      },
    ],
  };
  const marked = { ...post, ...words };
  expect(JSON.stringify(renderForDiscord(marked).embeds)).toContain('~~never~~**now');
  expect(JSON.stringify(renderForSlack(marked).blocks)).toMatch(/~never~.*\*now/);
  expect(renderForTerminal(marked, { colour: false, width: 80, links: false })).toContain('[-never-]{+now *may*+}');
});

test('a company answers from its documents, also as of a day before', async () => {
  await changed();
  const now = await ask('company LinkedIn');
  expect(now.quotes[0]?.text).toContain('train our generative artificial intelligence');
  expect(now.summary).toContain('18 September 2024');
  const then = await ask('company LinkedIn as-of:2024-09-01');
  expect(then.title).toBe('LinkedIn as of 1 September 2024');
  expect(JSON.stringify(then.quotes)).not.toContain('generative');
  expect(then.sections[0]?.lines[0]?.text).toContain('this text since 1 June 2024');
  expect(then.sections.some(({ heading }) => heading === 'Latest stories')).toBe(false);
  // A story that went on since had begun then, and is of that day.
  desk.clock.set('2024-10-20T12:00:00.000Z');
  const [story] = await desk.store.stories.find({ company: 'LinkedIn', limit: 1 });
  if (story !== undefined) await desk.store.stories.put({ ...story, updatedAt: '2024-10-20T12:00:00.000Z' });
  const between = await ask('company LinkedIn as-of:2024-09-30');
  const lines = between.sections.find(({ heading }) => heading === 'Latest stories')?.lines ?? [];
  expect(lines.map(({ text }) => text)).toEqual([expect.stringContaining('18 September 2024')]);
  expect(between.summary).toContain('1 story so far, the latest of 18 September 2024');
  expect((await ask('company LinkedIn as-of:2024-01-01')).summary).toContain('No text of its documents is kept');
  expect((await ask('company LinkedIn as-of:2024-02-31')).summary).toContain('is no day');
});

test('a page is read and shown before it is watched; only managers watch', async () => {
  desk.pages.set('/page', '# House rules\n\nBe kind to one another in this house.');
  const address = `${desk.site.url}/page`;
  const stranger = { id: 'p2', mayManage: false };
  expect((await ask(`watch ${address}`, stranger)).summary).toContain('those who manage');
  const post = await ask(`watch ${address} main .text`);
  expect(post.title).toContain('House rules is watched from now on');
  expect(post.summary).toContain('Be kind');
  const added = (await desk.store.documents.all()).find(({ origin }) => origin === 'added');
  expect(added?.pages[0]?.select).toEqual(['main .text']);
  expect((await ask(`watch ${address} main .text`)).summary).toContain('watched here already');
  expect((await ask(`watch ${desk.site.url}/nothing`)).summary).toContain('cannot be watched');
  expect(await desk.store.documents.all()).toHaveLength(2);
  expect((await ask(`unwatch ${added?.id}`)).title).toContain('watched no longer');
  expect((await ask('unwatch linkedin/privacy-policy')).summary).toContain(
    'codicil documents remove linkedin/privacy-policy',
  );
});

test('what changes on a page is told where it was added, whatever else is subscribed there, and nowhere else', async () => {
  const elsewhere = { ...aChannel, channel: 'elsewhere' };
  await desk.store.subscriptions.put(aSubscription({ id: 's2', channel: elsewhere }));
  const add = async (path: string) => {
    desk.pages.set(path, plain);
    await ask(`watch ${desk.site.url}${path}`);
  };
  await add('/page');
  await add('/like-it');
  const added = (await desk.store.documents.all()).filter(({ origin }) => origin === 'added');
  const [page, other] = ['/page', '/like-it'].map((path) => added.find(({ pages }) => pages[0]?.fetch.endsWith(path)));
  desk.pages.set('/page', trains);
  await desk.look(page?.id);
  const told = await desk.store.outbox.all();
  expect(told.map(({ channel }) => channel)).toEqual([aChannel]);
  // The other page is no edition of it for another region.
  expect(told[0]?.post.fields.map(({ name }) => name)).not.toContain('Other editions');
  desk.pages.set('/page', plain);
  await desk.look(page?.id);
  expect((await desk.store.outbox.all())[0]?.state).toBe('dropped');
  await desk.store.subscriptions.remove('s1');
  desk.pages.set('/like-it', trains);
  await desk.look(other?.id);
  expect((await desk.store.outbox.all()).map(({ channel }) => channel)).toEqual([aChannel, aChannel]);
});

test('a page that two workspaces watch is told to both, until each asks for it no more', async () => {
  const theirs = { ...aChannel, workspace: 'theirs' };
  const address = `${desk.site.url}/page`;
  desk.pages.set('/page', plain);
  await ask(`watch ${address}`);
  expect((await ask(`unwatch ${address}`, manager, theirs)).summary).toContain('not added here');
  expect((await ask(`watch ${address}`, manager, theirs)).title).toContain('is watched from now on');
  const added = async () => (await desk.store.documents.all()).filter(({ origin }) => origin === 'added');
  const [page] = await added();
  expect(await added()).toHaveLength(1);
  desk.pages.set('/page', trains);
  await desk.look(page?.id);
  expect((await desk.store.outbox.all()).map(({ channel }) => channel.workspace).toSorted()).toEqual(['theirs', 'w']);
  expect((await ask(`unwatch ${address}`)).title).toContain('watched no longer here');
  expect(await added()).toHaveLength(1);
  expect((await ask(`unwatch ${address}`, manager, theirs)).title).toMatch(/watched no longer$/);
  expect(await added()).toEqual([]);
});

test('a page that several channels ask for at the same time is told in each of them', async () => {
  desk.pages.set('/page', plain);
  const keeper = createDocumentKeeper(desk.parts);
  const address = `${desk.site.url}/page`;
  const watch = (channel: string) => keeper.watch({ address, selector: null, channel: { ...aChannel, channel } });
  await watch('one');
  await Promise.all([watch('two'), watch('three')]);
  const [page] = (await desk.store.documents.all()).filter(({ origin }) => origin === 'added');
  desk.pages.set('/page', trains);
  await desk.look(page?.id);
  expect((await desk.store.outbox.all()).map(({ channel }) => channel.channel).toSorted()).toEqual([
    'one',
    'three',
    'two',
  ]);
});

test('a declared page can be watched in a channel too, and goes on being read when that ends', async () => {
  await show(plain);
  await desk.store.subscriptions.remove('s1');
  const address = `${desk.site.url}/privacy`;
  expect((await ask(`watch ${address}`)).title).toContain('LinkedIn: Privacy Policy is watched from now on');
  await show(trains);
  expect((await desk.told()).map(({ title }) => title)).toEqual([expect.stringContaining('LinkedIn: Privacy Policy')]);
  expect((await ask(`unwatch ${address}`)).summary).toContain('read on for others');
  expect((await ask(`unwatch ${address}`)).summary).toContain('not added by command');
  expect(await desk.store.documents.get('linkedin/privacy-policy')).not.toBeNull();
});

test('a subscription can want one document, by its id or its name', async () => {
  expect((await ask('subscribe sources:linkedin/privacy-policy')).title).toContain('subscribed');
  await ask('subscribe sources:"LinkedIn Privacy Policy" words:training');
  const wanted = (await desk.store.subscriptions.all()).filter(({ sources }) => sources.length > 0);
  expect(wanted.map(({ sources }) => sources)).toEqual([['linkedin/privacy-policy'], ['linkedin/privacy-policy']]);
  expect(await bot().suggest('source', 'linkedin')).toEqual(['linkedin/privacy-policy']);
});

test('documents lists health, and a swap is settled by command', async () => {
  await show(plain, '2024-06-01');
  desk.pages.set('/privacy', 503);
  await desk.look();
  expect((await ask('documents show:trouble')).sections[0]?.lines[0]?.text).toContain('status 503');
  const recipes = Array.from(
    { length: 40 },
    (_, at) => `Whisk ${at} eggs with flour, then bake the dough, number ${at}.`,
  );
  await show(`# Kitchen\n\n${recipes.join('\n\n')}`);
  await show(`# Kitchen\n\n${recipes.join('\n\n')}`);
  const post = await ask('documents accept:linkedin/privacy-policy');
  expect(post.title).toContain('goes on from what its page holds now');
  expect(await desk.store.documents.state('linkedin/privacy-policy')).toMatchObject({ status: 'ok', accept: null });
  expect((await desk.told()).filter(({ kind }) => kind === 'story')).toEqual([]);
});

test('what a manager wants told of a swapped document is told, whatever stands there', async () => {
  await show(plain, '2024-06-01');
  const minutes = Array.from(
    { length: 40 },
    (_, at) => `Meeting ${at} began at noon; those present were number ${at}.`,
  );
  await show(`# Minutes\n\n${minutes.join('\n\n')}`);
  await ask('documents tell:linkedin/privacy-policy');
  const [told] = (await desk.told()).filter(({ kind }) => kind === 'story');
  expect(told?.title).toContain('LinkedIn: Privacy Policy');
  expect(told?.summary).toContain('Meeting');
});

test('a document that can be read goes on from nothing: an answer that comes late swallows no change', async () => {
  await show(plain, '2024-06-01');
  desk.pages.set('/privacy', trains);
  expect((await ask('documents accept:linkedin/privacy-policy')).summary).toContain('nothing is asked of it');
  await desk.look();
  expect(await desk.told()).toHaveLength(1);
});

test('an answer that found no text to go on from is not kept for whatever stands there later', async () => {
  await show(plain, '2024-06-01');
  desk.pages.set('/privacy', 503);
  await desk.look();
  expect((await ask('documents accept:linkedin/privacy-policy')).summary).toContain('status 503');
  await show(trains, '2024-06-02');
  expect((await desk.told()).map(({ title }) => title)).toEqual([expect.stringContaining('Privacy Policy now allows')]);
});

test('the digest says what was left out and what could not be seen', async () => {
  await show(plain, '2024-09-10');
  await show(plain.replace('3 March 2024', '4 March 2024'));
  desk.pages.set('/privacy', 503);
  await desk.look();
  const period = { from: '2024-09-09T00:00:00.000Z', to: '2024-09-16T00:00:00.000Z' };
  const digest = await buildDigest(aChannel, period, { ...desk, threshold: 0.5 });
  expect(digest.footer).toBe('1 cosmetic edit of documents not shown.');
  expect(digest.summary).toContain('1 document could not be read');
  expect(digest.sections.at(-1)?.lines[0]?.text).toBe(
    'LinkedIn: Privacy Policy unreadable since Tuesday, 10 September 2024: the site answers with status 503',
  );
});

test('a document that was never read is said to those who named its company, and to nobody else', async () => {
  desk.pages.set('/privacy', 404);
  await desk.look();
  const now = desk.clock.now().toISOString();
  const digest = () =>
    buildDigest(aChannel, { from: '2024-01-01T00:00:00.000Z', to: now }, { ...desk, threshold: 0.5 });
  expect(JSON.stringify((await digest()).sections)).toContain('LinkedIn: Privacy Policy never read, tried since');
  await desk.store.subscriptions.put(aSubscription({ companies: [] }));
  expect(JSON.stringify((await digest()).sections)).not.toContain('never read');
});

test('a change and the news about it are one story', async () => {
  await show(plain, '2024-09-01');
  desk.clock.set('2024-09-18T09:00:00.000Z');
  await show(trains);
  const title = 'LinkedIn privacy policy now lets it train AI on data of its members';
  const analyst = createAnalyst(desk.registry);
  const taker = createItemTaker({
    analyst,
    index: desk.parts.index,
    clock: desk.clock,
    threshold: relevanceThreshold,
  });
  const item = anItem({
    title,
    text: `${title}. Members can opt out in their settings.`,
    publishedAt: '2024-09-18T11:00:00.000Z',
  });
  await desk.store.transaction((repositories) =>
    taker.take([{ item, tell: true, isEdit: false }], aFeed(), repositories),
  );
  const [change] = await desk.store.changes.find({ kinds: ['ai-data'], limit: 1 });
  const ofChange = await desk.store.stories.storyOf('change', change?.id ?? '');
  const ofItem = await desk.store.stories.storyOf('item', item.key);
  expect(ofItem?.storyId).toBe(ofChange?.storyId);
});

test('an export carries documents, versions, standings and changes, and refuses a forged text', async () => {
  await changed();
  const all = async (store: Store) => {
    const lines: unknown[] = [];
    for await (const line of exportLines(store)) lines.push(line);
    return lines;
  };
  const lines = await all(desk.store);
  const other = await openSqlite(':memory:');
  async function* again(values: readonly unknown[]) {
    yield* structuredClone(values);
  }
  await importLines(again(lines), other);
  await importLines(again(lines), other);
  expect(await all(other)).toEqual(lines);
  const forged = lines.map((line) =>
    (line as { kind?: string }).kind === 'version'
      ? { kind: 'version', value: { ...(line as { value: object }).value, text: 'Forged.' } }
      : line,
  );
  await expect(importLines(again(forged), other)).rejects.toThrow('not of an export');
  await other.close();
});
