import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** The module of steering data (styringsdata): indicators, their published figures, and imports. */
export const steeringData = defineModule<PrismaTypes, PrismaClient>({
  name: 'steering-data',
  title: { nb: 'Styringsdata', en: 'Steering data' },
  since: '2016-11-01',
  database: {
    schema: 'steering_data',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
    withoutHistory: { SteeringRejectedLine: 'all' },
    extraTables: {
      open: ['guarded_indicator', 'open_observation', 'open_rollup'],
      closed: ['observation', 'rollup'],
    },
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder, typed with the module's own Prisma models. */
export type SteeringBuilder = ModuleBuilder<PrismaTypes>;
