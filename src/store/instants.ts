import { type RawBuilder, sql } from 'kysely';

/** A column's moment some milliseconds later, in the form of an `Instant`. */
export function shiftedBy(column: string, ms: number): RawBuilder<string> {
  return sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', ${sql.ref(column)}, ${`${ms / 1_000} seconds`})`;
}
