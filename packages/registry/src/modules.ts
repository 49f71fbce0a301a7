import {
  dayFor,
  isValidOn,
  keyArgument,
  listsByKey,
  namesOf,
  naming,
  type RequestContext,
} from '@vesthub/kernel';
import { registry, type RegistryBuilder } from './module.ts';

export function registerModule(module: RegistryBuilder): void {
  const type = module.model('Module', {
    description:
      'Types, tables and rules of one collaboration, which can move together to its owner’s process and database (modul).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      id: { description: 'Name of the module in configuration and errors.', as: 'name' },
      title: 'Display title.',
      ownerships: 'Its owners by period.',
      position: 'Position in the list of modules (rekkefølge).',
    },
  });
  module.builder.queryField('modules', (t) =>
    t.field({
      type: [type],
      nullable: true,
      description: module.catalogued(
        'modules',
        {
          question: {
            nb: 'Hvilke samarbeid har en modul, og hvem eier den?',
            en: 'Which collaborations have a module, and who owns it?',
          },
          term: 'modul',
          topics: ['QUALITY'],
          example:
            '{ modules { name title before: owner(asOf: "2018-12-31") { name } after: owner(asOf: "2019-01-01") { name } ownerships { body { name } host { name } period { from to } certainty sources { document line words } } } }',
        },
        'Modules that are not built yet are listed too.',
      ),
      resolve: (_root, _args, context) =>
        registry.client(context).module.findMany({ orderBy: { position: 'asc' } }),
    }),
  );
  module.builder.queryField('module', (t) =>
    t.field({
      type,
      nullable: true,
      description: module.catalogued(
        'module',
        {
          question: {
            nb: 'Hva hører til denne modulen, og hvem eier den?',
            en: 'What belongs to this module, and who owns it?',
          },
          term: 'modul',
          topics: ['QUALITY'],
          example: '{ module(id: "economy") { title owner(asOf: "2016-01-01") { name } topics } }',
        },
        'By name, key or global id.',
      ),
      args: {
        id: t.arg.id({
          required: true,
          description: 'Key, global id or title of the module.',
          ...naming('Module'),
        }),
      },
      resolve: (_root, { id }, context) =>
        registry.client(context).module.findUnique({
          where: { id: keyArgument('module(id:)', 'Module', id) },
        }),
    }),
  );
  module.names('Module', async (context) => {
    const rows = await registry.client(context).module.findMany({ orderBy: { position: 'asc' } });
    return rows.flatMap(({ id, title, titleEn }) => namesOf(id, [title, titleEn]));
  });
  registerParts(module);
}

function registerParts(module: RegistryBuilder): void {
  const body = module.reference('Body');
  const part =
    (column: 'ownerId' | 'hostId' | 'keeperId') =>
    async (
      keys: readonly string[],
      args: { asOf?: Date | null | undefined },
      context: RequestContext,
    ) => {
      const day = dayFor(args, context);
      const rows = await registry.client(context).moduleOwnership.findMany({
        where: { moduleId: { in: [...keys] } },
      });
      const lists = listsByKey(
        keys,
        rows.filter((row) => isValidOn(row, day)),
        (row) => row.moduleId,
      );
      return Promise.all(lists.map(([row]) => body.load(row?.[column], context)));
    };
  const health = module.builder.enumType('ModuleHealth', {
    description: 'Whether a module answers (helse).',
    values: {
      AVAILABLE: { description: 'It answers (svarer).' },
      UNAVAILABLE: {
        description:
          'It does not answer (svarer ikke). Its fields are null until the hub detects that it answers again.',
      },
      NOT_SERVED: {
        description: 'It is not part of this hub: not built, or turned off (ikke i drift).',
      },
    },
  });
  module.extend('Module', (x) => ({
    owner: x.one({
      type: body.type,
      description: 'The owner on the as-of day, by default today; null when the module has none.',
      args: module.vocabulary.asOfArgs,
      loadMany: part('ownerId'),
    }),
    host: x.one({
      type: body.type,
      description:
        'The legal person behind an owner that is not one itself, on the as-of day, by default today.',
      args: module.vocabulary.asOfArgs,
      loadMany: part('hostId'),
    }),
    keeper: x.one({
      type: body.type,
      description:
        'The body that keeps the data of a module without owner on the as-of day, by default today.',
      args: module.vocabulary.asOfArgs,
      loadMany: part('keeperId'),
    }),
    built: x.one({
      type: 'Boolean',
      description:
        'Whether this hub includes the module; modules that are not built yet are listed too. Null when the registry does not answer.',
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
      description: 'Names of the types the module owns; empty for a module that is not built.',
      loadMany: (keys, _args, context) => Promise.all(keys.map((key) => typesOf(key, context))),
    }),
  }));
}

/** The types of a module. Returns an error when the module does not answer, so that only the field `types` fails. */
async function typesOf(module: string, context: RequestContext): Promise<string[] | Error> {
  try {
    return (await context.services.get(module)?.describe(context))?.types ?? [];
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
