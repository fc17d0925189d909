import type { Kysely, Selectable } from 'kysely';
import type { VersionRepository } from '../app/ports/document-store.ts';
import type { Standing, Version, VersionRecord } from '../domain/document.ts';
import { sha256 } from '../domain/identity.ts';
import { packJson, packText, unpackJson, unpackText } from './compression.ts';
import type { StandingRow, Tables, VersionRow } from './tables.ts';

type Proof = Pick<Version, 'captures' | 'recording' | 'title' | 'language'>;
type RecordRow = Pick<Selectable<VersionRow>, (typeof recordColumns)[number]>;

const recordColumns = ['id', 'document_id', 'captured_at', 'text_hash', 'proof'] as const;

export function versionRepository(db: Kysely<Tables>): VersionRepository {
  async function wholeText(id: string): Promise<string> {
    const row = await db
      .selectFrom('versions')
      .select('text')
      .where('id', '=', id)
      .where('base_id', 'is', null)
      .executeTakeFirstOrThrow();
    return unpackText(row.text, null);
  }

  async function latestWhole(documentId: string): Promise<{ id: string; text: string } | null> {
    const row = await db
      .selectFrom('versions')
      .select(['id', 'text'])
      .where('document_id', '=', documentId)
      .where('base_id', 'is', null)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : { id: row.id, text: unpackText(row.text, null) };
  }

  return {
    async put(version) {
      const there = await db.selectFrom('versions').select('id').where('id', '=', version.id).executeTakeFirst();
      if (there !== undefined) return;
      const base = await latestWhole(version.documentId);
      const { bytes, onBase } = packText(version.text, base?.text ?? null);
      const { captures, recording, title, language } = version;
      await db
        .insertInto('versions')
        .values({
          id: version.id,
          document_id: version.documentId,
          captured_at: version.capturedAt,
          text_hash: version.textHash,
          base_id: onBase && base !== null ? base.id : null,
          text: bytes,
          proof: packJson({ captures, recording, title, language } satisfies Proof),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async get(id) {
      const row = await db.selectFrom('versions').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      const text = unpackText(row.text, row.base_id === null ? null : await wholeText(row.base_id));
      // What is to prove something later is not handed out where it is no longer what was written.
      if (sha256(text) !== row.text_hash) throw new Error(`the text of version ${id} is damaged in the database`);
      return { ...toRecord(row), text };
    },
    async byHash(documentId, textHash) {
      const row = await db
        .selectFrom('versions')
        .select(recordColumns)
        .where('document_id', '=', documentId)
        .where('text_hash', '=', textHash)
        .executeTakeFirst();
      return row === undefined ? null : toRecord(row);
    },
    async list(documentId) {
      const rows = await db
        .selectFrom('versions')
        .select(recordColumns)
        .where('document_id', '=', documentId)
        .orderBy('captured_at')
        .orderBy('seq')
        .execute();
      return rows.map(toRecord);
    },
    async count(documentId) {
      let query = db.selectFrom('versions').select((select) => select.fn.countAll<number>().as('count'));
      if (documentId !== undefined) query = query.where('document_id', '=', documentId);
      return Number((await query.executeTakeFirstOrThrow()).count);
    },
    async stand(standing) {
      const row = toStandingRow(standing);
      await db
        .insertInto('standings')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['document_id', 'from_at'])
            .doUpdateSet({ version_id: row.version_id, until_at: row.until_at }),
        )
        .execute();
    },
    async standings(documentId) {
      const rows = await db
        .selectFrom('standings')
        .selectAll()
        .where('document_id', '=', documentId)
        .orderBy('from_at')
        .execute();
      return rows.map(toStanding);
    },
    async standingAt(documentId, at) {
      const row = await db
        .selectFrom('standings')
        .selectAll()
        .where('document_id', '=', documentId)
        .where('from_at', '<=', at)
        .orderBy('from_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toStanding(row);
    },
  };
}

function toRecord(row: RecordRow): VersionRecord {
  return {
    id: row.id,
    documentId: row.document_id,
    capturedAt: row.captured_at,
    textHash: row.text_hash,
    ...(unpackJson(row.proof) as Proof),
  };
}

function toStanding(row: Selectable<StandingRow>): Standing {
  return { documentId: row.document_id, versionId: row.version_id, from: row.from_at, until: row.until_at };
}

function toStandingRow(standing: Standing): StandingRow {
  return {
    document_id: standing.documentId,
    version_id: standing.versionId,
    from_at: standing.from,
    until_at: standing.until,
  };
}
