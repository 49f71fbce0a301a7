import { recordedRows } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const modules = [registryModule, ...allModules];
const hub = useTestHub(modules);
let session: pg.Client;

beforeAll(async () => {
  session = new pg.Client({ connectionString: hub().databaseUrl });
  await session.connect();
  // As in production, where no database has an author for changes without one.
  await session.query(`set vesthub.author = ''; set vesthub.reason = ''; set vesthub.scopes = '*'`);
});
afterAll(() => session.end());

const insertPerson = `insert into alliance.person (id, name, sort_name) values ('trine-test', 'Trine Test', 'Test')`;

/** Runs statements with an author and rolls them back. Resolves to the history that they wrote, oldest first. */
async function historyOf(...statements: readonly string[]) {
  await session.query('begin');
  try {
    await session.query(
      `select set_config('vesthub.author', 'anne', true), set_config('vesthub.reason', 'A test', true),
         set_config('vesthub.body', 'vestregionen', true), set_config('vesthub.act', gen_random_uuid()::text, true)`,
    );
    for (const statement of statements) await session.query(statement);
    const { rows } = await session.query<{ id: string; version: string }>(
      `select author, reason, body, operation, entity_type as type, entity_key as key, before, after,
         id::text as id, version::text as version
       from alliance.kernel_history h join alliance.kernel_version v using (entity_type, entity_key)
       where act = current_setting('vesthub.act')::uuid order by h.id`,
    );
    return rows;
  } finally {
    await session.query('rollback');
  }
}

describe('a change without an author or a reason', () => {
  it.each([
    ['insert', insertPerson],
    ['update', `update alliance.person set name = name || '!'`],
    ['delete', `delete from alliance.body_name_variant`],
    [
      'copy',
      `copy alliance.person (id, name, sort_name) from program 'echo trine-test,Trine,Test' with (format csv)`,
    ],
    ['insert', `set vesthub.author = 'anne'; ${insertPerson}`],
  ])('is refused: %s by %s', async (_kind, statement) => {
    await expect(session.query(statement)).rejects.toThrow(/needs an author and a reason/);
    await session.query(`set vesthub.author = ''`);
  });
});

describe('the triggers of the history', () => {
  it('are on the tables of all models, but for those that a module leaves out', async () => {
    for (const { database } of modules) {
      const { rows } = await session.query<{ table: string }>(
        `select c.relname as table from pg_trigger t join pg_class c on c.oid = t.tgrelid
         join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = $1 and t.tgname = 'kernel_record_truncate' order by 1`,
        [database.schema],
      );
      const tables = recordedRows(database).map(({ table }) => table);
      expect(rows.map(({ table }) => table)).toEqual(tables.toSorted());
    }
  });

  it('write author, body, reason, the row before and after, and its version', async () => {
    const [inserted, updated, deleted, ...more] = await historyOf(
      insertPerson,
      `update alliance.person set name = 'Trine Prøve' where id = 'trine-test'`,
      `delete from alliance.person where id = 'trine-test'`,
    );
    const common = {
      author: 'anne',
      reason: 'A test',
      body: 'vestregionen',
      type: 'Person',
      key: 'trine-test',
    };
    const named = (name: string): unknown => expect.objectContaining({ id: 'trine-test', name });
    expect(inserted).toMatchObject({
      ...common,
      operation: 'insert',
      before: null,
      after: named('Trine Test'),
    });
    expect(updated).toMatchObject({
      ...common,
      operation: 'update',
      before: named('Trine Test'),
      after: named('Trine Prøve'),
    });
    expect(deleted).toMatchObject({
      ...common,
      operation: 'delete',
      before: named('Trine Prøve'),
      after: null,
    });
    expect(more).toEqual([]);
    expect(deleted!.version).toBe(deleted!.id);
  });

  it('write nothing for rows that stay as they are', async () => {
    expect(await historyOf(`update alliance.person set name = name`)).toEqual([]);
    expect(await historyOf(`delete from alliance.person where id = 'nobody'`)).toEqual([]);
  });

  it('refuse a new key of a row, and emptying a table at once', async () => {
    await expect(
      historyOf(`update alliance.body_name_variant set id = id || '.new'`),
    ).rejects.toThrow('The key of a row of BodyNameVariant cannot change.');
    await expect(historyOf('truncate alliance.body_name_variant')).rejects.toThrow(
      'The table body_name_variant has a history and cannot be emptied at once: delete its rows.',
    );
  });

  it('write nothing for copied rows, which bring their history', async () => {
    expect(await historyOf(`set local vesthub.history = 'copied'`, insertPerson)).toEqual([]);
  });

  it('show no column that a module hides', async () => {
    await session.query(
      `begin; set local vesthub.author = 'anne'; set local vesthub.reason = 'A test';
       insert into hub.access_token (id, name, body_id, scopes, hash, expires_at)
       values ('0123456789', 'T', 'vestregionen', '{}', '\\x00', now())`,
    );
    const { rows } = await session.query(
      `select after from hub.kernel_history where entity_type = 'AccessToken' and entity_key = '0123456789'`,
    );
    await session.query('rollback');
    expect(rows).toEqual([{ after: expect.not.objectContaining({ hash: expect.anything() }) }]);
    expect(rows).toEqual([{ after: expect.objectContaining({ name: 'T' }) }]);
  });
});

describe('seeding', () => {
  it('leaves one entry and a version for each row of the data files', async () => {
    for (const { database } of modules) {
      const { rows } = await session.query<Record<'entries' | 'rows' | 'versions', number>>(
        `select count(*)::int as entries, count(distinct (entity_type, entity_key))::int as rows,
           (select count(*)::int from "${database.schema}".kernel_version) as versions
         from "${database.schema}".kernel_history where author = 'seed' and operation = 'insert'`,
      );
      const { entries, rows: recorded, versions } = rows[0]!;
      expect(entries, database.schema).toBeGreaterThan(0);
      expect([recorded, versions]).toEqual([entries, entries]);
    }
  });
});
