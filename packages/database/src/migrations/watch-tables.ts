import type pg from 'pg';

/**
 * Creates the kernel's change trigger on the tables of a schema that lack the trigger, for example tables of later
 * migrations. Each table gets its own transaction, because locks on several tables could deadlock with writers.
 */
export async function watchTables(client: pg.Client, schema: string): Promise<void> {
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
}
