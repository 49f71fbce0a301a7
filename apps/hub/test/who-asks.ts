import { compose, defineModule, isoDay, type Module } from '@vesthub/kernel';

/** A module without tables whose one field tells what a service knows of a request. */
const whoAsksModule: Module = defineModule<object, object>({
  name: 'who-asks',
  title: { nb: 'Hvem spør', en: 'Who asks' },
  database: {
    schema: 'who_asks',
    client: class {} as never,
    datamodel: { datamodel: { models: {} } } as never,
  },
  manifest: new URL('../package.json', import.meta.url),
}).implement({
  register: (module) => {
    module.builder.queryField('whoAsks', (t) =>
      t.string({
        nullable: true,
        rule: 'public',
        resolve: async (_root, _args, { principal, asOf, ownershipOf }) => {
          const scopes = [...principal.scopes];
          const holder = await ownershipOf('who-asks');
          return JSON.stringify({ ...principal, scopes, asOf: asOf && isoDay(asOf), holder });
        },
      }),
    );
  },
});

/** Its subgraph. */
export const whoAsks = compose({ modules: [whoAsksModule], as: 'service' });
