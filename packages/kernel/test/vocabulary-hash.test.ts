import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose } from '../src/module/compose.ts';
import { vocabularyHash } from '../src/schema/vocabulary-hash.ts';
import { fixtureModule } from './fixture-modules.ts';

const shared = ['TextFilter', 'Period', 'Direction'];
const sdl = `
  type Query { alive: Boolean }
  "Conditions."
  input TextFilter { equals: String isNull: Boolean not: TextFilter }
  type Period { from(of: String): Int row: Query }
  enum Direction { ASC DESC }
`;
const hashOf = (text: string) => vocabularyHash(buildSchema(text), shared);

describe('the hash of the kernel vocabulary', () => {
  it.each([
    ['a condition is missing', 'isNull: Boolean ', ''],
    ['a condition has another type', 'isNull: Boolean', 'isNull: String'],
    ['a value field is missing', 'from(of: String): Int', 'to(of: String): Int'],
    ['an argument is required', 'of: String', 'of: String!'],
    ['an enum value is missing', 'ASC DESC', 'ASC'],
    ['a type is missing', 'enum Direction { ASC DESC }', ''],
  ])('differs if %s', (_change, from, to) => {
    expect(hashOf(sdl.replace(from, to))).not.toBe(hashOf(sdl));
  });

  it('stays the same with other descriptions, another order, other types and fields that lead to them', () => {
    const changed = sdl
      .replace(' row: Query', '')
      .replace('"Conditions."', '"All that are given must hold."')
      .replace('ASC DESC', 'DESC ASC')
      .replace('alive: Boolean', 'alive: Boolean more: Int');
    expect(hashOf(changed)).toBe(hashOf(sdl));
  });

  it('is the same for every module in every form of composition', () => {
    const modules = [fixtureModule('one'), fixtureModule('two')];
    const hashes = [
      compose({ modules, as: 'monolith' }),
      compose({ modules, as: 'gateway' }),
      ...modules.map((module) => compose({ modules: [module], as: 'service' })),
    ].map(({ vocabulary }) => vocabulary);
    expect(new Set(hashes).size).toBe(1);
  });

  it('covers the shared filters and values', () => {
    const { schema, vocabulary } = compose({ modules: [fixtureModule('one')], as: 'monolith' });
    expect(vocabulary).not.toBe(vocabularyHash(schema, []));
    for (const name of ['TextFilter', 'PeriodFilter', 'Source', 'Certainty']) {
      expect(schema.getType(name)).toBeDefined();
    }
  });
});
