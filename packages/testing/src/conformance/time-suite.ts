import { isoDay } from '@vesthub/kernel';
import { getNamedType, isObjectType, isRequiredArgument, type GraphQLField } from 'graphql';
import { expect, it } from 'vitest';
import { askEntities, objectType, representation, type Alone } from './alone.ts';

/** Days on which something began and ended in the region. */
const someDays = ['1991-12-31', '2008-01-01', '2016-06-01', '2019-07-01', '2024-01-01'];

interface Lasting {
  from: Date | null;
  to: Date | null;
}

/** What holds for whatever has a period `[from, to)`. */
export function timeSuite(alone: () => Alone): void {
  it('lists as of a day what held on that day, by argument and by header alike', async () => {
    const lists = listsInTime(alone());
    for (const day of lists.length > 0 ? someDays : []) {
      const ask = (args: string) =>
        `{ ${lists.map(({ name }) => `${name}${args} { totalCount }`).join(' ')} }`;
      const { hub, asOwner } = alone();
      const byArgument = await hub.data(ask(`(asOf: "${day}")`), asOwner);
      const expected = await Promise.all(
        lists.map(async ({ name, type }) => [
          name,
          { totalCount: (await periodsOf(alone(), type)).filter((one) => holds(one, day)).length },
        ]),
      );
      expect(byArgument).toEqual(Object.fromEntries(expected));
      expect(await hub.data(ask(''), { ...asOwner, asOf: day })).toEqual(byArgument);
    }
  });

  it('shows below a row only what held on the day', async () => {
    const { own } = alone();
    const day = '2016-06-01';
    const selections = new Map(
      own.flatMap((type) => {
        const fields = Object.values(objectType(alone(), type).getFields()).filter((field) =>
          leadsToPeriods(field),
        );
        const asked = fields.map(({ name }) => `${name}(asOf: "${day}") { period { from to } }`);
        return asked.length > 0 ? [[type, asked.join(' ')] as const] : [];
      }),
    );
    const asked = [...selections.keys()].flatMap((type) =>
      alone()
        .keys.get(type)!
        .map((key) => representation(type, key)),
    );
    const rows = await askEntities(alone(), asked, selections, alone().asOwner);
    const shown = rows.flatMap((row) =>
      Object.entries(row ?? {}).flatMap(([name, value]) =>
        name === '__typename' ? [] : listOf(value),
      ),
    );
    expect(shown.filter((one) => !holds(one, day))).toEqual([]);
  });
}

/** The connections of the root that take a day, with the type of their rows. */
function listsInTime(alone: Alone): { name: string; type: string }[] {
  const { schema } = alone.hub.composition;
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const { name, args, type } = field;
    const page = getNamedType(type);
    if (!args.some((arg) => arg.name === 'asOf') || args.some(isRequiredArgument)) return [];
    if (!isObjectType(page) || !('nodes' in page.getFields())) return [];
    const row = getNamedType(page.getFields()['nodes']!.type).name;
    return alone.keys.get(row)?.length ? [{ name, type: row }] : [];
  });
}

async function periodsOf({ hub, module }: Alone, type: string): Promise<Lasting[]> {
  const client = hub.connections.get(module.name)!.client as Record<
    string,
    { findMany(query: object): Promise<Lasting[]> }
  >;
  const delegate = client[type.charAt(0).toLowerCase() + type.slice(1)]!;
  return delegate.findMany({ select: { from: true, to: true } });
}

function leadsToPeriods({ args, type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return (
    args.some((arg) => arg.name === 'asOf') &&
    !args.some(isRequiredArgument) &&
    isObjectType(named) &&
    'period' in named.getFields()
  );
}

interface Shown {
  period: { from: string | null; to: string | null };
}

/** The periods of the rows in a field's value. */
function listOf(value: unknown): Lasting[] {
  const rows = (Array.isArray(value) ? value : [value]).filter((row) => row !== null) as Shown[];
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map(({ period: { from, to } }) => ({ from: date(from), to: date(to) }));
}

function holds({ from, to }: Lasting, day: string): boolean {
  return (from === null || isoDay(from) <= day) && (to === null || isoDay(to) > day);
}
