import { SqliteAdapter, SqliteDialect } from 'kysely';

/** SQLite as it is: what changes tables can be taken back too, so that a migration is done whole or not at all. */
export class WholeMigrationsDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
