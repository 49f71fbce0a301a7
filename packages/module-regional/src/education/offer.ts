import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';
import { EducationOfferKind, EducationTerm } from '../generated/client/enums.ts';

export function registerOffer(module: RegionalBuilder): void {
  module.enum('EducationOfferKind', EducationOfferKind, {
    description: 'Level or form of a study (studietype).',
    values: {
      MASTER_COURSE: 'Course unit of a master’s degree (masteremne).',
      FURTHER_EDUCATION: 'Further education after secondary school (videreutdanning).',
      COURSE: 'Short course (kurs).',
      NEW_SUBJECTS: 'New subjects of study (nye studieemner).',
    },
  });
  module.model('EducationOffer', {
    description: 'A study offer that the alliance made with an institution (studietilbud).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area.',
      provider: 'The institution.',
      kind: 'What kind of study it is.',
      name: 'Name.',
      degree: 'The degree it is part of (grad).',
      isPartTime: 'Whether it is part-time (deltids); null where not said.',
      isExperienceBased:
        'Whether it is for people with experience of work (erfaringsbasert); null where not said.',
      audience: 'Who it is for (målgruppe).',
      plannedStartYear: 'The year it is planned to begin (planlagt oppstart).',
      isFirstOffer: 'Whether it is the first of its kind at the institution; null where not said.',
      text: 'Description.',
      themes: 'Its themes.',
      cohorts: 'Its cohorts (kull).',
      contributions: 'Contributions of the alliance to it.',
      events: 'Courses held.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('EducationOffer', {
    many: 'educationOffers',
    groups: { by: ['kind', 'providerId'] },
    filter: ['kind', 'name', 'providerId', 'focusAreaId', 'plannedStartYear'],
    order: ['name', 'plannedStartYear'],
    catalogue: {
      question: { nb: 'Hva kunne en studere?', en: 'What could one study?' },
      term: 'studietilbud',
      topics: ['DEVELOPMENT'],
      example: '{ educationOffers { nodes { name kind degree provider { name } } } }',
    },
  });
  module.search({
    type: 'EducationOffer',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.degree, row.audience, row.text],
  });
  registerThemesAndCohorts(module);
  registerContribution(module);
}

function registerThemesAndCohorts(module: RegionalBuilder): void {
  module.value('EducationTheme', {
    as: 'Point',
    of: 'offer',
    description: 'A theme of a study offer (tema).',
    defaultOrder: 'position',
    fields: {
      offer: 'The offer.',
      name: { description: 'The theme.', as: 'title' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.search({
    type: 'EducationTheme',
    title: (row) => row.name,
    texts: (row) => [row.nameEn],
  });
  module.enum('EducationTerm', EducationTerm, {
    description: 'A term of the academic year (semester).',
    values: {
      SPRING: 'January to June (vår).',
      AUTUMN: 'August to December (høst).',
    },
  });
  module.model('EducationCohort', {
    description: 'A group of students who begin together (kull).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      offer: 'The offer.',
      startYear: 'The year they begin.',
      startTerm: 'The term they begin.',
      participants: 'Where they come from (rekruttering).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('EducationCohort', {
    filter: ['offerId', 'startYear', 'startTerm'],
    order: ['startYear'],
  });
}

function registerContribution(module: RegionalBuilder): void {
  const contribution = module.model('EducationContribution', {
    description: 'A contribution of the alliance to a study offer (bidrag).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      offer: 'The offer.',
      bodyId: { description: 'The body that contributes.', refersTo: 'Body' },
      text: 'The contribution.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.extend('Body', (x) => ({
    educationContributions: x.list({
      type: contribution,
      description: 'Its contributions to study offers (bidrag).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).educationContribution.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
}
