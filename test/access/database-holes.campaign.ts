import { compose } from '@vesthub/kernel';
import { roleUrls } from '@vesthub/database';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  relationsOf,
  rightBreaches,
  rowBreaches,
  tellOfPeople,
  type Relation,
} from './database-matrix.ts';
import { modules } from './matrix.ts';
import { addClosedRows } from './people.ts';

let hub: TestHub;
let relations: Relation[];

beforeAll(async () => {
  hub = await createTestHub(modules);
  await addClosedRows(hub);
  relations = await relationsOf(hub, compose({ modules, as: 'hub' }));
  await tellOfPeople(hub, relations);
});

afterAll(() => hub.close());

const run = (text: string) => hub.connections.get('hub')!.pool.query({ text });

/** What the matrix finds while a statement is in force. */
async function during(
  statement: string,
  undo: string,
  look: () => Promise<string[]>,
): Promise<string[]> {
  await run(statement);
  try {
    return await look();
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
  const { rows } = await hub.connections.get('hub')!.pool.query<PolicyRow>({
    text: `select format('%I.%I', schemaname, tablename) as table, policyname as name, permissive as mode, cmd as command,
             qual as using, with_check as check from pg_policies where schemaname = any($1) order by 1, 2`,
    values: [modules.map(({ database }) => database.schema)],
  });
  return rows;
}

const again = ({ table, name, mode, command, using, check }: PolicyRow) =>
  `create policy "${name}" on ${table} as ${mode} for ${command}` +
  (using === null ? '' : ` using (${using})`) +
  (check === null ? '' : ` with check (${check})`);

describe('the rights of the roles that read', () => {
  it('are what the rules of the types say, for every table and view', async () => {
    expect(await rightBreaches(hub, relations)).toEqual([]);
  });

  it('that are one more, for any table and role, are found', async () => {
    const urls = roleUrls(hub.databaseUrl);
    let holes = 0;
    for (const kind of ['public', 'reader'] as const) {
      const role = new URL(urls[kind]).username;
      for (const relation of relations) {
        const { name, rule } = relation;
        const reads = rule === 'open' || (rule === 'closed' && kind === 'reader');
        const right = reads ? 'update' : 'select';
        const found = await during(
          `grant ${right} on ${name} to "${role}"`,
          `revoke ${right} on ${name} from "${role}"`,
          () => rightBreaches(hub, [relation]),
        );
        expect({ name, kind, right, found: found.length }).toEqual({ name, kind, right, found: 1 });
        holes += 1;
      }
    }
    expect(holes).toBe(relations.length * 2);
    expect(await rightBreaches(hub, relations)).toEqual([]);
  });
});

describe('the policies of tables about people', () => {
  it('show each row to whom it is for, and to nobody else', async () => {
    expect(relations.filter(({ people }) => people).length).toBeGreaterThan(1);
    expect(await rowBreaches(hub, relations)).toEqual([]);
  });

  it('that are missing, or let everybody in, are missed', async () => {
    const all = await policies();
    expect(all.length).toBeGreaterThan(6);
    for (const policy of all) {
      const { table, name, using } = policy;
      const on = `policy "${name}" on ${table}`;
      const look = () => rowBreaches(hub, relations);
      const dropped = await during(`drop ${on}`, again(policy), look);
      const opened = await during(`alter ${on} using (true)`, `alter ${on} using (${using})`, look);
      expect({ on, dropped: dropped.length > 0, opened: opened.length > 0 }).toEqual({
        on,
        dropped: true,
        opened: true,
      });
    }
    expect(await rowBreaches(hub, relations)).toEqual([]);
  });

  it('that are not in force, or not for the owner, are missed', async () => {
    const tables = [...new Set((await policies()).map(({ table }) => table))];
    const forced = new Set(relations.filter(({ people }) => people).map(({ name }) => name));
    for (const table of tables) {
      for (const what of ['row level security', 'force row level security']) {
        const off = what.startsWith('force') ? `no ${what}` : `disable ${what}`;
        const on = what.startsWith('force') ? what : `enable ${what}`;
        if (what.startsWith('force') && !forced.has(table)) continue;
        const found = await during(
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
