import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migrate } from '../src/store/sqlite.ts';
import { WholeMigrationsDialect } from '../src/store/sqlite-dialect.ts';
import type { Tables } from '../src/store/tables.ts';
import { madeItems } from './made-items.ts';

/** The form before words were kept apart. */
const form = '0004-members-by-time';
const step = 2_000;

/**
 * A database as an older Codicil left it, with items of which one in ten is relevant and a story of its own; one story in
 * a hundred is about LinkedIn.
 */
export async function fillOldDatabase(path: string, count: number): Promise<void> {
  const file = new Database(path);
  file.pragma('journal_mode = wal');
  file.pragma('synchronous = off');
  const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: file }) });
  await migrate(db, path, form);
  const item = file.prepare(
    `insert into items (key, feed_id, id, url, title, text, authors_json, categories_json, first_seen_at, content_hash,
      relevant, assessment_json) values (?, 'feed', ?, ?, ?, ?, '[]', '[]', ?, ?, ?, ?)`,
  );
  const story = file.prepare('insert into stories (id, severity, updated_at, story_json) values (?, ?, ?, ?)');
  const name = file.prepare("insert into story_names values (?, 'company', ?, ?, ?)");
  const member = file.prepare("insert into story_members values (?, 'item', ?, ?, 'first')");
  const start = Date.now() - count * 60_000;
  const items = madeItems(count);
  const addSome = file.transaction((from: number) => {
    for (let at = from; at < Math.min(count, from + step); at += 1) {
      const when = new Date(start + at * 60_000).toISOString();
      const { title = '', text = '' } = items.next().value ?? {};
      const relevant = at % 10 === 0;
      const severity = (at / 10) % 3 === 0 ? 2 : 1;
      const company = at % 1_000 === 0 ? 'LinkedIn' : `Company ${at % 5_000}`;
      const named = { severity, companies: [company], regulators: [], jurisdictions: [], topics: ['ai-training'] };
      const assessment = { ...named, relevant, score: relevant ? 0.9 : 0.1, dates: [], summary: title, quotes: [] };
      const url = `https://site.example/${at}`;
      item.run(`k${at}`, `${at}`, url, title, text, when, `h${at}`, relevant ? 1 : 0, JSON.stringify(assessment));
      if (!relevant) continue;
      const id = `s${at}`;
      const times = { firstSeenAt: when, updatedAt: when };
      const told = { ...named, ...times, id, title, summary: title, dates: [], follows: null };
      story.run(id, severity, when, JSON.stringify(told));
      name.run(id, company, severity, when);
      member.run(id, `k${at}`, when);
    }
  });
  for (let from = 0; from < count; from += step) addSome(from);
  await db.destroy();
}
