import { existsSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { namingRules } from './naming/rules.ts';
import { describedIn, enumsIn, namedIn, namesOfSeveralTypes } from './naming/schema.ts';
import { hasNorwegianWord, madeAlike } from './naming/words.ts';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const named = namedIn(schema);
const updateCommand = 'npx vitest run test/naming.test.ts --update=all';

/**
 * Expects that `deviating` stands in the file of known deviations, a name on each line, and the file has no other line.
 * `--update` removes lines that deviate no more; it never adds one.
 */
async function expectOnlyKnown(file: string, deviating: readonly string[], expected: string) {
  const url = new URL(`naming/${file}.txt`, import.meta.url);
  const known = existsSync(url) ? readFileSync(url, 'utf8').split('\n').filter(Boolean) : [];
  const added = deviating.filter((one) => !known.includes(one));
  expect(added, expected).toEqual([]);
  const left = known.filter((one) => deviating.includes(one));
  if (known.length === 0) return;
  await expect(
    left.map((one) => `${one}\n`).join(''),
    `Lines of test/naming/${file}.txt deviate no more. Remove them with: ${updateCommand}`,
  ).toMatchFileSnapshot(`naming/${file}.txt`);
}

describe('a name in the public schema means one thing', () => {
  it.each(namingRules)('$row', async ({ row, expected, deviates }) => {
    const deviating = named.filter(deviates).map(({ coordinate }) => coordinate);
    await expectOnlyKnown(row.replaceAll(' ', '-'), deviating, `A field ${expected}.`);
  });

  it('has fields of one type, but for the names that are listed', async () => {
    await expectOnlyKnown(
      'names-of-several-types',
      namesOfSeveralTypes(schema),
      'A name has one type wherever it stands. Choose a name of its own, or the type that the name has.',
    );
  });
});

describe('a description of a type, a root field or a value of an enum', () => {
  const described = describedIn(schema);

  it('ends its first sentence with the Norwegian word', async () => {
    const without = described.filter((one) => !hasNorwegianWord(one));
    await expectOnlyKnown(
      'without-norwegian-word',
      without.map(({ coordinate }) => coordinate),
      'The first sentence ends with the Norwegian word of the glossary in round brackets: «Money given for a purpose (tilskudd).»',
    );
  });

  it('has words of its own, if it describes a type or a root field', async () => {
    const isOfEnum = ({ coordinate }: { coordinate: string }) =>
      coordinate.includes('.') && !/^(Query|Mutation)\./.test(coordinate);
    const alike = madeAlike(described.filter((one) => !isOfEnum(one)));
    await expectOnlyKnown(
      'descriptions-made-alike',
      alike.map(({ coordinate }) => coordinate),
      'Say what this type or field is for, in other words than those of another with a word of its name in them.',
    );
  });
});

describe('an enum of the public schema', () => {
  it('has more than one value', async () => {
    const single = enumsIn(schema).filter((type) => type.getValues().length === 1);
    await expectOnlyKnown(
      'enums-of-one-value',
      single.map(({ name }) => name),
      'An enum of one value says nothing: leave the field out, or make it a text or a Boolean.',
    );
  });

  it('has other values than every other enum', async () => {
    const valuesOf = (type: (typeof enums)[number]) => {
      return type
        .getValues()
        .map(({ name }) => name)
        .toSorted()
        .join(' ');
    };
    const enums = enumsIn(schema);
    const equal = enums.filter((one) =>
      enums.some((other) => other !== one && valuesOf(other) === valuesOf(one)),
    );
    await expectOnlyKnown(
      'equal-enums',
      equal.map(({ name }) => name),
      'One enum has one meaning, whichever module uses it: share the enum that exists.',
    );
  });
});
