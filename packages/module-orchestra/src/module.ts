import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** Ungdomssymfonikerne, Juniorsymfonikerne and IRIS: seasons, members, gatherings, concerts, the tour. */
export const orchestra = defineModule<PrismaTypes, PrismaClient>({
  name: 'orchestra',
  title: { nb: 'Ungdomssymfonikerne', en: 'The youth symphony orchestra' },
  since: '2008-02-07',
  database: {
    schema: 'orchestra',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type OrchestraBuilder = ModuleBuilder<PrismaTypes>;
