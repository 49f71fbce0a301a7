import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '../src/cost.ts';

const schema = buildSchema(`
  type Query { meetings(first: Int, filter: MeetingFilter): MeetingConnection }
  type MeetingConnection { totalCount: Int! }
  input TextFilter { equals: String contains: String in: [String!] isNull: Boolean not: TextFilter }
  input MeetingFilter {
    place: TextFilter
    kind: [String!]
    cases: CaseFilter
    and: [MeetingFilter!]
    or: [MeetingFilter!]
    not: MeetingFilter
  }
  input CaseFilter {
    title: TextFilter
    meeting: MeetingFilter
    and: [CaseFilter!]
    or: [CaseFilter!]
    not: CaseFilter
  }
`);

function costWith(filter: string, variables: Record<string, unknown> = {}) {
  const query = `query ($f: MeetingFilter) { meetings(filter: ${filter}) { totalCount } }`;
  const document = parse(query);
  return costOf({ schema, document, variables, pageSize: 20, maxPageSize: 100 });
}

const without = costWith('{}').total;

describe('the size of a filter', () => {
  it.each([
    ['{ place: { equals: "a" } }', 0, 1, 0],
    ['{ place: { contains: "a", not: { equals: "b", in: ["c", "d"] } }, kind: ["x"] }', 0, 4, 0],
    ['{ and: [{ place: { equals: "a" } }, { kind: [] }] }', 1, 2, 0],
    ['{ or: { not: { place: { isNull: true } } } }', 2, 1, 0],
    ['{ cases: {} }', 1, 1, 1],
    ['{ not: { cases: { not: { title: { equals: "a" } } } } }', 3, 2, 1],
    ['{ cases: { meeting: { cases: { title: { equals: "a" } } } } }', 3, 4, 3],
  ])(
    '%s has %i levels and %i conditions, %i on related rows',
    (filter, depth, conditions, relations) => {
      const cost = costWith(filter);
      expect(cost.filter).toEqual({ depth, conditions });
      expect(cost.total - without).toBe(conditions + 10 * relations);
    },
  );

  it('counts a filter in a variable', () => {
    const filter = { or: [{ place: { equals: 'a' } }, { cases: { not: {} } }] };
    expect(costWith('$f', { f: filter }).filter).toEqual({ depth: 3, conditions: 2 });
  });

  it('is that of the largest filter of the operation', () => {
    const document = parse(`{
      a: meetings(filter: { place: { equals: "a" } }) { totalCount }
      b: meetings(filter: { not: { place: { equals: "a", contains: "b" } } }) { totalCount }
    }`);
    const cost = costOf({ schema, document, variables: {}, pageSize: 20, maxPageSize: 100 });
    expect(cost.filter).toEqual({ depth: 1, conditions: 2 });
  });
});
