import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { RegionalHub } from '../hub.ts';

export function registerProvider(hub: RegionalHub): void {
  const provider = hub.model('EducationProvider', {
    description: 'An institution of education the alliance works with (utdanningsinstitusjon).',
    rule: 'public',
    fields: {
      name: 'Name.',
      bodyId: { description: 'The institution as a body.', refersTo: 'Body' },
      place: 'Where it is.',
      ownerCountyAuthorityId: {
        description: 'The county authority that owns it (eier).',
        refersTo: 'CountyAuthority',
      },
      parentBodyId: { description: 'The institution it is part of.', refersTo: 'Body' },
      names: 'Names that documents give it.',
      agreements: 'Agreements and cooperation with it.',
      offers: 'What people can study there because of it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('EducationProviderName', {
    description: 'A name a document gives an institution (navneform).',
    rule: 'public',
    fields: {
      provider: 'The institution.',
      name: 'The name.',
      date: 'The date of the document.',
      datePrecision: 'How exactly that is known.',
      isFormer: 'Whether the document says it is a name of before (tidligere navn).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('EducationProvider', {
    one: 'educationProvider',
    many: 'educationProviders',
    filter: ['name', 'bodyId', 'ownerCountyAuthorityId', 'parentBodyId'],
    order: ['name'],
  });
  hub.extend('Body', (x) => ({
    educationProviders: x.list({
      type: provider,
      description:
        'What it is as an institution of education, and the institutions that are part of it.',
      loadMany: async (keys, _args, context) => {
        const among = { in: [...keys] };
        const rows = await database(context).educationProvider.findMany({
          where: { OR: [{ bodyId: among }, { parentBodyId: among }] },
          orderBy: { position: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) => row.bodyId === key || row.parentBodyId === key),
        );
      },
    }),
  }));
  hub.extend('CountyAuthority', (x) => ({
    educationProviders: x.list({
      type: provider,
      description: 'Institutions of education that it owns (fagskoler).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).educationProvider.findMany({
          where: { ownerCountyAuthorityId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.ownerCountyAuthorityId);
      },
    }),
  }));
  hub.search({
    type: 'EducationProvider',
    title: (row: { name: string }) => row.name,
    texts: (row: { place: string | null }) => [row.place],
  });
  hub.search({ type: 'EducationProviderName', title: (row: { name: string }) => row.name });
}
