import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDocument } from '../../../src/app/documents/check-document.ts';
import type { DocumentReader } from '../../../src/app/ports/document-reader.ts';
import { minute } from '../../../src/domain/time.ts';
import { aSubscription, documentDesk } from '../../fakes/document-desk.ts';
import { aPolicy, trainingClause } from '../../fakes/policies.ts';

let desk: Awaited<ReturnType<typeof documentDesk>>;
const id = 'linkedin/privacy-policy';
const plain = aPolicy(30);
const trains = aPolicy(30, { 5: trainingClause });
/** What another way of reading finds on every page: more than a matter of form. */
const found = '\n\nWe sell what you give us to advertisers, and you cannot object to that in any way.';

beforeEach(async () => {
  desk = await documentDesk();
  await desk.declare();
  await desk.store.subscriptions.put(aSubscription());
});
afterEach(() => desk.close());

function inEdition(edition: string): DocumentReader {
  const { reader } = desk.parts;
  return {
    edition,
    async read(document, known) {
      const read = await reader.read(document, known);
      return read.kind === 'text' ? { ...read, text: read.text + found } : read;
    },
    async readAgain(document, pages) {
      const text = await reader.readAgain(document, pages);
      return { ...text, text: text.text + found };
    },
    close: reader.close,
  };
}

async function look(page: string, reader = desk.parts.reader) {
  desk.clock.advance(10 * minute);
  desk.pages.set('/privacy', page);
  const document = await desk.store.documents.get(id);
  if (document === null) throw new Error('not declared');
  return (await checkDocument(document, { ...desk.parts, reader })).outcome;
}

test('what another edition finds on a page is a baseline, told nobody', async () => {
  await look(plain);
  expect(await look(`${plain}\n`, inEdition('2'))).not.toBe('unconfirmed');
  expect(await desk.told()).toEqual([]);
  const [change] = await desk.store.changes.find({ causes: ['reading'], limit: 5 });
  expect(change).toMatchObject({ state: 'confirmed', assessment: { kind: 'cosmetic' } });
  expect((await desk.store.versions.standings(id)).length).toBeGreaterThan(1);
});

test('what the service changed at the same time is told all the same, and only that', async () => {
  await look(plain);
  const reader = inEdition('2');
  expect(await look(trains, reader)).toBe('unconfirmed');
  expect(await look(trains, reader)).toBe('confirmed');
  const [post] = await desk.told();
  const words = post?.passages?.flatMap((passage) => passage.words.map(({ text }) => text)).join(' ') ?? '';
  expect(words).toContain('generative');
  expect(words).not.toContain('advertisers');
});

test('a change that waits to be seen again is confirmed across an edition', async () => {
  await look(plain);
  expect(await look(trains)).toBe('unconfirmed');
  expect(await look(trains, inEdition('2'))).toBe('confirmed');
  expect((await desk.told()).filter(({ edits }) => edits === null)).toHaveLength(1);
});

test('without a page that was kept the new text is the baseline', async () => {
  await look(plain);
  await desk.store.documents.keepPages(id, []);
  expect(await look(trains, inEdition('2'))).toBe('baseline');
  expect(await desk.told()).toEqual([]);
});

test('the page of a wall does not take the place of that of the document', async () => {
  await look(plain);
  expect(await look('# Log in\n\nLog in to continue. Forgot your password? Create an account.')).toBe('faulty');
  expect(await look(trains, inEdition('2'))).toBe('unconfirmed');
});
