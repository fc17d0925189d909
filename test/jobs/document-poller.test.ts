import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDocumentPoller } from '../../src/jobs/document-poller.ts';
import { silentLog } from '../fakes/clock.ts';
import { aSubscription, documentDesk } from '../fakes/document-desk.ts';
import { aPolicy } from '../fakes/policies.ts';

let desk: Awaited<ReturnType<typeof documentDesk>>;

beforeEach(async () => {
  desk = await documentDesk();
  await desk.store.subscriptions.put(aSubscription());
});
afterEach(() => desk.close());

test('a bug at one document, even on the day of what it announced, keeps no other from being looked at', async () => {
  const announced = aPolicy(30, {
    5: 'Effective 20 October 2024, we will use the posts of our members to train generative AI models.',
  });
  const broken = await desk.declare();
  for (const text of [aPolicy(30), announced, announced]) {
    desk.pages.set('/privacy', text);
    await desk.look();
  }
  const before = await desk.store.documents.state(broken.id);
  await desk.declare('/other', { id: 'linkedin/terms', type: 'Terms of Service' });
  desk.pages.set('/other', aPolicy(20));
  desk.clock.set('2024-10-20T22:30:00.000Z');

  const { reader } = desk.parts;
  const read: typeof reader.read = async (document, known) => {
    if (document.id === broken.id) throw new TypeError('a bug of ours');
    return reader.read(document, known);
  };
  const stop = new AbortController();
  const seen = new Set<string>();
  await runDocumentPoller(
    {
      ...desk.parts,
      reader: { ...reader, read },
      log: silentLog,
      concurrency: 2,
      afterCheck({ documentId }) {
        seen.add(documentId);
        if (documentId === 'linkedin/terms') stop.abort();
      },
    },
    stop.signal,
  );
  expect(seen).toContain('linkedin/terms');
  expect((await desk.told()).at(-1)).toMatchObject({
    title: expect.stringContaining('In force now'),
    summary: expect.stringContaining('could not be read today'),
  });
  const after = await desk.store.documents.state(broken.id);
  expect(after).toMatchObject({ status: 'failing', lastError: expect.stringContaining('a fault of ours') });
  expect(after?.currentId).toBe(before?.currentId);
});
