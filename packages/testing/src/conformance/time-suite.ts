import { isoDay, type UnknownBeginning } from '@vesthub/kernel';
import { getNamedType, isObjectType, isRequiredArgument, type GraphQLField } from 'graphql';
import { expect, it } from 'vitest';
import {
  askEntities,
  objectType,
  representation,
  type ModuleUnderTest,
} from './module-under-test.ts';

/** As-of days before, between and after reforms of the region, so that lists on different days have different rows. */
const days = ['1991-12-31', '2008-01-01', '2016-06-01', '2019-07-01', '2024-01-01'];

interface Period {
  from: Date | null;
  to: Date | null;
}

/**
 * A row with its period and the values that the rule of its type (`UnknownBeginning`) names. If the beginning is
 * unknown, the row is valid from `on`, or during `within` if `on` is null.
 */
interface BoundedRow extends Period {
  /** The day in the column that the rule names; null if the column is empty or the rule names no column. */
  on: Date | null;
  /** The period of the related row that the rule names; null if the rule names no relation. */
  within: Period | null;
}

/** Declares tests of the as-of day on rows with a period `[from, to)`. */
export function timeSuite(subject: () => ModuleUnderTest): void {
  it('lists the rows valid on the as-of day, whether an argument or the header gives it', async () => {
    const lists = listsInTime(subject());
    for (const day of lists.length > 0 ? days : []) {
      const ask = (args: string) =>
        `{ ${lists.map(({ name }) => `${name}${args} { totalCount }`).join(' ')} }`;
      const { hub, asOwner } = subject();
      const byArgument = await hub.data(ask(`(asOf: "${day}")`), asOwner);
      const expected = await Promise.all(
        lists.map(async ({ name, type }) => {
          const rows = await boundedRows(subject(), type);
          const isValid = (row: BoundedRow) => isValidRow(subject(), type, row, day);
          return [name, { totalCount: rows.filter(isValid).length }];
        }),
      );
      expect(byArgument).toEqual(Object.fromEntries(expected));
      expect(await hub.data(ask(''), { ...asOwner, asOf: day })).toEqual(byArgument);
    }
  });

  it('says of each type listed as of a day from when rows of unknown beginning are valid', () => {
    const { schema } = subject().hub.composition;
    const silent = listsInTime(subject())
      .map(({ type }) => schema.getType(type)!)
      .filter(({ name }) => ruleOf(subject().hub, name) !== noRule)
      .filter(({ description }) => !description?.includes('whose beginning is not known is valid'));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('shows in the fields of a row only related rows valid on the as-of day', async () => {
    const { own } = subject();
    const day = '2016-06-01';
    const selections = new Map(
      own.flatMap((type) => {
        const fields = Object.values(objectType(subject(), type).getFields()).filter((field) =>
          isListInTime(field),
        );
        const asked = fields.map(({ name }) => `${name}(asOf: "${day}") { period { from to } }`);
        return asked.length > 0 ? [[type, asked.join(' ')] as const] : [];
      }),
    );
    const asked = [...selections.keys()].flatMap((type) =>
      subject()
        .keys.get(type)!
        .map((key) => representation(type, key)),
    );
    const rows = await askEntities(subject(), asked, selections, subject().asOwner);
    const shown = rows.flatMap((row) =>
      Object.entries(row ?? {}).flatMap(([name, value]) =>
        name === '__typename' ? [] : periodsIn(value),
      ),
    );
    expect(shown.filter((row) => !isValidOn(row, day))).toEqual([]);
  });
}

/** The Relay connections of `Query` with an argument `asOf`, and the type of their rows. */
function listsInTime(subject: ModuleUnderTest): { name: string; type: string }[] {
  const { schema } = subject.hub.composition;
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const { name, args, type } = field;
    const page = getNamedType(type);
    if (!args.some((arg) => arg.name === 'asOf') || args.some(isRequiredArgument)) return [];
    if (!isObjectType(page) || !('nodes' in page.getFields())) return [];
    const row = getNamedType(page.getFields()['nodes']!.type).name;
    return subject.keys.get(row)?.length ? [{ name, type: row }] : [];
  });
}

async function boundedRows({ hub, module }: ModuleUnderTest, type: string): Promise<BoundedRow[]> {
  const client = hub.databases.get(module.name)!.client as Record<
    string,
    { findMany(query: object): Promise<(Period & Record<string, unknown>)[]> }
  >;
  const delegate = client[type.charAt(0).toLowerCase() + type.slice(1)]!;
  const { on, within } = ruleOf(hub, type);
  const parent = within === undefined ? null : parentColumns(module, type, within);
  const period = { from: true, to: true };
  const rows = await delegate.findMany({
    select: {
      ...period,
      ...(on === undefined ? {} : { [on]: true }),
      ...(within === undefined
        ? {}
        : { [within]: { select: parent?.has('from') ? period : { year: true } } }),
    },
  });
  return rows.map((row) => ({
    from: row.from,
    to: row.to,
    on: on === undefined ? null : (row[on] as Date | null),
    within: within === undefined ? null : periodOf(row[within] as Period | { year: number } | null),
  }));
}

/** The names of the columns of the row that bounds rows of a type. */
function parentColumns({ database }: ModuleUnderTest['module'], type: string, relation: string) {
  const { models } = database.datamodel.datamodel;
  const { type: parent } = models[type]!.fields.find(({ name }) => name === relation)!;
  return new Set(models[parent]!.fields.map(({ name }) => name));
}

/** The period of a row, which is the whole year of a row of one year. */
function periodOf(row: Period | { year: number } | null): Period | null {
  if (row === null || !('year' in row)) return row;
  return { from: new Date(Date.UTC(row.year, 0)), to: new Date(Date.UTC(row.year + 1, 0)) };
}

function ruleOf({ composition }: ModuleUnderTest['hub'], type: string) {
  return composition.registration.publishedTypes.get(type)?.unknownBeginning ?? noRule;
}

/** No rule: for types whose rows all have a known beginning. */
const noRule: UnknownBeginning = {};

/** Whether a row is valid on a day. If the beginning of its period is unknown, the rule of its type decides. */
function isValidRow(
  { hub, module }: ModuleUnderTest,
  type: string,
  { from, to, on, within }: BoundedRow,
  day: string,
): boolean {
  const { since = module.since ?? 'older' } = ruleOf(hub, type);
  const begun = from ?? on ?? within?.from;
  const hasBegun = begun ? isoDay(begun) <= day : since === 'older' || since <= day;
  const isBounded = from === null && on === null && within !== null;
  const ends = [to, ...(isBounded ? [within.to] : [])].filter((end) => end !== null);
  return hasBegun && ends.every((end) => isoDay(end) > day);
}

/** Whether a field has an argument for the as-of day and returns rows with a period. */
function isListInTime({ args, type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return (
    args.some((arg) => arg.name === 'asOf') &&
    !args.some(isRequiredArgument) &&
    isObjectType(named) &&
    'period' in named.getFields()
  );
}

interface RowWithPeriod {
  period: { from: string | null; to: string | null };
}

/** The periods of the rows in a field's value: a row, a list of rows or null. */
function periodsIn(value: unknown): Period[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const rows = all.filter((row) => row !== null) as RowWithPeriod[];
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map(({ period: { from, to } }) => ({ from: date(from), to: date(to) }));
}

function isValidOn({ from, to }: Period, day: string): boolean {
  return (from === null || isoDay(from) <= day) && (to === null || isoDay(to) > day);
}
