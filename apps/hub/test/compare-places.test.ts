import { compare, readTables, withSession } from '@vesthub/relocation';
import { createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orchestra } from './move/region.ts';

const { schema } = orchestra.database;
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  // Copies of one template, so equal to the moment at which their facts were read in.
  source = await createTestDatabase([orchestra]);
  target = await createTestDatabase([orchestra]);
});

afterAll(async () => {
  await source?.drop();
  await target?.drop();
});

/** What a comparison finds after a change of the target, which is taken back. */
function problemsAfter(change: string): Promise<readonly string[]> {
  return withSession(source, (one) =>
    withSession(target, async (other) => {
      await other.query(`set search_path = ${schema}; begin; ${change}; set search_path = ''`);
      const tables = await readTables(one, schema);
      const found = await compare(one, other, schema, tables, {
        exactSequences: false,
        constraints: true,
      });
      await other.query('rollback');
      return found.problems;
    }),
  );
}

describe('comparing two places', () => {
  it('finds nothing where nothing differs', async () => {
    expect(await problemsAfter('select 1')).toEqual([]);
  });

  it.each([
    [
      'a changed byte',
      `update partner set name = overlay(name placing 'X' from 1) where id = (select min(id) from partner)`,
      /^orchestra\.partner: row \S+ differs$/,
    ],
    [
      'a deleted row',
      `delete from membership_count where id = 'juniorsymfonikerne-2015'`,
      /^orchestra\.membership_count: row juniorsymfonikerne-2015 is missing at the target$/,
    ],
    [
      'a row too many',
      `insert into kernel_source (id, document) values ('new', 'new')`,
      /^orchestra\.kernel_source: row new is only at the target$/,
    ],
    [
      'two values that changed places',
      `update milestone m set text = (select text from milestone o where o.id <> m.id and o.id in (select id from milestone order by id limit 2))
       where id in (select id from milestone order by id limit 2)`,
      /^orchestra\.milestone: row \S+ differs$/,
    ],
    [
      'a counter that lags behind its rows',
      `alter table kernel_history alter column id restart with 1; select nextval('kernel_history_id_seq')`,
      /^orchestra\.kernel_history_id_seq: the counter of the target stands at 1, behind the row \d+ of kernel_history$/,
    ],
    [
      'a rule that is gone',
      'alter table operation drop constraint operation_once',
      /^orchestra\.operation: operation_once EXCLUDE .* is missing at the target$/,
    ],
  ])('names %s', async (_what, change, problem) => {
    expect(await problemsAfter(change)).toContainEqual(expect.stringMatching(problem));
  });
});
