import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** User-controlled personal assistance: joint calls for suppliers, agreements, the network and its follow-up. */
export const bpa = defineModule<PrismaTypes, PrismaClient>({
  name: 'bpa',
  title: { nb: 'BPA-nettverket', en: 'The network for user-controlled assistance' },
  since: '2014-08-21',
  database: {
    schema: 'bpa',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  sections: {
    Body: { field: 'bpa', description: 'Its part in user-controlled personal assistance (BPA).' },
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type BpaBuilder = ModuleBuilder<PrismaTypes>;
