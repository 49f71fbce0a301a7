import { compare, readTables, withSession } from '@vesthub/relocation';
import { createTestDatabase, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orchestra } from './move/testbed.ts';

const { schema } = orchestra.database;
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  // Both databases are copies of one template database, so that even the times of seeding are equal.
  source = await createTestDatabase([orchestra]);
  target = await createTestDatabase([orchestra]);
});

afterAll(async () => {
  await source?.drop();
  await target?.drop();
});

/** Changes the target, returns the differences that the comparison finds, and rolls the change back. */
function problemsAfter(change: string): Promise<readonly string[]> {
  return withSession(source, (ofSource) =>
    withSession(target, async (ofTarget) => {
      await ofTarget.query(`set search_path = ${schema}; begin; ${change}; set search_path = ''`);
      const tables = await readTables(ofSource, schema);
      const { problems } = await compare(ofSource, ofTarget, schema, tables, {
        exactSequences: false,
        constraints: true,
      });
      await ofTarget.query('rollback');
      return problems;
    }),
  );
}

describe('the comparison of two databases', () => {
  it('finds no difference between equal tables', async () => {
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
      'an additional row',
      `insert into kernel_source (id, document) values ('new', 'new')`,
      /^orchestra\.kernel_source: row new is only at the target$/,
    ],
    [
      'two swapped values',
      `update milestone m set text = (select text from milestone o where o.id <> m.id and o.id in (select id from milestone order by id limit 2))
       where id in (select id from milestone order by id limit 2)`,
      /^orchestra\.milestone: row \S+ differs$/,
    ],
    [
      'a sequence that is behind its rows',
      `alter table kernel_history alter column id restart with 1; select nextval('kernel_history_id_seq')`,
      /^orchestra\.kernel_history_id_seq: the counter of the target stands at 1, behind the row \d+ of kernel_history$/,
    ],
    [
      'a missing constraint',
      'alter table operation drop constraint operation_once',
      /^orchestra\.operation: operation_once EXCLUDE .* is missing at the target$/,
    ],
  ])('names %s', async (_difference, change, problem) => {
    expect(await problemsAfter(change)).toContainEqual(expect.stringMatching(problem));
  });
});
