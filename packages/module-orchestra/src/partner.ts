import { listsByKey } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';
import { OrchestraPartnerKind } from './generated/client/enums.ts';

export function registerPartner(module: OrchestraBuilder): void {
  module.enum('OrchestraPartnerKind', OrchestraPartnerKind, {
    description: 'Sector that a partner of the orchestra comes from (samarbeidspartner).',
    values: {
      PROFESSIONAL_ORCHESTRA: 'A professional orchestra (profesjonelt orkester).',
      YOUTH_ORCHESTRA: 'A youth orchestra (ungdomsorkester).',
      ORCHESTRA: 'Another orchestra (orkester).',
      MUSICIANS: 'Musicians of a scheme (musikere).',
      FOUNDATION: 'A foundation that gives money (stiftelse).',
      ASSOCIATION: 'An association of schools or orchestras (organisasjon).',
      MUSIC_AND_ARTS_SCHOOL: 'Schools of music and arts (musikk- og kulturskoler).',
      PROGRAMME: 'A programme or movement (program).',
    },
  });
  const partner = module.model('OrchestraPartner', {
    description: 'An organisation the orchestra works with (samarbeidspartner).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name.',
      kind: 'What kind of partner it is.',
      bodyId: {
        description: 'The partner as a body of the alliance’s register.',
        refersTo: 'Body',
      },
      abbreviation: 'The abbreviation the documents use (forkortelse).',
      names: 'Its names, where the documents have several (navneformer).',
      tutorGroups: 'Tutors it provides (instruktører).',
      guestAppearances: 'Seasons it was a guest in (gjest).',
      toursInvitedTo: 'Tours it was invited to join (turnéer).',
      affiliations: 'Memberships of the orchestra in it (medlemskap).',
      projectsOwned: 'Projects it owns (prosjekteier).',
      projectsFunded: 'Projects it pays for (finansieres av).',
      projectActivities: 'Activities of projects that it takes part in.',
      fundings: 'Money it gives (finansiering).',
    },
  });
  module.collection('OrchestraPartner', {
    many: 'orchestraPartners',
    groups: { by: ['kind'] },
    filter: ['kind', 'name', 'bodyId'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvem samarbeider orkesteret med?',
        en: 'With whom does the orchestra work?',
      },
      term: 'samarbeidspartner',
      topics: ['CULTURE', 'MEMBERSHIP'],
      example: '{ orchestraPartners { nodes { name kind body { name } } } }',
    },
  });
  module.extend('Body', (x) => ({
    orchestraPartnerships: x.list({
      type: partner,
      description: 'The body as a partner of the youth orchestra (samarbeidspartner).',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await orchestra.client(context).orchestraPartner.findMany({
            where: { bodyId: { in: [...keys] } },
            orderBy: { id: 'asc' },
          }),
          (row) => row.bodyId,
        ),
    }),
  }));
  module.search({
    type: 'OrchestraPartner',
    title: (row) => row.name,
    texts: (row) => [row.abbreviation],
  });
}
