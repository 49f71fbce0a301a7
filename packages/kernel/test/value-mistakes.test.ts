import type { ModuleBuilder } from '@vesthub/kernel';
import { describe, expect, it } from 'vitest';
import { fixtureModule, type FixtureModels } from './fixture-modules.ts';
import { mistakeIn, thing } from './mistake-in.ts';

/** The id as the name of a value. */
const named = { description: 'The id.', as: 'name' };

describe('a composition refuses', () => {
  it.each([
    [
      'a column without a field in the shared type of a value',
      { fields: { id: 'The id.' }, of: 'name' },
      'Module choir shows Thing as OtherName, which has no field id: name one with `as`. Known fields: date, isFormer, kind, name, note, position.',
    ],
    [
      'a rule of a field in the shared type of a value',
      { fields: { id: { ...named, rule: { scopes: ['choir:internal'] } } }, of: 'key' },
      'Module choir gives Thing.id a rule, but shows it as OtherName, which everybody may read: publish Thing with module.model.',
    ],
    [
      'a value in rows that not everybody may see',
      { fields: { id: { description: 'Its singer.', refersTo: 'Singer' } }, of: 'id' },
      'Module choir shows Thing in rows of Singer, which not everybody may see: publish Thing with module.model and a rule.',
    ],
  ])('%s', (_what, options, message) => {
    const value = { as: 'OtherName', description: 'A name.', defaultOrder: 'id', ...options };
    const fixture = {
      models: ['Thing' as const, 'Singer' as const],
      register: (module: ModuleBuilder<FixtureModels>) => {
        module.model('Singer', { ...thing, rule: { scopes: ['choir:internal'] } });
        module.value('Thing', value as Parameters<typeof module.value<'Thing'>>[1]);
      },
    };
    expect(mistakeIn([fixtureModule('choir', fixture)])).toBe(message);
  });
});
