import { dayFor, dayForList, listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

export function registerParticipant(module: BpaBuilder): void {
  module.model('ConcessionParticipantGroup', {
    description:
      'A group of participants that a source counts together (gruppe av deltakerkommuner).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      round: 'The round.',
      name: 'Name of the group.',
      statedCount: 'Number of municipalities, as the source states it.',
      hasKnownMembers: 'Whether every municipality of the group is known.',
      participants: { description: 'The participants that are known.', atMost: 20 },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  const participant = module.model('ConcessionParticipant', {
    description: 'A municipality that takes part in the joint call (deltakerkommune).',
    rule: 'public',
    defaultOrder: 'position',
    unknownBeginning: { within: 'round' },
    fields: {
      round: 'The round.',
      group: 'The group the sources count it in.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      name: 'Its name at the time.',
      period: 'When it takes part.',
      isAllianceMember:
        'Whether it was a member of Vestregionen on the first day of the period; null where Vestregionen no longer existed.',
      contributions: 'The extra contributions it paid (ekstrakontingent).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('ConcessionParticipant', {
    filter: ['roundId', 'groupId', 'municipalityId', 'name', 'isAllianceMember'],
    order: ['name', 'from'],
  });
  module.model('ConcessionContribution', {
    description:
      'The extra contribution of a participant in a year (ekstrakontingent). Computed: the documents give only the sum.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      participant: 'The participant.',
      year: 'The year.',
      populationDate: 'The day whose population it is computed from.',
      population: 'Inhabitants on that day (innbyggere).',
      amountNok: 'The rate times the population, rounded up, whole NOK.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('ConcessionContribution', {
    filter: ['year', 'amountNok', 'participantId'],
    order: ['amountNok', 'population', 'year'],
  });
  module.extend('Municipality', (x) => ({
    concessionParticipations: x.list({
      type: participant,
      description:
        'Joint calls for suppliers of user-controlled assistance that it takes part in (deltakelse i BPA-samarbeidet).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await bpa.client(context).concessionParticipant.findMany({
          where: {
            municipalityId: { in: [...keys] },
            ...module.validOn('ConcessionParticipant', dayForList(args, context)),
          },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
    isBpaParticipant: x.one({
      type: 'Boolean',
      description:
        'Whether it takes part in the cooperation on user-controlled assistance on the as-of day, by default today: false where its participation has not begun or has ended, or where it is known not to take part in a round; null where no source says anything.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayFor(args, context);
        const client = bpa.client(context);
        const of = { municipalityId: { in: [...keys] } };
        const select = { municipalityId: true };
        const [taking, ever, absent] = await Promise.all([
          client.concessionParticipant.findMany({
            where: { ...of, ...module.validOn('ConcessionParticipant', day) },
            select,
          }),
          client.concessionParticipant.findMany({ where: of, select }),
          client.concessionAbsence.findMany({
            where: { ...of, round: module.validOn('ConcessionRound', day) },
            select,
          }),
        ]);
        const isIn = (rows: readonly { municipalityId: string | null }[], key: string) =>
          rows.some((row) => row.municipalityId === key);
        return keys.map((key) => {
          if (isIn(taking, key)) return true;
          return isIn(ever, key) || isIn(absent, key) ? false : null;
        });
      },
    }),
  }));
  module.search({
    type: 'ConcessionParticipant',
    title: (row) => row.name,
    texts: () => ['Deltakerkommune BPA brukerstyrt personlig assistanse'],
  });
}
