import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerProvider(module: RegionalBuilder): void {
  const provider = module.model('EducationProvider', {
    description: 'An institution of education the alliance works with (utdanningsinstitusjon).',
    rule: 'public',
    defaultOrder: 'position',
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
      offers: 'Study offers at the institution.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('EducationProviderName', {
    as: 'OtherName',
    of: 'provider',
    description: 'A name a document gives an institution (navneform).',
    defaultOrder: 'position',
    fields: {
      provider: 'The institution.',
      name: 'The name.',
      date: 'The date of the document.',
      isFormer: 'Whether the document calls it a former name (tidligere navn).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('EducationProvider', {
    many: 'educationProviders',
    filter: ['name', 'bodyId', 'ownerCountyAuthorityId', 'parentBodyId'],
    order: ['name'],
    catalogue: {
      question: { nb: 'Hvor kunne en studere?', en: 'Where could one study?' },
      term: 'utdanningsinstitusjon',
      topics: ['DEVELOPMENT'],
      example: '{ educationProviders { nodes { name place offers { name } } } }',
    },
  });
  module.extend('Body', (x) => ({
    educationProviders: x.list({
      type: provider,
      description:
        'The institution of education that this body is, and the institutions that are part of it.',
      loadMany: async (keys, _args, context) => {
        const among = { in: [...keys] };
        const rows = await regional.client(context).educationProvider.findMany({
          where: { OR: [{ bodyId: among }, { parentBodyId: among }] },
          orderBy: { position: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) => row.bodyId === key || row.parentBodyId === key),
        );
      },
    }),
  }));
  module.extend('CountyAuthority', (x) => ({
    educationProviders: x.list({
      type: provider,
      description: 'Institutions of education that it owns (fagskoler).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).educationProvider.findMany({
          where: { ownerCountyAuthorityId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.ownerCountyAuthorityId);
      },
    }),
  }));
  module.search({
    type: 'EducationProvider',
    title: (row) => row.name,
    texts: (row) => [row.place],
  });
  module.search({ type: 'EducationProviderName', title: (row) => row.name });
}
