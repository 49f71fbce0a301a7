import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { RegionalHub } from '../hub.ts';

export function registerAgreement(hub: RegionalHub): void {
  const agreement = hub.model('EducationAgreement', {
    description:
      'An agreement or cooperation with an institution of education (samarbeidsavtale, samarbeid).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      provider: 'The institution.',
      title: 'What it is.',
      isSigned: 'Whether it is a signed agreement (avtale), not only cooperation.',
      signedDate: 'When it was signed (inngått).',
      signedDatePrecision: 'How exactly that is known.',
      counterpart: 'Who signed for the institution (motpart).',
      discussedFromYear: 'It was discussed first in the winter that began in this year.',
      discussedToYear: 'It was discussed first in the winter that ended in this year.',
      discussedByBodyId: { description: 'The body that discussed it.', refersTo: 'Body' },
      purpose: 'What it is for (formål).',
      areas: 'The areas it covers.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('EducationAgreementArea', {
    description: 'An area an agreement covers (samarbeidsområde).',
    rule: 'public',
    fields: {
      agreement: 'The agreement.',
      name: 'The area.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('EducationAgreement', {
    one: 'educationAgreement',
    many: 'educationAgreements',
    filter: ['providerId', 'focusAreaId', 'isSigned', 'signedDate', 'discussedByBodyId', 'title'],
    order: ['signedDate', 'title'],
  });
  hub.extend('Body', (x) => ({
    educationAgreementsDiscussed: x.list({
      type: agreement,
      description: 'Agreements with institutions of education that it discussed first.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).educationAgreement.findMany({
          where: { discussedByBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.discussedByBodyId);
      },
    }),
  }));
  hub.search({
    type: 'EducationAgreement',
    title: (row: { title: string }) => row.title,
    texts: (row: { purpose: string; titleEn: string | null }) => [row.purpose, row.titleEn],
  });
  hub.search({
    type: 'EducationAgreementArea',
    title: (row: { name: string }) => row.name,
    texts: (row: { nameEn: string | null }) => [row.nameEn],
  });
}
