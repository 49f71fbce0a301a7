import { defineModule } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { register } from './register.ts';

/** Contributions, budgets, accounts with their notes, results and grants of the alliance. */
export const economyModule = defineModule<PrismaTypes>({
  name: 'economy',
  title: { nb: 'Økonomi', en: 'Economy' },
  database: { schema: 'economy', client: PrismaClient, datamodel: getDatamodel() },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
  register,
});
