import type { HubContext, PeopleRule } from '@vesthub/kernel';
import type { OrchestraHub } from './hub.ts';

/** Most musicians are 8 to 18 years old. */
const minors: PeopleRule = {
  classification: 'minors',
  scopes: ['orchestra:personal'],
  purpose:
    'To run the orchestras: who plays what and where, who is asked to rehearsals, concerts and tours.',
  legalBasis: 'Agreement on membership by guardian or musician, GDPR article 6 (1) b.',
};

const guardians: PeopleRule = {
  classification: 'personal',
  scopes: ['orchestra:personal'],
  purpose: 'To reach those who have parental responsibility for a musician.',
  legalBasis: 'Agreement on the membership of their child, GDPR article 6 (1) b.',
};

/** The ensembles of the body that the caller acts for: those that it is, or runs. */
function ownEnsembles({ principal: { body } }: HubContext): object {
  return body === null ? { id: { in: [] } } : { OR: [{ bodyId: body }, { organiserBodyId: body }] };
}

export function registerMusician(hub: OrchestraHub): void {
  hub.model('OrchestraMusician', {
    description: 'A musician, most often a minor (musikant).',
    rule: minors,
    rows: (context) => ({ ensemble: ownEnsembles(context) }),
    fields: {
      givenName: 'Given name (fornavn).',
      familyName: 'Family name (etternavn).',
      birthYear: 'The year of birth; the day is not kept.',
      instrument: 'What the musician plays, in Norwegian.',
      ensemble: 'The orchestra.',
      municipalityId: {
        description: 'The municipality the musician is from.',
        refersTo: 'Municipality',
      },
      period: 'When the musician was a member.',
      guardians: 'Parents and others with parental responsibility.',
    },
  });
  hub.collection('OrchestraMusician', {
    one: 'orchestraMusician',
    many: 'orchestraMusicians',
    filter: ['ensembleId', 'instrument', 'birthYear'],
    order: ['familyName', 'birthYear'],
  });
  hub.model('OrchestraGuardian', {
    description: 'A parent or other with parental responsibility for a musician (foresatt).',
    rule: guardians,
    rows: (context) => ({ musician: { ensemble: ownEnsembles(context) } }),
    fields: {
      givenName: 'Given name (fornavn).',
      familyName: 'Family name (etternavn).',
      email: 'Address to write to.',
      musician: 'The musician.',
    },
  });
}
