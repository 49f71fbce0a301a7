import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { EducationOfferKind, EducationTerm } from '../generated/client/enums.ts';
import type { RegionalHub } from '../hub.ts';

export function registerOffer(hub: RegionalHub): void {
  hub.enum('EducationOfferKind', EducationOfferKind, {
    description: 'What kind of study it is.',
    values: {
      MASTER_COURSE: 'Course unit of a master’s degree (masteremne).',
      FURTHER_EDUCATION: 'Further education after secondary school (videreutdanning).',
      COURSE: 'Short course (kurs).',
      NEW_SUBJECTS: 'New subjects of study (nye studieemner).',
    },
  });
  hub.model('EducationOffer', {
    description: 'Something people can study, made with an institution (studietilbud).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      provider: 'The institution.',
      kind: 'What kind of study.',
      name: 'Name.',
      degree: 'The degree it is part of (grad).',
      isPartTime: 'Whether it is part-time (deltids); null where not said.',
      isExperienceBased:
        'Whether it is for people with experience of work (erfaringsbasert); null where not said.',
      audience: 'Whom it is for (målgruppe).',
      plannedStartYear: 'The year it is planned to begin (planlagt oppstart).',
      isFirstOffer: 'Whether it is the first of its kind at the institution; null where not said.',
      text: 'What it is.',
      themes: 'Its themes.',
      cohorts: 'Those who began together.',
      contributions: 'What the alliance does for it.',
      events: 'Courses held.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('EducationOffer', {
    one: 'educationOffer',
    many: 'educationOffers',
    filter: ['kind', 'name', 'providerId', 'focusAreaId', 'plannedStartYear'],
    order: ['name', 'plannedStartYear'],
  });
  hub.search({
    type: 'EducationOffer',
    title: (row: { name: string }) => row.name,
    texts: (row: Record<'nameEn' | 'degree' | 'audience' | 'text', string | null>) => [
      row.nameEn,
      row.degree,
      row.audience,
      row.text,
    ],
  });
  registerCohort(hub);
  registerContribution(hub);
}

function registerCohort(hub: RegionalHub): void {
  hub.model('EducationTheme', {
    description: 'A theme of an offer of study (tema).',
    rule: 'public',
    fields: {
      offer: 'The offer.',
      name: 'The theme.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.search({
    type: 'EducationTheme',
    title: (row: { name: string }) => row.name,
    texts: (row: { nameEn: string | null }) => [row.nameEn],
  });
  hub.enum('EducationTerm', EducationTerm, {
    description: 'A term of the year of study.',
    values: {
      SPRING: 'January to June (vår).',
      AUTUMN: 'August to December (høst).',
    },
  });
  hub.model('EducationCohort', {
    description: 'The students that begin together (kull).',
    rule: 'public',
    fields: {
      offer: 'The offer.',
      startYear: 'The year they begin.',
      startTerm: 'The term they begin.',
      participants: 'Where they come from (rekruttering).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('EducationCohort', {
    one: 'educationCohort',
    many: 'educationCohorts',
    filter: ['offerId', 'startYear', 'startTerm'],
    order: ['startYear'],
  });
}

function registerContribution(hub: RegionalHub): void {
  const contribution = hub.model('EducationContribution', {
    description: 'What the alliance does for an offer of study (bidrag).',
    rule: 'public',
    fields: {
      offer: 'The offer.',
      bodyId: { description: 'The body that does it.', refersTo: 'Body' },
      text: 'What it does.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.extend('Body', (x) => ({
    educationContributions: x.list({
      type: contribution,
      description: 'What it does for offers of study (bidrag).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).educationContribution.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
}
