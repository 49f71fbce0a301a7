import { defineModule } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { examples, fill } from './box/fill.ts';
import { imports } from './imports.ts';
import { register } from './register.ts';

/** Styringsdata: indicators, the figures that were published of them, and how they came here. */
export const steeringDataModule = defineModule<PrismaTypes>({
  name: 'steering-data',
  title: { nb: 'Styringsdata', en: 'Steering data' },
  database: {
    schema: 'steering_data',
    client: PrismaClient,
    datamodel: getDatamodel(),
    readBeside: {
      open: ['guarded_indicator', 'open_observation', 'open_rollup'],
      closed: ['observation', 'rollup'],
    },
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
  imports,
  fill,
  examples,
  register,
});
