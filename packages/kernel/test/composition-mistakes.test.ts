import { ConfigurationError, pickModules } from '@vesthub/kernel';
import type { ModuleBuilder } from '@vesthub/kernel';
import { describe, expect, it } from 'vitest';
import { fixtureModule, type FixtureModels } from './fixture-modules.ts';
import { mistakeIn, thing } from './mistake-in.ts';

/** A fixture that publishes the model Thing. `wrong` replaces options of `thing` above. */
const withThing = (wrong: object = {}) => ({
  models: ['Thing' as const],
  register: (module: ModuleBuilder<FixtureModels>) => {
    module.model('Thing', { ...thing, ...wrong });
  },
});

describe('a composition refuses', () => {
  it('two modules with the same name', () => {
    expect(mistakeIn([fixtureModule('choir'), fixtureModule('choir')])).toBe(
      'Two modules are called choir.',
    );
  });

  it('two modules with a model of the same name', () => {
    expect(
      mistakeIn([fixtureModule('choir', withThing()), fixtureModule('band', withThing())]),
    ).toBe('Modules choir and band both have a model Thing: names are unique over all modules.');
  });

  it('two modules with a type of the same name', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.objectRef<object>('Note').implement({
        rule: 'public',
        fields: (t) => ({ text: t.string({ resolve: () => '' }) }),
      });
    };
    expect(
      mistakeIn([fixtureModule('choir', { register }), fixtureModule('band', { register })]),
    ).toBe('Modules choir and band both have a type Note: names are unique over all modules.');
  });

  it('two modules with a root field of the same name', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.queryField('songs', (t) =>
        t.boolean({ nullable: true, rule: 'public', resolve: () => true }),
      );
    };
    expect(
      mistakeIn([fixtureModule('choir', { register }), fixtureModule('band', { register })]),
    ).toBe(
      'Modules choir and band both have a root field Query.songs: names are unique over all modules.',
    );
  });

  it('an unknown module, and names the known modules', () => {
    const modules = [fixtureModule('choir'), fixtureModule('band')];
    expect(() => pickModules(modules, ['orkester'])).toThrow(
      new ConfigurationError('There is no module "orkester". Known modules: band, choir.'),
    );
  });

  it.each([['public' as const], [undefined]])('a mutation whose rule is %s', (rule) => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.mutationField('sing', (t) =>
        t.boolean({ nullable: true, ...(rule ? { rule } : {}), resolve: () => true }),
      );
    };
    expect(mistakeIn([fixtureModule('choir', { ...withThing(), register })])).toBe(
      "Mutation.sing changes data and must say who may: give it a rule with scopes, such as { scopes: ['<module>:write'] }.",
    );
  });

  it('a mutation whose rule has only a scope to read', () => {
    const rule = { scopes: ['choir:internal'] };
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.mutationField('sing', (t) =>
        t.boolean({ nullable: true, rule, resolve: () => true }),
      );
    };
    expect(mistakeIn([fixtureModule('choir', { ...withThing(), register })])).toBe(
      'Mutation.sing would let in who may only read (choir:internal): its rule needs a scope to write or administer.',
    );
  });

  it('a subscription', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.subscriptionType({
        fields: (t) => ({
          sung: t.boolean({
            nullable: true,
            subscribe: async function* () {
              yield await Promise.resolve({});
            },
            resolve: () => true,
          }),
        }),
      });
    };
    expect(mistakeIn([fixtureModule('choir', { ...withThing(), register })])).toBe(
      'Subscription.sung cannot be served: the hub answers queries and mutations only.',
    );
  });

  it('a type without a rule', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      const secret = module.builder.objectRef<object>('Secret').implement({
        fields: (t) => ({ text: t.string({ resolve: () => '' }) }),
      });
      module.builder.queryField('secret', (t) =>
        t.field({ type: secret, nullable: true, resolve: () => ({}) }),
      );
    };
    expect(mistakeIn([fixtureModule('choir', { register })])).toBe(
      "Type Secret says nothing of who may read it: give it a rule, 'public' or { scopes: ['<module>:internal'] }. Known modules: choir.",
    );
  });

  it('a root field of a scalar type without a rule', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.queryField('count', (t) => t.int({ nullable: true, resolve: () => 1 }));
    };
    expect(mistakeIn([fixtureModule('choir', { register })])).toBe(
      'Query.count gives a bare value and says nothing of who may read it: give it a rule.',
    );
  });

  it('a rule with an empty list of scopes', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.objectRef<object>('Secret').implement({
        rule: { scopes: [] },
        fields: (t) => ({ text: t.string({ resolve: () => '' }) }),
      });
    };
    expect(mistakeIn([fixtureModule('choir', { register })])).toBe(
      'A rule with an empty list of scopes would let everybody in: write "public".',
    );
  });

  it('a scope for data about people on a type that is not classified as about people', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.objectRef<object>('Singer').implement({
        rule: { scopes: ['choir:personal'] },
        fields: (t) => ({ text: t.string({ resolve: () => '' }) }),
      });
    };
    expect(mistakeIn([fixtureModule('choir', { register })])).toBe(
      'Singer asks for choir:personal but is not classified as about people: say personal, sensitive or minors, with its purpose and legal basis.',
    );
  });

  it('a search source for a type about people', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      publishSinger(module);
      module.search({ type: 'Singer', title: () => '' });
    };
    expect(mistakeIn([fixtureModule('choir', { register })])).toBe(
      'Module choir offers Singer for search, which is classified as personal: data about people are not searchable.',
    );
  });

  it('a reference from another module to a type with a restricted rule', () => {
    const band = fixtureModule('band', { register: (module) => void module.reference('Singer') });
    expect(mistakeIn([fixtureModule('choir', { register: publishSinger }), band])).toBe(
      'band refer to Singer of choir, which not everybody may see: a reference would tell that a row is there.',
    );
  });

  it('a root field that is not nullable', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      module.builder.queryField('count', (t) => t.int({ rule: 'public', resolve: () => 1 }));
    };
    expect(mistakeIn([fixtureModule('choir', { register })])).toBe(
      'Query.count must be nullable, so that a module that does not answer costs its own fields only.',
    );
  });

  it('a field to a type of another module that is not nullable', () => {
    const band = fixtureModule('band', {
      register: (module) => {
        const choir = module.reference('Thing');
        const gig = module.builder.objectRef<object>('Gig').implement({
          rule: 'public',
          fields: (t) => ({
            thing: t.field({ type: choir.type, resolve: () => ({ id: 'x' }) }),
          }),
        });
        module.builder.queryField('gig', (t) =>
          t.field({ type: gig, nullable: true, resolve: () => ({}) }),
        );
      },
    });
    expect(mistakeIn([fixtureModule('choir', withThing()), band])).toBe(
      'Gig.thing leads to Thing through a reference and must be nullable, so that a module that does not answer costs its own fields only.',
    );
  });

  it('an entity without a model and without `load`', () => {
    const register = (module: ModuleBuilder<FixtureModels>) => {
      const song = module.builder.objectRef<{ id: string }>('Song').implement({
        rule: 'public',
        fields: (t) => ({ text: t.string({ resolve: () => '' }) }),
      });
      module.entity(song);
    };
    expect(mistakeIn([fixtureModule('choir', { register })])).toBe(
      'Module choir publishes Song, which is none of its models, without saying how to load it: give module.entity a `load`.',
    );
  });

  it('a reference to a type that no module publishes, and names the published types', () => {
    const band = fixtureModule('band', {
      register: (module) => {
        module.extend('Thingy', (x) => ({
          loud: x.one({ type: 'Boolean', description: 'Loud.', loadMany: async () => [] }),
        }));
      },
    });
    expect(mistakeIn([fixtureModule('choir', withThing()), band])).toBe(
      'Module band refers to the type Thingy, which no module publishes. Known entities: Thing.',
    );
  });

  it('a resolver per parent in an extension', () => {
    const perParent = {
      type: 'Boolean' as const,
      description: 'Loud.',
      loadMany: async () => [],
      resolve: () => true,
    };
    const band = fixtureModule('band', {
      register: (module) => {
        module.extend('Thing', (x) => ({
          loud: x.one(perParent),
        }));
      },
    });
    expect(mistakeIn([fixtureModule('choir', withThing()), band])).toBe(
      'Module band extends Thing with a resolver that runs once per parent. Give `loadMany(keys, args, context)` instead: it runs once for all parents of a level.',
    );
  });

  it('a module that depends on the package of another module', () => {
    const band = fixtureModule('band', { dependencies: ['@fixture/choir'] });
    expect(mistakeIn([fixtureModule('choir'), band])).toBe(
      "Module band depends on the package @fixture/choir of module choir. Refer to its types with module.reference('…') or module.extend('…') instead.",
    );
  });

  it.each([
    ['published column', { fields: { colour: 'Colour.' } }],
    ['default order by a column', { defaultOrder: 'colour' }],
  ])('a %s that the table does not have, and names the columns of the table', (_what, wrong) => {
    expect(mistakeIn([fixtureModule('choir', withThing(wrong))])).toBe(
      'Model Thing of module choir has no column colour. Known columns: id.',
    );
  });

  it('a model without a default order', () => {
    const choir = fixtureModule('choir', withThing({ defaultOrder: undefined }));
    expect(mistakeIn([choir])).toBe(
      'Module choir publishes Thing without a default order: give module.model a `defaultOrder`, a column such as "position" or "id".',
    );
  });

  it('an invalid name of a module', () => {
    expect(() => fixtureModule('Koret')).toThrow(
      new ConfigurationError(
        '"Koret" is no name for a module: use lower case letters, digits and hyphens, for example "art-festival".',
      ),
    );
  });
});

function publishSinger(module: ModuleBuilder<FixtureModels>): void {
  const singer = module.builder.objectRef<{ id: string }>('Singer').implement({
    rule: {
      classification: 'personal',
      scopes: ['choir:personal'],
      purpose: 'To sing.',
      legalBasis: 'Consent.',
    },
  });
  module.entity(singer, { load: async (keys) => keys.map(() => null), sourced: false });
}
