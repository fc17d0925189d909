import { expect, test } from 'vitest';
import { removeDocuments } from '../../../src/app/documents/remove-documents.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { aDocument } from '../../fakes/things.ts';

test('a declared document with a recorded history keeps the history, until it is removed too', async () => {
  const store = await openSqlite(':memory:');
  const document = { ...aDocument(), origin: 'imported', attribution: 'Earlier versions recorded by A' } as const;
  await store.documents.put(document);
  await removeDocuments([document.id], store);
  expect(await store.documents.get(document.id)).toMatchObject({ pages: [], attribution: document.attribution });
  expect(await store.documents.due('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
  await removeDocuments([document.id], store);
  expect(await store.documents.get(document.id)).toBeNull();
  await store.close();
});
