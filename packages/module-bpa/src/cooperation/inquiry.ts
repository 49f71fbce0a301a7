import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { BpaInquirer } from '../generated/client/enums.ts';
import type { BpaHub } from '../hub.ts';

export function registerInquiry(hub: BpaHub): void {
  hub.enum('BpaInquirer', BpaInquirer, {
    description: 'Who asks.',
    values: {
      USER: 'Users of the service (brukere).',
      SUPPLIER: 'Suppliers from outside the municipality (eksterne leverandører).',
      MEDIA: 'Press and broadcasting (media).',
    },
  });
  const inquiry = hub.model('BpaInquiry', {
    description:
      'Inquiries from one group, answered on behalf of the municipalities (henvendelser).',
    rule: 'public',
    fields: {
      inquirer: 'Who asks.',
      title: 'What they are.',
      year: 'The year the document speaks of.',
      inquiryCount: 'How many (antall); null where no source says.',
      answeredByBodyId: { description: 'The body that answers.', refersTo: 'Body' },
      onBehalfOf: 'On whose behalf it answers (på vegne av).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaInquiry', {
    one: 'bpaInquiry',
    many: 'bpaInquiries',
    filter: ['inquirer', 'year', 'answeredByBodyId'],
    order: ['year'],
  });
  hub.extend('Body', (x) => ({
    bpaInquiries: x.list({
      type: inquiry,
      description: 'Inquiries on user-controlled assistance that it answers (henvendelser).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).bpaInquiry.findMany({
          where: { answeredByBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.answeredByBodyId);
      },
    }),
  }));
  hub.search({
    type: 'BpaInquiry',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
