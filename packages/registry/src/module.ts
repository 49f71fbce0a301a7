import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** The registry: modules and their owners over time, tokens, trusted documents, placements. Always local to the hub. */
export const registry = defineModule<PrismaTypes, PrismaClient>({
  name: 'registry',
  title: { nb: 'Register over moduler', en: 'Registry of modules' },
  since: '1992-01-01',
  database: {
    schema: 'hub',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
    withoutHistory: { AccessToken: ['hash'] },
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type RegistryBuilder = ModuleBuilder<PrismaTypes>;
