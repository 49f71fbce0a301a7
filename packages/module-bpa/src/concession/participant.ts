import { dayFor, dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { BpaHub } from '../hub.ts';

export function registerParticipant(hub: BpaHub): void {
  hub.model('ConcessionParticipantGroup', {
    description: 'A group of participants a source counts together (gruppe av deltakerkommuner).',
    rule: 'public',
    fields: {
      round: 'The round.',
      name: 'What the group is.',
      statedCount: 'How many municipalities the source says.',
      membersKnown: 'Whether they are known one by one.',
      participants: 'Those that are known.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  const participant = hub.model('ConcessionParticipant', {
    description: 'A municipality that stands behind the joint call (deltakerkommune).',
    rule: 'public',
    fields: {
      round: 'The round.',
      group: 'The group the sources count it in.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      name: 'Its name at the time.',
      period: 'When it takes part.',
      isAllianceMember:
        'Whether it was a member of Vestregionen on the first day of the period; null where that had ended.',
      contributions: 'The extra contributions it paid (ekstrakontingent).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionParticipant', {
    one: 'concessionParticipant',
    many: 'concessionParticipants',
    filter: ['roundId', 'groupId', 'municipalityId', 'name', 'isAllianceMember'],
    order: ['name', 'from'],
  });
  hub.model('ConcessionContribution', {
    description:
      'The extra contribution of a participant in a year (ekstrakontingent). Computed: the documents give only the sum.',
    rule: 'public',
    fields: {
      participant: 'The participant.',
      year: 'The year.',
      populationDate: 'The day whose population it is computed from.',
      population: 'Inhabitants on that day (innbyggere).',
      amountNok: 'The rate times the population, rounded up, whole NOK.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('ConcessionContribution', {
    one: 'concessionContribution',
    many: 'concessionContributions',
    filter: ['year', 'amountNok', 'participantId'],
    order: ['amountNok', 'population', 'year'],
  });
  hub.extend('Municipality', (x) => ({
    concessionParticipations: x.list({
      type: participant,
      description:
        'Joint calls for suppliers of user-controlled assistance it stands behind (deltakelse i BPA-samarbeidet).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).concessionParticipant.findMany({
          where: { municipalityId: { in: [...keys] }, ...validOn(dayForList(args, context)) },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.municipalityId);
      },
    }),
    takesPartInBpa: x.one({
      type: 'Boolean',
      description:
        'Whether it is known to take part in the cooperation on user-controlled assistance on a day, today unless asked otherwise.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).concessionParticipant.findMany({
          where: { municipalityId: { in: [...keys] }, ...validOn(dayFor(args, context)) },
          select: { municipalityId: true },
        });
        const taking = new Set(rows.map((row) => row.municipalityId));
        return keys.map((key) => taking.has(key));
      },
    }),
  }));
  hub.search({
    type: 'ConcessionParticipant',
    title: (row: { name: string }) => row.name,
    texts: () => ['Deltakerkommune BPA brukerstyrt personlig assistanse'],
  });
}
