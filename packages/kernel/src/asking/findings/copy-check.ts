import { parse, type DocumentNode } from 'graphql';
import { databaseOf, type RequestContext } from '../../context/context.ts';
import { asShown, type Copy, type CopyRow } from '../../schema/copy.ts';
import { delegateName } from '../../schema/entity.ts';
import { globalId } from '../../schema/global-id.ts';
import { loadProvenance, type Provenance } from '../../sources/provenance.ts';
import type { Outcome, RowsCheck } from './check.ts';

type Row = CopyRow & { readonly id: string };

interface Delegate {
  findMany(query: { orderBy: { id: 'asc' } }): Promise<Row[]>;
}

/** A value of a copy, and the place of the same value in the answer for the owner's row. */
interface Compared {
  readonly name: string;
  readonly selection: string;
  ours(row: CopyRow): unknown;
  theirs(owner: object): unknown;
}

/**
 * The check that each copy equals the owner's row: in each compared column, in certainty and reasoning, and that the
 * owner's row cites each source of the copy. Equal copies make one finding, each other copy a finding of its own.
 */
export function copyCheck(copy: Copy): RowsCheck {
  const compared = comparedColumns(copy);
  return {
    ...copy.check,
    kind: 'OTHER',
    operation: operationOf(copy, compared),
    ids: async (context) =>
      (await rowsOf(context, copy)).map((row) => globalId(copy.of, copy.key(row))),
    compare: async (answers, context) => {
      const owners = new Map(answers.flatMap((one) => (one ? [[one.id, one] as const] : [])));
      const rows = await rowsOf(context, copy);
      const found = await Promise.all(
        rows.map(async (row) => {
          const provenance = await loadProvenance(context, copy.module, copy.model, row.id);
          const owner = owners.get(globalId(copy.of, copy.key(row)));
          return { row, ...differences(compared, row, provenance, owner) };
        }),
      );
      return outcomesOf(copy, found);
    },
  };
}

function comparedColumns({ equal, translated }: Copy): Compared[] {
  return [...equal].flatMap(([column, { field, as = asShown }], at) => {
    const one = comparedColumn(column, `c${at}`, field, as);
    if (!translated.has(column)) return [one];
    const english = comparedColumn(column, `c${at}En`, `${field}(language: EN)`, as);
    const ours: Compared['ours'] = (row) => as(row[`${column}En`] ?? row[column] ?? null);
    return [one, { ...english, name: `${column}En`, ours }];
  });
}

function comparedColumn(
  column: string,
  alias: string,
  field: string,
  as: (value: unknown) => unknown,
): Compared {
  const path = field.split('.');
  return {
    name: column,
    selection: `${alias}: ${path.join(' { ')}${' }'.repeat(path.length - 1)}`,
    ours: (row) => as(row[column] ?? null),
    theirs: (answer) => {
      const steps = [alias, ...path.slice(1)];
      return asShown(steps.reduce<unknown>((value, step) => stepInto(value, step), answer));
    },
  };
}

function stepInto(value: unknown, step: string): unknown {
  return (value as Record<string, unknown> | null)?.[step] ?? null;
}

const comparedProvenance = [
  { name: 'certainty', selection: 'certainty' },
  { name: 'reasoning', selection: 'reasoning' },
  { name: 'reasoningEn', selection: 'reasoningEn: reasoning(language: EN)' },
] as const;

function operationOf({ of, model }: Copy, compared: readonly Compared[]): DocumentNode {
  const fields = [...compared, ...comparedProvenance].map(({ selection }) => selection).join(' ');
  return parse(
    `query OwnersOf${model}($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${of} { ${fields} sources { id } } } }`,
  );
}

async function rowsOf(context: RequestContext, { module, model }: Copy): Promise<Row[]> {
  const client = databaseOf(context, module).client as Record<string, Delegate>;
  return client[delegateName(model)]!.findMany({ orderBy: { id: 'asc' } });
}

interface Differences {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

function differences(
  compared: readonly Compared[],
  row: CopyRow,
  provenance: Provenance,
  owner: object | undefined,
): Differences {
  if (!owner) return { expected: ['no row'], actual: ['a row'] };
  const unequal = [
    ...compared.map(({ name, ours, theirs }) => ({ name, ours: ours(row), theirs: theirs(owner) })),
    ...comparedProvenance
      .map(({ name }) => ({ name, ours: provenance[name], theirs: stepInto(owner, name) }))
      .filter(({ ours }) => ours !== null),
  ].filter(({ ours, theirs }) => String(ours) !== String(theirs));
  const cited = new Set((stepInto(owner, 'sources') as { id: string }[]).map(({ id }) => id));
  const uncited = provenance.sources.filter(({ id }) => !cited.has(id));
  return {
    expected: [
      ...unequal.map(({ name, theirs }) => `${name}: ${String(theirs)}`),
      ...uncited.map(() => 'no source'),
    ],
    actual: [
      ...unequal.map(({ name, ours }) => `${name}: ${String(ours)}`),
      ...uncited.map(({ document, url, line, words }) =>
        ['source', document ?? url, line, words].filter((one) => one !== null).join(' '),
      ),
    ],
  };
}

function outcomesOf(
  copy: Copy,
  found: readonly (Differences & { readonly row: Row })[],
): Outcome[] {
  const equal = found.filter(({ expected }) => expected.length === 0);
  const different = found.filter(({ expected }) => expected.length > 0);
  const rows = (some: typeof found) => ({
    statedBy: some.map(({ row }) => [copy.model, row.id] as const),
    about: some.map(({ row }) => [copy.of, copy.key(row)] as const),
  });
  const agreed = { expected: equal.length, actual: equal.length, ...rows(equal) };
  return [
    ...(equal.length > 0 ? [agreed] : []),
    ...different.map((one) => ({
      what: one.row.id,
      expected: one.expected.join(', '),
      actual: one.actual.join(', '),
      ...rows([one]),
    })),
  ];
}
