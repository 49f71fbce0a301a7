import {
  getNamedType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
} from 'graphql';
import { expect, it } from 'vitest';
import {
  askEntities,
  entitiesOperation,
  objectType,
  representation,
  type Alone,
  type Representation,
} from './alone.ts';

/** Keys that no row has. */
const unknownKeys = Array.from({ length: 20 }, (_none, at) => `no-such-row-${at}`);

/** What a hub relies on when it asks a module for rows by their keys. */
export function entitiesSuite(alone: () => Alone): void {
  it('gives rows by their keys, in their order, and null for a key that no row has', async () => {
    const asked = [...alone().keys].flatMap(([type, keys]) => [
      ...keys.toReversed().map((key) => ({ ...representation(type, key), there: true })),
      { ...representation(type, 'no-such-row'), there: false },
    ]);
    const answers = await askRows(alone(), asked.map(plain));
    const expected = asked.map(({ there, ...row }) => (there ? row : null));
    expect(answers).toEqual(expected);
  });

  it('gives null for a key of another type and for what is no key', async () => {
    const asked = alone().own.flatMap((type) => [
      { __typename: type, id: representation('Another', 'row').id },
      { __typename: type, id: 'no key' },
      { __typename: type, id: '' },
    ]);
    expect(new Set(await askRows(alone(), asked))).toEqual(new Set([null]));
  });

  it('loads rows, and what it adds to types of other modules, in batches: twenty keys cost as one', async () => {
    const { own } = alone();
    const added = extended(alone()).map((type) => ({ type, fields: fieldsOf(alone(), type) }));
    const selections = new Map([
      ...idsOf(own),
      ...added.map(({ type, fields }) => [type, `id ${fields.map(asked).join(' ')}`] as const),
    ]);
    const one = await statementsFor(alone(), selections, 1);
    expect(await statementsFor(alone(), selections, 20)).toBe(one);
    const fields = added.reduce((sum, type) => sum + type.fields.length, 0);
    expect(one).toBeLessThanOrEqual(2 * own.length + 10 * fields);
  });

  it('shows rows that not everybody may see to nobody without a scope', async () => {
    const { hub, keys } = alone();
    const { entities } = hub.composition.registration;
    const closed = [...entities.values()].filter((entity) => entity.rule() !== 'public');
    const asked = closed.flatMap(({ name }) =>
      [...keys.get(name)!, 'no-such-row'].map((key) => representation(name, key)),
    );
    const answers = await askEntities(alone(), asked, idsOf(closed.map(({ name }) => name)));
    expect(answers.filter((row) => row !== null)).toEqual([]);
  });
}

function askRows(alone: Alone, asked: readonly Representation[]) {
  return askEntities(alone, asked, idsOf(alone.own), alone.asOwner);
}

function idsOf(types: readonly string[]): Map<string, string> {
  return new Map(types.map((type) => [type, 'id']));
}

function plain({ __typename, id }: Representation): Representation {
  return { __typename, id };
}

/** How many statements it takes to load `size` keys of each type. */
function statementsFor(
  { hub, keys, asOwner }: Alone,
  selections: ReadonlyMap<string, string>,
  size: number,
): Promise<number> {
  const representations = [...selections.keys()].flatMap((type) =>
    [...(keys.get(type) ?? []), ...unknownKeys]
      .slice(0, size)
      .map((key) => representation(type, key)),
  );
  const variables = { representations };
  return hub.statements(entitiesOperation(selections), { ...asOwner, variables });
}

/** The types of other modules that the module adds fields to. */
function extended(alone: Alone): string[] {
  const entity = alone.hub.composition.schema.getType('_Entity');
  const loaded = isUnionType(entity) ? entity.getTypes().map(({ name }) => name) : [];
  return alone.foreign.filter((type) => loaded.includes(type));
}

/** The fields of a type of another module that the module adds and that need no argument. */
function fieldsOf(alone: Alone, type: string): GraphQLField<unknown, unknown>[] {
  return Object.values(objectType(alone, type).getFields()).filter(
    ({ name, args }) => name !== 'id' && !args.some(isRequiredArgument),
  );
}

function asked({ name, type }: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(type)) ? name : `${name} { __typename }`;
}
