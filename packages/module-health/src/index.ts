import { defineModule } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { register } from './register.ts';

/** Kommunehelsesamarbeidet, KomUt and public health: pathways, models, messages, networks, courses, money. */
export const healthModule = defineModule<PrismaTypes>({
  name: 'health',
  title: { nb: 'Kommunehelsesamarbeidet', en: 'The cooperation on municipal health' },
  database: { schema: 'health', client: PrismaClient, datamodel: getDatamodel() },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
  register,
});
