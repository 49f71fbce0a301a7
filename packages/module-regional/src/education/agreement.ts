import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerAgreement(module: RegionalBuilder): void {
  const agreement = module.model('EducationAgreement', {
    description:
      'An agreement or cooperation with an institution of education (samarbeidsavtale, samarbeid).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area.',
      provider: 'The institution.',
      title: 'Title.',
      isSigned: 'Whether it is a signed agreement (avtale), not only cooperation.',
      signedDate: 'When it was signed (inngått).',
      counterpart: 'Who signed for the institution (motpart).',
      discussedFromYear: 'First of the two years of the winter in which it was first discussed.',
      discussedToYear: 'Second of the two years of the winter in which it was first discussed.',
      discussedByBodyId: { description: 'The body that first discussed it.', refersTo: 'Body' },
      purpose: 'What it is for (formål).',
      areas: 'The areas it covers.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('EducationAgreementArea', {
    as: 'Point',
    of: 'agreement',
    description: 'An area an agreement covers (samarbeidsområde).',
    defaultOrder: 'position',
    fields: {
      agreement: 'The agreement.',
      name: { description: 'The area.', as: 'title' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('EducationAgreement', {
    many: 'educationAgreements',
    filter: ['providerId', 'focusAreaId', 'isSigned', 'signedDate', 'discussedByBodyId', 'title'],
    order: ['signedDate', 'title'],
    catalogue: {
      question: {
        nb: 'Hva er avtalt med skoler og høgskoler?',
        en: 'What is agreed with schools and colleges?',
      },
      term: 'samarbeidsavtale',
      topics: ['DEVELOPMENT'],
      example:
        '{ educationAgreements { nodes { title isSigned signedDate { text } provider { name } purpose } } }',
    },
  });
  module.extend('Body', (x) => ({
    educationAgreementsDiscussed: x.list({
      type: agreement,
      description:
        'Agreements with institutions of education that were first discussed in this body.',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).educationAgreement.findMany({
          where: { discussedByBodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.discussedByBodyId);
      },
    }),
  }));
  module.search({
    type: 'EducationAgreement',
    title: (row) => row.title,
    texts: (row) => [row.purpose, row.titleEn],
  });
  module.search({
    type: 'EducationAgreementArea',
    title: (row) => row.name,
    texts: (row) => [row.nameEn],
  });
}
