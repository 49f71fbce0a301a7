import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** Regional development: land use and transport, labour and competence, research, inclusive democracy. */
export const regional = defineModule<PrismaTypes, PrismaClient>({
  name: 'regional',
  title: { nb: 'Regional utvikling', en: 'Regional development' },
  since: '2007-11-01',
  database: {
    schema: 'regional',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  sections: {
    Body: {
      field: 'regional',
      description: 'Its part in regional development (regional utvikling).',
    },
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type RegionalBuilder = ModuleBuilder<PrismaTypes>;
