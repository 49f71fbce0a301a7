import { isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composition, meetingsWhere } from './meeting-module.ts';

/** A Prisma condition without AND and OR around a single condition. */
function simple(condition: unknown): unknown {
  if (Array.isArray(condition))
    return condition.length === 1 ? simple(condition[0]) : condition.map(simple);
  if (typeof condition !== 'object' || condition === null) return condition;
  const entries = Object.entries(condition);
  const [[name, value] = ['', null]] = entries;
  if (
    entries.length === 1 &&
    (name === 'AND' || name === 'OR') &&
    (value as object[]).length === 1
  ) {
    return simple((value as object[])[0]);
  }
  return Object.fromEntries(
    entries.map(([key, part]) => [key, Array.isArray(part) ? part.map(simple) : simple(part)]),
  );
}
/** The condition of a caller with all scopes of the module. */
const where = (filter: object) => meetingsWhere(filter, 'assembly:internal');

function fieldsOf(name: string): string[] {
  const type = composition.schema.getType(name);
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}

describe('the filter of a list', () => {
  it('has conditions on rows that are listed in pages, but none on rows about people', () => {
    expect(fieldsOf('MeetingFilter')).toEqual([
      'and',
      'board',
      'boardId',
      'not',
      'or',
      'place',
      'votes',
    ]);
    expect(composition.schema.getType('SeatFilter')).toBeUndefined();
  });

  it('adds the row rule of related rows to conditions on them', async () => {
    const rows = { AND: [{ id: { notIn: [] } }, { text: { not: 'secret' } }] };
    expect(simple(await where({ votes: {} }))).toEqual({ votes: { some: rows } });
  });

  it('takes no row for an empty `or`, and for `not` without conditions', async () => {
    expect(simple(await where({ or: [] }))).toEqual({ id: { in: [] } });
    expect(simple(await where({ not: {} }))).toEqual({ NOT: { id: { notIn: [] } } });
  });

  it('takes rows without a value for `not`, also inside related rows', async () => {
    const place = { place: { mode: 'insensitive', equals: 'Oslo' } };
    const others = { OR: [{ place: null }, { NOT: place }] };
    expect(simple(await where({ place: { not: { equals: 'Oslo' } } }))).toEqual(others);
    expect(simple(await where({ not: { place: { equals: 'Oslo' } } }))).toEqual(others);
    expect(simple(await where({ not: { not: { place: { equals: 'Oslo' } } } }))).toEqual({
      AND: [{ NOT: { place: null } }, place],
    });
    const board = { name: { mode: 'insensitive', contains: 'x' } };
    expect(simple(await where({ not: { board: { name: { contains: 'x' } } } }))).toEqual({
      OR: [{ board: { is: null } }, { board: { is: { OR: [{ name: null }, { NOT: board }] } } }],
    });
    expect(simple(await where({ not: { votes: { text: { isNull: true } } } }))).toEqual({
      votes: { none: { AND: [{ text: null }, { text: { not: 'secret' } }] } },
    });
  });
});

describe('a condition that the caller may not use', () => {
  const hidden = (name: string) =>
    `meetings: filtering by ${name} needs a scope that the caller does not have.`;

  it.each([
    ['a closed column of related rows', { votes: { text: { isNull: true } } }, 'votes.text'],
    ['a closed relation', { board: {} }, 'board'],
    ['the key of a closed relation', { boardId: { isNull: true } }, 'boardId'],
    ['one inside `or`', { or: [{ place: {} }, { board: {} }] }, 'or.board'],
    ['one inside `and` and `not`', { and: [{ not: { boardId: {} } }] }, 'and.not.boardId'],
    [
      'one of a list of a related row',
      { not: { votes: { not: { text: {} } } } },
      'not.votes.not.text',
    ],
  ])('is refused: %s', async (_what, filter, name) => {
    expect(await meetingsWhere(filter)).toEqual([hidden(name)]);
    expect(await meetingsWhere(filter, 'assembly:internal')).toHaveProperty('AND');
  });

  it('is refused at every depth if it is null, with its place', async () => {
    const filter = { or: [{ votes: { text: { not: { equals: null } } } }] };
    expect(await meetingsWhere(filter)).toEqual([
      expect.stringContaining('meetings(filter.or.votes.text.not.equals:): null is not accepted'),
    ]);
  });
});
