import type { Migration } from 'kysely/migration';
import * as start from './0001-start.ts';
import * as documents from './0002-documents.ts';
import * as delivery from './0003-delivery.ts';
import * as membersByTime from './0004-members-by-time.ts';
import * as words from './0006-words.ts';
import * as keptPages from './0007-kept-pages.ts';

/** In the order in which they are run; the names are kept in the database. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-start': start,
  '0002-documents': documents,
  '0003-delivery': delivery,
  '0004-members-by-time': membersByTime,
  '0006-words': words,
  '0007-kept-pages': keptPages,
};
