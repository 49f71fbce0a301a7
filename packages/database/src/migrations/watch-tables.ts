import type pg from 'pg';

/** The rows of a table whose changes the history records. */
export interface RecordedRows {
  /** The type of the rows, under which the history keeps them. */
  readonly type: string;
  readonly table: string;
  /** Columns that no entry of the history shows, such as secrets. */
  readonly hidden: readonly string[];
}

/**
 * Creates the kernel's triggers on the tables of a schema that lack them, for example tables of later migrations. Each
 * table gets its own transaction, because locks on several tables could deadlock with writers.
 */
export async function watchTables(
  client: pg.Client,
  schema: string,
  recorded: readonly RecordedRows[],
): Promise<void> {
  const name = client.escapeIdentifier(schema);
  const { rows: kernel } = await client.query<{ known: boolean }>(
    'select to_regprocedure($1) is not null as known',
    [`${name}.kernel_note_change()`],
  );
  if (!kernel[0]?.known) return;
  const { rows } = await client.query<{ name: string }>(
    `select ${name}.kernel_unwatched_tables($1) as name`,
    [schema],
  );
  for (const { name: table } of rows) {
    await client.query(
      `create or replace trigger kernel_note_change after insert or update or delete or truncate
       on ${name}.${client.escapeIdentifier(table)} for each statement execute function ${name}.kernel_note_change()`,
    );
  }
  const known = await recordedTables(client, schema);
  for (const rows of recorded) {
    const given = argumentsOf(rows);
    if (known.get(rows.table) !== given.join('\0')) await recordTable(client, name, rows, given);
  }
}

function argumentsOf({ type, hidden }: RecordedRows): string[] {
  return [type, ...hidden];
}

/** The arguments of the triggers that record the changes of a table, by table. */
async function recordedTables(client: pg.Client, schema: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; given: Buffer }>(
    `select c.relname as name, t.tgargs as given
     from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and t.tgname = 'kernel_record_truncate'`,
    [schema],
  );
  // PostgreSQL ends each argument with a zero byte.
  return new Map(rows.map(({ name, given }) => [name, given.toString('utf8').slice(0, -1)]));
}

/** The trigger of TRUNCATE comes last: a table that has it has the others. */
async function recordTable(
  client: pg.Client,
  schema: string,
  { table }: RecordedRows,
  given: readonly string[],
): Promise<void> {
  const on = `on ${schema}.${client.escapeIdentifier(table)}`;
  const run = `execute function ${schema}.kernel_record_changes(${given.map((one) => client.escapeLiteral(one)).join(', ')})`;
  await client.query(`
    create or replace trigger kernel_record_insert after insert ${on}
      referencing new table as new_rows for each statement ${run};
    create or replace trigger kernel_record_update after update ${on}
      referencing old table as old_rows new table as new_rows for each statement ${run};
    create or replace trigger kernel_record_delete after delete ${on}
      referencing old table as old_rows for each statement ${run};
    create or replace trigger kernel_record_truncate before truncate ${on} for each statement ${run};`);
}
