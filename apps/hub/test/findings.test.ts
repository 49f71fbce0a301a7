import { Pools, silent } from '@vesthub/database';
import { connect, useTestHub } from '@vesthub/testing';
import { economyModule } from '@vesthub/module-economy';
import { print } from 'graphql';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { startFindingsRefresh } from '../src/assembly/background/findings.ts';

const hub = useTestHub([economyModule]);

interface Finding {
  id: string;
  status: string;
  expected: string | null;
  years: number[];
  rowIds: string[];
  sources: { document: string; line: number | null }[];
}

interface Page {
  totalCount: number;
  nodes: Finding[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { cursor: string }[];
}

const fields = 'id status expected years rowIds sources { document line }';
const operation = `query Findings($filter: FindingFilter, $first: Int, $after: String, $last: Int, $before: String) {
  findings(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { ${fields} } edges { cursor } pageInfo { hasNextPage endCursor }
  }
}`;

async function findings(variables: object = {}): Promise<Page> {
  const data = await hub().data<{ findings: Page }>(operation, {
    variables: variables as Record<string, unknown>,
  });
  return data.findings;
}

const note = { check: 'economy-note-4-payroll-sum' };
const state = async () => {
  const { pool } = hub().databases.get('economy')!;
  const { rows } = await pool.query<{ generation: string; changes: number }>({
    text: `select generation, (select count(*)::int from economy.kernel_change) as changes from economy.kernel_finding_state`,
  });
  return rows[0]!;
};

async function setTotal(actualNok: number): Promise<void> {
  const { pool } = hub().databases.get('economy')!;
  await pool.query({
    text: `update economy.accounts_line set this_year_nok = $1 where statement = 'payroll' and kind = 'sum'`,
    values: [actualNok],
  });
}

it('computes findings once, and again after a row was changed by any means', async () => {
  const stated = async () => {
    const { nodes } = await findings({ filter: note });
    return nodes.find(({ id }) => id.endsWith('2016-actual-lines'))!.expected;
  };
  const nok = Number(await stated());
  const before = await state();
  expect(before.changes).toBe(0);
  await Promise.all([findings(), findings()]);
  expect(await state()).toEqual(before);

  await setTotal(nok + 1);
  expect((await state()).changes).toBe(1);
  expect(await stated()).toBe(String(nok + 1));
  await setTotal(nok);
  expect(await stated()).toBe(String(nok));
});

it('executes two statements and computes nothing while data are unchanged', async () => {
  expect(await hub().statements('{ findings(first: 5) { totalCount nodes { id } } }')).toBe(2);
  expect(await hub().statements('{ checks { totalCount incomplete { module } } }')).toBe(2);
});

it('lets only one of two processes compute findings that both request', async () => {
  const pools = new Pools(silent);
  try {
    const other = connect(pools, hub().databaseUrl, [economyModule]);
    const { findingState } = hub().composition.services.get('economy')!;
    const context = { ...hub().context(), databases: { current: other } };
    // A new process always computes at its first request, because its checks may be newer.
    await findingState(context);
    const { pool } = hub().databases.get('economy')!;
    await pool.query({ text: `update economy.grant set id = id` });
    const before = await state();
    const states = await Promise.all([findingState(hub().context()), findingState(context)]);
    expect(new Set(states.map(({ generation }) => generation)).size).toBe(1);
    expect(states[0].generation).not.toBe(before.generation);
  } finally {
    await pools.end();
  }
});

it('pages forwards and backwards through all findings, by id', async () => {
  const all = await hub().data<{ checks: { findings: { id: string }[] } }>(
    '{ checks { findings { id } } }',
  );
  const ids = all.checks.findings.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(40);
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await findings({ first: 17, after });
    expect(page.totalCount).toBe(ids.length);
    paged.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(paged).toEqual(ids);
  const last = await findings({ last: 3 });
  expect(last.nodes.map(({ id }) => id)).toEqual(ids.slice(-3));
  const before = await findings({ last: 3, before: last.edges[0]!.cursor });
  expect(before.nodes.map(({ id }) => id)).toEqual(ids.slice(-6, -3));
});

it('filters by document, line, year, type and row', async () => {
  const { checks } = await hub().data<{ checks: { findings: Finding[] } }>(
    `{ checks { findings { ${fields} } } }`,
  );
  const all = checks.findings;
  const [some] = all.filter(({ sources, rowIds }) => sources[0]?.line && rowIds.length > 0);
  const { document, line } = some!.sources[0]!;
  const [row] = some!.rowIds;
  const [type] = Buffer.from(row!, 'base64url').toString().split(':');
  const year = some!.years[0]!;
  // A page has at most 100 findings.
  const expected = (isWanted: (one: Finding) => boolean) =>
    all
      .filter(isWanted)
      .slice(0, 100)
      .map(({ id }) => id);
  const found = async (filter: object) =>
    (await findings({ filter, first: 100 })).nodes.map(({ id }) => id);
  expect(await found({ document })).toEqual(
    expected(({ sources }) => sources.some((one) => one.document === document)),
  );
  expect(await found({ document, line })).toEqual(
    expected(({ sources }) =>
      sources.some((one) => one.document === document && one.line === line),
    ),
  );
  expect(await found({ year })).toEqual(expected(({ years }) => years.includes(year)));
  expect(await found({ row })).toEqual(expected(({ rowIds }) => rowIds.includes(row!)));
  expect(await found({ type })).toEqual(
    expected(({ rowIds }) =>
      rowIds.some((id) => Buffer.from(id, 'base64url').toString().startsWith(`${type}:`)),
    ),
  );
});

it.each([
  ['a module that does not exist', { filter: { module: 'nope' } }, 'findings(filter.module:)'],
  ['a line without a document', { filter: { line: 3 } }, 'findings(filter:)'],
  ['a row that is no global id', { filter: { row: 'asker' } }, 'findings(filter:)'],
  ['a cursor of another list', { after: 'R1BDOko6WyJ4Il0=' }, 'findings(after:)'],
  ['a page that is too large', { first: 101 }, 'findings(first:)'],
])('refuses %s', async (_what, variables, field) => {
  const { errors } = await hub().answer(operation, { variables });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

it('reads the findings about all rows of a list in two more statements', async () => {
  const ask = (fields: string) => `{ annualAccounts { nodes { notes { lines { ${fields} } } } } }`;
  const lines = ask('id kind findings { id rowIds }');
  const plain = ask('id kind');
  const { annualAccounts } = await hub().data<{
    annualAccounts: {
      nodes: {
        notes: { lines: { id: string; kind: string; findings: Finding[] }[] }[];
      }[];
    };
  }>(lines);
  const noteLines = annualAccounts.nodes.flatMap(({ notes }) =>
    notes.flatMap((note) => note.lines),
  );
  const total = noteLines.find(({ kind }) => kind === 'SUM')!;
  expect(total.findings.map(({ id }) => id)).toContain(
    'economy/economy-note-4-payroll-sum/2016-actual-lines',
  );
  for (const { id, findings: about } of noteLines) {
    expect(about.filter(({ rowIds }) => !rowIds.includes(id))).toEqual([]);
  }
  // One statement reads the state of the findings, the other the findings.
  expect((await hub().statements(lines)) - (await hub().statements(plain))).toBe(2);
});

it('brings findings up to date in the background, without a client that asks', async () => {
  await findings();
  await setTotal(1);
  expect((await state()).changes).toBe(1);
  const refresh = startFindingsRefresh({
    interval: 1,
    execute: (operation) => hub().answer(print(operation)),
    log: pino({ level: 'silent' }),
  });
  await vi.waitFor(async () => expect((await state()).changes).toBe(0), 10_000);
  await setTotal(2);
  await vi.waitFor(async () => expect((await state()).changes).toBe(0), 10_000);
  await refresh.close();
});

it('counts the findings that it lists, in one selection and in two', async () => {
  const { both, count } = await hub().data<{
    both: { findings: unknown[]; totalCount: number };
    count: { totalCount: number };
  }>('{ both: checks { totalCount findings { id } } count: checks { totalCount } }');
  expect(both.findings).toHaveLength(both.totalCount);
  expect(count.totalCount).toBe(both.totalCount);
  expect(count.totalCount).toBeGreaterThan(10);
});
