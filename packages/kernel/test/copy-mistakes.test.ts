import type { ModuleBuilder } from '@vesthub/kernel';
import { describe, expect, it } from 'vitest';
import { fixtureModule, type FixtureModels } from './fixture-modules.ts';
import { mistakeIn, thing } from './mistake-in.ts';

const check = { name: 'things-of-owner', title: { nb: 'Tingene er like', en: 'Things agree' } };

/** The copies of Thing that a fixture keeps; `wrong` replaces options of a right one. */
const copyOf = (wrong: object) => (module: ModuleBuilder<FixtureModels>) => {
  const options = { of: 'Singer', key: ({ id }: { id: string }) => id, defaultOrder: 'id', check };
  const copy = { ...options, equal: { id: 'id' }, ...wrong };
  module.copy('Thing', copy as Parameters<typeof module.copy<'Thing'>>[1]);
};

const owner = (options: object = {}) =>
  fixtureModule('choir', {
    models: ['Singer'],
    register: (module) => void module.model('Singer', { ...thing, ...options }),
  });
const keeper = (wrong: object) =>
  fixtureModule('band', { models: ['Thing'], register: copyOf(wrong) });

describe('a composition refuses a copy', () => {
  it.each([
    [
      'that is compared in no column',
      { equal: {} },
      'Module band keeps Thing as a copy of Singer without comparing a column: name the fields of Singer in `equal`. Known columns: id.',
    ],
    [
      'of a type that no module has',
      { of: 'Dancer' },
      'Module band refers to the type Dancer, which no module publishes. Known entities: Singer.',
    ],
    [
      'that is compared with a field that the owner lacks',
      { equal: { id: 'voice' } },
      'Module band compares Thing with fields that Singer does not have: Cannot query field "voice" on type "Singer".',
    ],
    [
      'with an unknown column',
      { own: { size: 'size' } },
      'Model Thing of module band has no column size. Known columns: id.',
    ],
  ])('%s', (_what, wrong, message) => {
    expect(mistakeIn([owner(), keeper(wrong)])).toBe(message);
  });

  it('of rows that not everybody may see', () => {
    expect(mistakeIn([owner({ rule: { scopes: ['choir:internal'] } }), keeper({})])).toBe(
      'band refer to Singer of choir, which not everybody may see: a reference would tell that a row is there.',
    );
  });

  it('of a type of the same module', () => {
    const module = fixtureModule('choir', {
      models: ['Thing', 'Singer'],
      register: (builder) => {
        builder.model('Singer', thing);
        copyOf({})(builder);
      },
    });
    expect(mistakeIn([module])).toBe(
      'Module choir keeps Thing as a copy of Singer, which is a type of its own: drop Thing.',
    );
  });
});
