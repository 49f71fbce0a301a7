import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../src/errors/errors.ts';
import { columnsOf } from '../src/schema/columns.ts';
import { shortList } from '../src/schema/list-length.ts';
import { assembly } from './meeting-module.ts';

const module = assembly();
const columns = columnsOf(module.name, module.database.datamodel, 'Meeting');
const listOf = (column: string, options: Parameters<typeof shortList>[3]) =>
  shortList(module, columns, columns.get(column), options);

describe('a relation to many rows', () => {
  it('is a list of ten rows at most, or of as many as its field declares', () => {
    const seats = { type: 'Meeting', field: 'seats', model: 'Seat', key: 'meetingId', atMost: 10 };
    expect(listOf('seats', {})).toEqual(seats);
    expect(listOf('seats', { atMost: 40 })).toEqual({ ...seats, atMost: 40 });
  });

  it('has no length if it is given in pages', () => {
    expect(listOf('votes', { connection: true })).toBeNull();
  });
});

describe('a module is refused', () => {
  it('if it declares the length of a list in pages or of a single row', () => {
    const refusal = (field: string) =>
      new ConfigurationError(
        `Module assembly declares \`atMost\` of Meeting.${field}, which is no list without pages: leave it out.`,
      );
    expect(() => listOf('votes', { connection: true, atMost: 40 })).toThrow(refusal('votes'));
    expect(() => listOf('board', { atMost: 40 })).toThrow(refusal('board'));
  });

  it.each([0, 201, Number.NaN])('if it declares a list of at most %s rows', (atMost) => {
    expect(() => listOf('seats', { atMost })).toThrow(
      `Module assembly declares that Meeting.seats has at most ${atMost} rows: give a number from 1 to 200, or make the field a \`connection\`.`,
    );
  });
});
