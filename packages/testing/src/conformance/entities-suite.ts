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
  type ModuleUnderTest,
  type Representation,
} from './module-under-test.ts';

const unknownKeys = Array.from({ length: 20 }, (_, index) => `no-such-row-${index}`);

/** Declares tests of the field `_entities`, with which a hub loads rows of a remote module by their keys. */
export function entitiesSuite(subject: () => ModuleUnderTest): void {
  it('returns rows in the order of the requested keys, and null for an unknown key', async () => {
    const asked = [...subject().keys].flatMap(([type, keys]) => [
      ...keys.toReversed().map((key) => ({ ...representation(type, key), exists: true })),
      { ...representation(type, 'no-such-row'), exists: false },
    ]);
    const answers = await askRows(subject(), asked.map(plain));
    const expected = asked.map(({ exists, ...row }) => (exists ? row : null));
    expect(answers).toEqual(expected);
  });

  it('returns null for an id of another type and for a malformed id', async () => {
    const asked = subject().own.flatMap((type) => [
      { __typename: type, id: representation('Another', 'row').id },
      { __typename: type, id: 'no key' },
      { __typename: type, id: '' },
    ]);
    expect(new Set(await askRows(subject(), asked))).toEqual(new Set([null]));
  });

  it('loads rows and its fields on other modules’ types in batches: 20 keys cost as many statements as one', async () => {
    const { own } = subject();
    const added = extendedTypes(subject()).map((type) => ({
      type,
      fields: addedFields(subject(), type),
    }));
    const selections = new Map([
      ...idsOf(own),
      ...added.map(({ type, fields }) => [type, `id ${fields.map(selected).join(' ')}`] as const),
    ]);
    const one = await statementsFor(subject(), selections, 1);
    expect(await statementsFor(subject(), selections, 20)).toBe(one);
    const fields = added.reduce((sum, type) => sum + type.fields.length, 0);
    expect(one).toBeLessThanOrEqual(2 * own.length + 10 * fields);
  });

  it('returns null for rows of restricted types to a caller without scopes', async () => {
    const { hub, keys } = subject();
    const { entities } = hub.composition.registration;
    const restricted = [...entities.values()].filter((entity) => entity.rule() !== 'public');
    const asked = restricted.flatMap(({ name }) =>
      [...keys.get(name)!, 'no-such-row'].map((key) => representation(name, key)),
    );
    const answers = await askEntities(subject(), asked, idsOf(restricted.map(({ name }) => name)));
    expect(answers.filter((row) => row !== null)).toEqual([]);
  });
}

function askRows(subject: ModuleUnderTest, asked: readonly Representation[]) {
  return askEntities(subject, asked, idsOf(subject.own), subject.asOwner);
}

function idsOf(types: readonly string[]): Map<string, string> {
  return new Map(types.map((type) => [type, 'id']));
}

/** Copies the two fields of a representation, without the other fields of the row. */
function plain({ __typename, id }: Representation): Representation {
  return { __typename, id };
}

/** Number of SQL statements with which the module loads `size` keys of each type. */
function statementsFor(
  { hub, keys, asOwner }: ModuleUnderTest,
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

/** Names of other modules' types to which the module adds fields. */
function extendedTypes(subject: ModuleUnderTest): string[] {
  const entity = subject.hub.composition.schema.getType('_Entity');
  const loaded = isUnionType(entity) ? entity.getTypes().map(({ name }) => name) : [];
  return subject.foreign.filter((type) => loaded.includes(type));
}

/** The fields without required arguments that the module adds to another module's type. */
function addedFields(subject: ModuleUnderTest, type: string): GraphQLField<unknown, unknown>[] {
  return Object.values(objectType(subject, type).getFields()).filter(
    ({ name, args }) => name !== 'id' && !args.some(isRequiredArgument),
  );
}

function selected({ name, type }: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(type)) ? name : `${name} { __typename }`;
}
