import { defineModule, type ModuleBuilder } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { storedModels, tables } from './generated/tables.ts';

/** Kunst rett vest: editions, hosts, artists, visits, side projects, money and the festival's year. */
export const artFestival = defineModule<PrismaTypes, PrismaClient>({
  name: 'art-festival',
  title: { nb: 'Kunst rett vest', en: 'The art festival Kunst rett vest' },
  since: '2007-01-01',
  database: {
    schema: 'art_festival',
    client: PrismaClient,
    datamodel: getDatamodel(),
    tables,
    storedModels,
  },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
});

/** The module builder with which the module registers its types. It is typed with the module's own Prisma models. */
export type ArtFestivalBuilder = ModuleBuilder<PrismaTypes>;
