import { defineModule } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { register } from './register.ts';

/** Kunst rett vest: editions, hosts, artists, visits, side projects, money and the festival's year. */
export const artFestivalModule = defineModule<PrismaTypes>({
  name: 'art-festival',
  title: { nb: 'Kunst rett vest', en: 'The art festival Kunst rett vest' },
  database: { schema: 'art_festival', client: PrismaClient, datamodel: getDatamodel() },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
  register,
});
