import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** Municipalities, counties, bodies, people, meetings, cases, decisions and plans of the region. */
export const alliance = defineModule<PrismaTypes, PrismaClient>({
  name: 'alliance',
  title: { nb: 'Samarbeidsalliansen', en: 'The alliance' },
  since: '1992-01-01',
  database: {
    schema: 'alliance',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type AllianceBuilder = ModuleBuilder<PrismaTypes>;
