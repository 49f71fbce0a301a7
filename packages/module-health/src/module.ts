import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** Kommunehelsesamarbeidet, KomUt and public health: pathways, models, messages, networks, courses, money. */
export const health = defineModule<PrismaTypes, PrismaClient>({
  name: 'health',
  title: { nb: 'Kommunehelsesamarbeidet', en: 'The cooperation on municipal health' },
  since: '2009-01-01',
  database: {
    schema: 'health',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  sections: {
    Body: {
      field: 'health',
      description: 'The part of a body in the cooperation on health (helsesamarbeid).',
    },
    Municipality: {
      field: 'health',
      description: 'The part of a municipality in the cooperation on health (helsesamarbeid).',
    },
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type HealthBuilder = ModuleBuilder<PrismaTypes>;
