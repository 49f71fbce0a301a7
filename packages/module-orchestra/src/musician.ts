import type { RequestContext, PeopleRule } from '@vesthub/kernel';
import type { Prisma } from './generated/client/client.ts';
import type { OrchestraBuilder } from './module.ts';

/** Rule for personal data of musicians: most of them are minors. */
const minors: PeopleRule = {
  classification: 'minors',
  scopes: ['orchestra:personal'],
  purpose:
    'To run the orchestras: to know who plays which instrument in which ensemble, and to invite to rehearsals, concerts and tours.',
  legalBasis: 'Agreement on membership by guardian or musician, GDPR article 6 (1) b.',
};

const guardians: PeopleRule = {
  classification: 'personal',
  scopes: ['orchestra:personal'],
  purpose: 'To contact the people who have parental responsibility for a musician.',
  legalBasis: 'Agreement on the membership of their child, GDPR article 6 (1) b.',
};

/** Filter for the caller's own ensembles: the caller's body is the ensemble or its organiser. */
function ownEnsembles({ principal: { body } }: RequestContext): Prisma.OrchestraEnsembleWhereInput {
  return body === null ? { id: { in: [] } } : { OR: [{ bodyId: body }, { organiserBodyId: body }] };
}

export function registerMusician(module: OrchestraBuilder): void {
  module.model('OrchestraMusician', {
    description: 'A musician, most often a minor (musikant).',
    rule: minors,
    defaultOrder: 'from',
    unknownBeginning: {},
    rows: (context) => ({ ensemble: ownEnsembles(context) }),
    fields: {
      givenName: 'Given name (fornavn).',
      familyName: 'Family name (etternavn).',
      birthYear: 'The year of birth; the day is not kept.',
      instrument: 'Instrument, in Norwegian.',
      ensemble: 'The ensemble the musician plays in.',
      municipalityId: {
        description: 'The municipality the musician is from.',
        refersTo: 'Municipality',
      },
      period: 'When the musician was a member.',
      guardians: 'Parents and other people with parental responsibility.',
    },
  });
  module.collection('OrchestraMusician', {
    many: 'orchestraMusicians',
    filter: ['ensembleId', 'instrument', 'birthYear'],
    order: ['familyName', 'birthYear'],
    catalogue: {
      question: {
        nb: 'Hvem spiller i orkesteret, for den som har lov til å se det?',
        en: 'Who plays in the orchestra, for callers who may see it?',
      },
      term: 'musikant',
      topics: ['CULTURE', 'PEOPLE'],
      example: '{ orchestraMusicians(first: 5) { totalCount } }',
    },
  });
  module.model('OrchestraGuardian', {
    description:
      'A parent or another person with parental responsibility for a musician (foresatt).',
    rule: guardians,
    defaultOrder: 'id',
    rows: (context) => ({ musician: { ensemble: ownEnsembles(context) } }),
    fields: {
      givenName: 'Given name (fornavn).',
      familyName: 'Family name (etternavn).',
      email: 'E-mail address.',
      musician: 'The musician.',
    },
  });
}
