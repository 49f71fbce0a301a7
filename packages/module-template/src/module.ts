import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** Template: the activities of the collaboration, each with its period and municipality. */
export const template = defineModule<PrismaTypes, PrismaClient>({
  name: 'template',
  title: { nb: 'Template', en: 'Template' },
  since: '2000-01-01',
  database: {
    schema: 'template',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type TemplateBuilder = ModuleBuilder<PrismaTypes>;
