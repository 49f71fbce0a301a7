import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeWith } from './meeting-module.ts';

const groupsOf = (model: string, by: readonly string[]) => {
  const { schema } = composeWith({ [model]: { by } });
  const type = schema.getType(`${model}Group`);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : null;
};

describe('what rows can be grouped by', () => {
  it('is named after the columns, and after the rows that a column leads to', () => {
    expect(groupsOf('Meeting', ['place'])).toEqual(['PLACE']);
    expect(groupsOf('Vote', ['meetingId'])).toEqual(['MEETING']);
  });

  it.each([
    [
      'Member',
      'name',
      'Module assembly groups rows of Member, which are about people: show them with a release instead.',
    ],
    [
      'Vote',
      'text',
      'Module assembly groups rows of Vote by text, which has a rule of its own: groups would reveal its values.',
    ],
    [
      'Meeting',
      'boardId',
      'Module assembly groups rows of Meeting by boardId, which has a rule of its own: groups would reveal its values.',
    ],
    [
      'Member',
      'meetingId',
      'Module assembly groups rows of Member, which are about people: show them with a release instead.',
    ],
    [
      'Board',
      'id',
      'Module assembly groups rows of Board by id, which is not published: groups would reveal its values.',
    ],
  ])('is refused for %s by %s', (model, column, message) => {
    expect(() => groupsOf(model, [column])).toThrow(message);
  });
});
