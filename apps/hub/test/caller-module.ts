import { compose, defineModule, isoDay, type Module } from '@vesthub/kernel';

/** A module without tables. Its field `caller` returns the caller, as-of day and owner of a request as JSON. */
const callerModule: Module = defineModule<object, object>({
  name: 'caller',
  title: { nb: 'Den som spør', en: 'Caller' },
  database: {
    schema: 'caller',
    client: class {},
    datamodel: { datamodel: { models: {} } },
    tables: {},
  },
  manifest: new URL('../package.json', import.meta.url),
}).implement({
  register: (module) => {
    module.builder.queryField('caller', (t) =>
      t.string({
        nullable: true,
        rule: 'public',
        resolve: async (_root, _args, { principal, asOf, language, ownershipOf }) => {
          const scopes = [...principal.scopes];
          const holder = await ownershipOf('caller');
          return JSON.stringify({
            ...principal,
            scopes,
            asOf: asOf && isoDay(asOf),
            language,
            holder,
          });
        },
      }),
    );
  },
});

/** The composition of `callerModule` as a service. */
export const callerService = compose({ modules: [callerModule], as: 'service' });
