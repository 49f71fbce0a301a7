import { dayForList, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerRound(hub: BpaHub): void {
  const round = hub.model('ConcessionRound', {
    description:
      'One joint call for suppliers and the contract period it leads to (konsesjonsrunde, konsesjonsperiode).',
    rule: 'public',
    fields: {
      title: 'Title.',
      period:
        'When the agreements run (kontraktsperiode); from the year of the call where no source gives their dates.',
      callYearMin: 'The first year in which the call may have been made (utlysning).',
      callYearMax: 'The last year in which the call may have been made (utlysning).',
      ownerBodyId: {
        description: 'The body whose collaboration it is (ansvarlig samarbeid).',
        refersTo: 'Body',
      },
      procurementBodyId: {
        description: 'The body that handles the call in practice (håndterer konkurransen).',
        refersTo: 'Body',
      },
      participantCount: 'Municipalities behind the joint call (deltakende kommuner), as stated.',
      participantsKnown: 'Whether every participant is named by a source or derived.',
      supplierCount: 'Suppliers with agreements (leverandører, konsesjonærer).',
      supplierNamesKnown: 'Whether every one of those suppliers is named by a source.',
      supplierNote: 'What is known of who the suppliers are.',
      applicantCount: 'Suppliers that applied (tilbydere).',
      shortlistCount: 'Suppliers that went on to the next stage (gikk videre).',
      populationCovered: 'Inhabitants of the municipalities behind the call, as stated.',
      userCount: 'Users of the service (brukere).',
      userCountApproximate: 'Whether the number of users is approximate.',
      userCountYear: 'The year the number of users is for.',
      valueNok: 'Value of the contracts (verdi), whole NOK.',
      valueApproximate: 'Whether the value is approximate.',
      hasIdenticalAgreements:
        'Whether the agreements of all municipalities have the same wording (likelydende avtaler).',
      hasFixedPrice: 'Whether suppliers compete on quality at a fixed price (fast pris).',
      keepsQualityCriteria:
        'Whether the quality criteria are those of the round before (samme kvalitetskriterier som forrige gang).',
      milestones: 'Dated steps in its life.',
      measures: 'What the action plan does to prepare it.',
      responsibilities: 'Who answers for what in the preparation.',
      commitments: 'The statements by which municipalities bind themselves.',
      periodReadings: 'What documents say of when the period begins and ends.',
      preparationReadings: 'What documents say of the year of the preparations.',
      participantGroups: 'The participants as the sources count them.',
      participants: { description: 'The municipalities behind the joint call.', connection: true },
      absences: 'Municipalities found or described to be outside.',
      agreements: { description: 'Agreements with suppliers, by municipality.', connection: true },
      suppliers: 'Suppliers that a source names.',
      derivations: 'How participants no source names were found.',
      populations: { description: 'The population figures counted with.', connection: true },
      fundings: 'What pays for the cooperation, by year.',
      audits: 'Joint audits of the suppliers.',
      publications: 'Public pages about it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionRound', {
    one: 'concessionRound',
    many: 'concessionRounds',
    filter: ['title', 'callYearMin', 'callYearMax', 'ownerBodyId', 'procurementBodyId'],
    order: ['from', 'callYearMin', 'participantCount'],
  });
  hub.extend('Body', (x) => ({
    concessionRounds: x.list({
      type: round,
      description:
        'Joint calls for suppliers of user-controlled assistance that are its collaboration, or that it handles (konsesjonsrunder).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).concessionRound.findMany({
          where: {
            OR: [{ ownerBodyId: { in: [...keys] } }, { procurementBodyId: { in: [...keys] } }],
            ...validOn(dayForList(args, context)),
          },
          orderBy: { position: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) => row.ownerBodyId === key || row.procurementBodyId === key),
        );
      },
    }),
  }));
  hub.search({
    type: 'ConcessionRound',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null; supplierNote: string }) => [
      row.titleEn,
      row.supplierNote,
    ],
  });
}
