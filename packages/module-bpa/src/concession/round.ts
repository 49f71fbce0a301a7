import { dayForList } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

export function registerRound(module: BpaBuilder): void {
  const round = module.model('ConcessionRound', {
    description:
      'One joint call for suppliers and the contract period it leads to (konsesjonsrunde, konsesjonsperiode).',
    rule: 'public',
    defaultOrder: 'position',
    unknownBeginning: {},
    fields: {
      title: 'Title.',
      period:
        'When the agreements run (kontraktsperiode); from the year of the call where no source gives their dates.',
      callYearMin: 'The first year in which the call may have been made (utlysning).',
      callYearMax: 'The last year in which the call may have been made (utlysning).',
      ownerBodyId: {
        description: 'The body responsible for the collaboration (ansvarlig samarbeid).',
        refersTo: 'Body',
      },
      procurementBodyId: {
        description: 'The body that handles the call in practice (håndterer konkurransen).',
        refersTo: 'Body',
      },
      participantCount:
        'Number of municipalities in the joint call (deltakende kommuner), as stated.',
      hasKnownParticipants: 'Whether every participant is named by a source or derived.',
      supplierCount: 'Number of suppliers with agreements (leverandører, konsesjonærer).',
      hasKnownSuppliers: 'Whether every one of those suppliers is named by a source.',
      supplierNote: 'What the sources tell about the names of the suppliers.',
      applicantCount: 'Number of suppliers that applied (tilbydere).',
      shortlistCount: 'Number of suppliers shortlisted for the next stage (gikk videre).',
      populationCovered:
        'Number of inhabitants of the municipalities in the joint call, as stated.',
      userCount: 'Number of users of the service (brukere).',
      isUserCountApproximate: 'Whether the number of users is approximate.',
      userCountYear: 'The year the number of users is for.',
      valueNok: 'Value of the contracts (verdi), whole NOK.',
      valueApproximate: 'Whether the value is approximate.',
      hasIdenticalAgreements:
        'Whether the agreements of all municipalities have the same wording (likelydende avtaler).',
      hasFixedPrice: 'Whether suppliers compete on quality at a fixed price (fast pris).',
      hasSameQualityCriteria:
        'Whether the quality criteria are the same as in the round before (samme kvalitetskriterier som forrige gang).',
      milestones: { description: 'Its dated steps.', atMost: 20 },
      activities: 'Activities of the action plan that prepare it (tiltak).',
      responsibilities: 'Responsibilities in the preparation.',
      commitments: 'The statements by which municipalities commit themselves.',
      periodReadings: 'The contract period as each document states it.',
      preparationReadings: 'The year of the preparations as each document states it.',
      participantGroups: 'The participants as the sources count them.',
      participants: { description: 'The municipalities in the joint call.', connection: true },
      absences: 'Municipalities that did not take part, as derived or stated.',
      agreements: { description: 'Agreements with suppliers, by municipality.', connection: true },
      suppliers: 'Suppliers that a source names.',
      derivations: 'Derivations of the participants that no source names.',
      populations: {
        description: 'The population figures used in the computations (folketall).',
        atMost: 200,
      },
      fundings: 'Funding of the cooperation, by year.',
      audits: 'Joint audits of the suppliers.',
      publications: 'Public pages about it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('ConcessionRound', {
    one: 'concessionRound',
    many: 'concessionRounds',
    filter: ['title', 'callYearMin', 'callYearMax', 'ownerBodyId', 'procurementBodyId'],
    order: ['from', 'callYearMin', 'participantCount'],
    catalogue: {
      question: {
        nb: 'Når kjøpte kommunene brukerstyrt assistanse sammen?',
        en: 'When did municipalities buy user-controlled assistance together?',
      },
      term: 'konsesjonsrunde',
      topics: ['HEALTH'],
      example:
        '{ concessionRounds { nodes { key period { from to } participantCount participants { totalCount } } } }',
      one: {
        question: {
          nb: 'Hvem var med i denne konsesjonsrunden, og hva gjaldt?',
          en: 'Who took part in this concession round, and what applied?',
        },
        example:
          '{ concessionRound(id: "bpa-2016-2018") { period { from to } hasFixedPrice populationCovered participants { totalCount } } }',
      },
    },
  });
  module.extend('Body', (x) => ({
    concessionRounds: x.list({
      type: round,
      description:
        'Joint calls for suppliers of user-controlled assistance that it is responsible for or handles (konsesjonsrunder).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await bpa.client(context).concessionRound.findMany({
          where: {
            OR: [{ ownerBodyId: { in: [...keys] } }, { procurementBodyId: { in: [...keys] } }],
            ...module.validOn('ConcessionRound', dayForList(args, context)),
          },
          orderBy: { position: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) => row.ownerBodyId === key || row.procurementBodyId === key),
        );
      },
    }),
  }));
  module.search({
    type: 'ConcessionRound',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.supplierNote],
  });
}
