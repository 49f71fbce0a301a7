import { features } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { roleUrls } from '@vesthub/database';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  relationsOf,
  rightBreaches,
  rowBreaches,
  addRowsAboutPeople,
  type Relation,
} from './database-matrix.ts';
import { modules } from './matrix.ts';
import { addRestrictedRows } from './restricted-rows.ts';

let hub: TestHub;
let relations: Relation[];

beforeAll(async () => {
  hub = await createTestHub(modules);
  await addRestrictedRows(hub);
  relations = await relationsOf(hub, compose({ modules, as: 'monolith', features }));
  await addRowsAboutPeople(hub, relations);
});

afterAll(() => hub.close());

const run = (text: string) => hub.databases.get('registry')!.pool.query({ text });

/** Runs `statement`, returns the breaches that `check` finds, and reverts the statement by `undo`. */
async function breachesAfter(
  statement: string,
  undo: string,
  check: () => Promise<string[]>,
): Promise<string[]> {
  await run(statement);
  try {
    return await check();
  } finally {
    await run(undo);
  }
}

interface PolicyRow {
  table: string;
  name: string;
  mode: string;
  command: string;
  using: string | null;
  check: string | null;
}

async function policies(): Promise<PolicyRow[]> {
  const { rows } = await hub.databases.get('registry')!.pool.query<PolicyRow>({
    text: `select format('%I.%I', schemaname, tablename) as table, policyname as name, permissive as mode, cmd as command,
             qual as using, with_check as check from pg_policies where schemaname = any($1) order by 1, 2`,
    values: [modules.map(({ database }) => database.schema)],
  });
  return rows;
}

const createStatement = ({ table, name, mode, command, using, check }: PolicyRow) =>
  `create policy "${name}" on ${table} as ${mode} for ${command}` +
  (using === null ? '' : ` using (${using})`) +
  (check === null ? '' : ` with check (${check})`);

describe('the table rights of the reading roles', () => {
  it('match the rules of the types for every table and view', async () => {
    expect(await rightBreaches(hub, relations)).toEqual([]);
  });

  it('are reported when a role has one additional right on a table, for every role and table', async () => {
    const urls = roleUrls(hub.databaseUrl);
    let grants = 0;
    for (const kind of ['public', 'reader'] as const) {
      const role = new URL(urls[kind]).username;
      for (const relation of relations) {
        const { name, rule } = relation;
        const reads = rule === 'open' || (rule === 'closed' && kind === 'reader');
        const right = reads ? 'update' : 'select';
        const found = await breachesAfter(
          `grant ${right} on ${name} to "${role}"`,
          `revoke ${right} on ${name} from "${role}"`,
          () => rightBreaches(hub, [relation]),
        );
        expect({ name, kind, right, found: found.length }).toEqual({ name, kind, right, found: 1 });
        grants += 1;
      }
    }
    expect(grants).toBe(relations.length * 2);
    expect(await rightBreaches(hub, relations)).toEqual([]);
  });
});

describe('the row policies of tables about people', () => {
  it('show each row only to callers with the scope and body of the row', async () => {
    expect(relations.filter(({ people }) => people).length).toBeGreaterThan(1);
    expect(await rowBreaches(hub, relations)).toEqual([]);
  });

  it('are reported when a policy is missing or always true', async () => {
    const all = await policies();
    expect(all.length).toBeGreaterThan(6);
    for (const policy of all) {
      const { table, name, using } = policy;
      const on = `policy "${name}" on ${table}`;
      const check = () => rowBreaches(hub, relations);
      const dropped = await breachesAfter(`drop ${on}`, createStatement(policy), check);
      const opened = await breachesAfter(
        `alter ${on} using (true)`,
        `alter ${on} using (${using})`,
        check,
      );
      expect({ on, dropped: dropped.length > 0, opened: opened.length > 0 }).toEqual({
        on,
        dropped: true,
        opened: true,
      });
    }
    expect(await rowBreaches(hub, relations)).toEqual([]);
  });

  it('are reported when row-level security is off, or off for the owner', async () => {
    const tables = [...new Set((await policies()).map(({ table }) => table))];
    const forced = new Set(relations.filter(({ people }) => people).map(({ name }) => name));
    for (const table of tables) {
      for (const setting of ['row level security', 'force row level security']) {
        const isForce = setting.startsWith('force');
        const off = isForce ? `no ${setting}` : `disable ${setting}`;
        const on = isForce ? setting : `enable ${setting}`;
        if (isForce && !forced.has(table)) continue;
        const found = await breachesAfter(
          `alter table ${table} ${off}`,
          `alter table ${table} ${on}`,
          () => rowBreaches(hub, relations),
        );
        expect({ table, off, found: found.length > 0 }).toEqual({ table, off, found: true });
      }
    }
    expect(await rowBreaches(hub, relations)).toEqual([]);
  });
});
