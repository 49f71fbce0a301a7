import { defineModule } from '@vesthub/kernel';
import { schema } from './database.ts';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { register } from './register.ts';

/** Ungdomssymfonikerne, Juniorsymfonikerne and IRIS: seasons, members, gatherings, concerts, the tour. */
export const orchestraModule = defineModule<PrismaTypes>({
  name: 'orchestra',
  title: { nb: 'Ungdomssymfonikerne', en: 'The youth symphony orchestra' },
  database: { schema, client: PrismaClient, datamodel: getDatamodel() },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
  register,
});
