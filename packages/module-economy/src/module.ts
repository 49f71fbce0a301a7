import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** Contributions, budgets, accounts with their notes, results and grants of the alliance. */
export const economy = defineModule<PrismaTypes, PrismaClient>({
  name: 'economy',
  title: { nb: 'Økonomi', en: 'Economy' },
  since: '2008-01-01',
  database: {
    schema: 'economy',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  sections: {
    Body: { field: 'economy', description: 'Its money (økonomi).' },
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type EconomyBuilder = ModuleBuilder<PrismaTypes>;
