import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

/** Pairs: ending of a column's name, and the alliance's table to which such a column refers. */
const targets = [
  ['body_id', 'body'],
  ['municipality_id', 'municipality'],
  ['county_authority_id', 'county_authority'],
  ['county_id', 'county'],
  ['case_id', 'case'],
  ['meeting_id', 'meeting'],
  ['person_id', 'person'],
  ['document_id', 'document'],
] as const;

interface Column {
  schema: string;
  table: string;
  column: string;
}

async function query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await hub().databases.get('alliance')!.pool.query<Row>({ text, values });
  return rows;
}

/** Columns outside the alliance whose name has the ending. Leaves out foreign keys within a module. */
function columnsEnding(ending: string): Promise<Column[]> {
  const schemas = allModules.map((module) => module.database.schema);
  return query<Column>(
    `select n.nspname as schema, t.relname as table, a.attname as column
     from pg_attribute a
     join pg_class t on t.oid = a.attrelid and t.relkind in ('r', 'p')
     join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = any($1) and n.nspname <> 'alliance' and not a.attisdropped
       and (a.attname = $2 or a.attname like '%\\_' || $2)
       and not exists (
         select from pg_constraint c where c.conrelid = t.oid and c.contype = 'f' and a.attnum = any(c.conkey)
       )
     order by 1, 2, 3`,
    [schemas, ending],
  );
}

describe('a column that refers to the alliance contains only keys of existing rows', () => {
  it.each(targets)('%s', async (ending, target) => {
    const dangling: string[] = [];
    for (const { schema, table, column } of await columnsEnding(ending)) {
      const rows = await query<{ key: string }>(
        `select distinct "${column}" as key from "${schema}"."${table}"
         where "${column}" is not null and "${column}" not in (select id from alliance."${target}")`,
      );
      dangling.push(...rows.map(({ key }) => `${schema}.${table}.${column}: ${key}`));
    }
    expect(dangling).toEqual([]);
  });
});
