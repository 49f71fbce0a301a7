import { inTransaction, quoted } from './session.ts';
import type { Table } from './tables.ts';
import type pg from 'pg';

/**
 * Adds a trigger to each table. The trigger logs the keys of all changed rows. If the fence is in the state `moved`,
 * the trigger rejects the change. Adding a trigger to a table waits for running transactions that write to it.
 */
export async function startLog(
  client: pg.Client,
  schema: string,
  tables: readonly Table[],
): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(logAndFunction(schema));
    await client.query(`truncate ${quoted(schema, 'kernel_move_log')}`);
  });
  for (const { name, key } of tables) {
    const table = quoted(schema, name);
    const args = [name, ...key].map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');
    const note = `execute function ${quoted(schema, 'kernel_move_note')}(${args})`;
    await client.query(`
      create or replace trigger kernel_move_note after insert or update or delete on ${table} for each row ${note};
      create or replace trigger kernel_move_no_truncate before truncate on ${table} for each statement ${note};`);
  }
}

/** Removes the change log and its triggers after a cancelled move. */
export async function stopLog(client: pg.Client, schema: string): Promise<void> {
  await client.query(`
    drop function if exists ${quoted(schema, 'kernel_move_note')}() cascade;
    drop table if exists ${quoted(schema, 'kernel_move_log')};`);
}

function logAndFunction(schema: string): string {
  const log = quoted(schema, 'kernel_move_log');
  return `
    create table if not exists ${log} (
      position bigint generated always as identity primary key,
      table_name text not null,
      key jsonb not null,
      operation text not null
    );
    create or replace function ${quoted(schema, 'kernel_move_note')}() returns trigger
      language plpgsql security definer set search_path = '' as $note$
    declare
      -- Trigger arguments: the table's name, then the columns of its primary key.
      old_key jsonb;
      new_key jsonb;
    begin
      -- FOR SHARE, so that a transaction from before the cut-over does not rely on the state in its old snapshot.
      if (select state from ${quoted(schema, 'kernel_fence')} for share) = 'moved' then
        raise exception 'The tables of ${schema} have moved; this database takes no more writes for them.'
          using errcode = 'object_not_in_prerequisite_state';
      end if;
      if tg_op = 'TRUNCATE' then
        raise exception 'A table may not be emptied at one blow while it is being moved.'
          using errcode = 'object_not_in_prerequisite_state';
      end if;
      if tg_op <> 'INSERT' then
        select jsonb_object_agg(name, to_jsonb(old) -> name) into old_key from unnest(tg_argv[1:]) as name;
        insert into ${log} (table_name, key, operation) values (tg_argv[0], old_key, tg_op);
      end if;
      if tg_op <> 'DELETE' then
        select jsonb_object_agg(name, to_jsonb(new) -> name) into new_key from unnest(tg_argv[1:]) as name;
        if new_key is distinct from old_key then
          insert into ${log} (table_name, key, operation) values (tg_argv[0], new_key, tg_op);
        end if;
      end if;
      return null;
    end $note$;`;
}

/** The changed rows of one table. */
export interface LoggedKeys {
  readonly table: string;
  /** JSON array with one object per row: columns and values of its primary key. */
  readonly keys: string;
  readonly count: number;
}

/** Reads the change log as the transaction of `client` sees it. */
export async function readLog(client: pg.Client, schema: string): Promise<LoggedKeys[]> {
  const { rows } = await client.query<LoggedKeys>(
    `select table_name as table, jsonb_agg(key)::text as keys, count(*)::int as count
     from (select distinct table_name, key from ${quoted(schema, 'kernel_move_log')}) as each
     group by table_name order by table_name`,
  );
  return rows;
}
