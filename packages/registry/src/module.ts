import { dayFor, holdsOn, listsByKey, type HubContext } from '@vesthub/kernel';
import { database, type RegistryHub } from './hub.ts';

export function registerModule(hub: RegistryHub): void {
  const module = hub.model('Module', {
    description:
      'A collaboration as a module (modul): it owns its types, tables and rules, and moves to its owner’s process and database with them.',
    rule: 'public',
    fields: {
      id: { description: 'Name of the module in configuration and errors.', as: 'name' },
      title: 'Title for people.',
      ownerships: 'Who had it, by period.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.builder.queryField('modules', (t) =>
    t.field({
      type: [module],
      nullable: true,
      description: 'All modules of the region, built or not, with who has owned each when.',
      resolve: (_root, _args, context) =>
        database(context).module.findMany({ orderBy: { position: 'asc' } }),
    }),
  );
  registerParts(hub);
}

function registerParts(hub: RegistryHub): void {
  const body = hub.reference('Body');
  const part =
    (column: 'ownerId' | 'hostId' | 'keeperId') =>
    async (
      keys: readonly string[],
      args: { asOf?: Date | null | undefined },
      context: HubContext,
    ) => {
      const day = dayFor(args, context);
      const rows = await database(context).moduleOwnership.findMany({
        where: { moduleId: { in: [...keys] } },
      });
      const lists = listsByKey(
        keys,
        rows.filter((row) => holdsOn(row, day)),
        (row) => row.moduleId,
      );
      return Promise.all(lists.map(([row]) => body.load(row?.[column], context)));
    };
  const health = hub.builder.enumType('ModuleHealth', {
    description: 'Whether a module answers (helse).',
    values: {
      AVAILABLE: { description: 'It answers (svarer).' },
      UNAVAILABLE: {
        description:
          'It does not answer; its fields are null until it does, which the hub finds out by itself (svarer ikke).',
      },
      NOT_SERVED: {
        description: 'It is not part of this hub: not built, or turned off (ikke i drift).',
      },
    },
  });
  hub.extend('Module', (x) => ({
    owner: x.one({
      type: body.type,
      description: 'The owner on a day, today unless asked otherwise; null when it has none.',
      args: hub.vocabulary.asOfArgs,
      loadMany: part('ownerId'),
    }),
    host: x.one({
      type: body.type,
      description: 'The legal person behind the owner on a day, today unless asked otherwise.',
      args: hub.vocabulary.asOfArgs,
      loadMany: part('hostId'),
    }),
    keeper: x.one({
      type: body.type,
      description:
        'Who keeps the data of a module that has no owner on a day, today unless asked otherwise.',
      args: hub.vocabulary.asOfArgs,
      loadMany: part('keeperId'),
    }),
    built: x.one({
      type: 'Boolean',
      description:
        'Whether this hub has the module; one that is not built yet is listed all the same.',
      loadMany: async (keys, _args, context) => keys.map((key) => context.services.has(key)),
    }),
    health: x.one({
      type: health,
      description: 'Whether the module answers now.',
      loadMany: (keys, _args, context) =>
        Promise.all(
          keys.map(
            async (key) => (await context.services.get(key)?.health(context)) ?? 'NOT_SERVED',
          ),
        ),
    }),
    types: x.list({
      type: 'String',
      description: 'Names of the types the module owns; empty for one that is not built.',
      loadMany: (keys, _args, context) => Promise.all(keys.map((key) => typesOf(key, context))),
    }),
  }));
}

/** An error in the place of a module that does not answer, so that it costs the others nothing. */
async function typesOf(module: string, context: HubContext): Promise<string[] | Error> {
  try {
    return (await context.services.get(module)?.describe(context))?.types ?? [];
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
