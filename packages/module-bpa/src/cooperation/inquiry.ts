import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';
import { BpaInquirer } from '../generated/client/enums.ts';

export function registerInquiry(module: BpaBuilder): void {
  module.enum('BpaInquirer', BpaInquirer, {
    description: 'A group that sends inquiries (henvender).',
    values: {
      USER: 'Users of the service (brukere).',
      SUPPLIER: 'Suppliers from outside the municipality (eksterne leverandører).',
      MEDIA: 'Press and broadcasting (media).',
    },
  });
  const inquiry = module.model('BpaInquiry', {
    description:
      'Inquiries from one group, answered on behalf of the municipalities (henvendelser).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      inquirer: 'The group that asks.',
      title: 'Title.',
      year: 'The year the document describes.',
      inquiryCount: 'Number of inquiries (antall); null where no source says.',
      answeredByBodyId: { description: 'The body that answers.', refersTo: 'Body' },
      onBehalfOf: 'The organisations on whose behalf it answers (på vegne av).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('BpaInquiry', {
    filter: ['inquirer', 'year', 'answeredByBodyId'],
    order: ['year'],
  });
  module.extend('Body', (x) => ({
    inquiries: x.list({
      type: inquiry,
      description: 'Inquiries on user-controlled assistance that it answers (henvendelser).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).bpaInquiry.findMany({
          where: { answeredByBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.answeredByBodyId);
      },
    }),
  }));
  module.search({
    type: 'BpaInquiry',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}
