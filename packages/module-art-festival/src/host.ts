import { listsByKey } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';

/** Registers the hosts of the editions and their contributions. */
export function registerHost(module: ArtFestivalBuilder): void {
  module.value('FestivalHost', {
    as: 'Participant',
    of: 'edition',
    description:
      'A municipality that hosts an edition (vertskommune). An edition may have several. Not the host municipality of the Local Government Act.',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      municipalityId: { description: 'The municipality (kommune).', refersTo: 'Municipality' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  const contribution = module.model('FestivalHostContribution', {
    description: 'What a host municipality pays for an edition (vertskapsbidrag).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      municipalityId: { description: 'The host (vertskommune).', refersTo: 'Municipality' },
      amountNok: 'Whole Norwegian kroner; null where no document gives an amount.',
      originalAmountNok: 'Amount before the reduction, whole Norwegian kroner.',
      decidedDate: 'When the reduction was decided (besluttet).',
      decidedByBodyId: { description: 'The body that decided it.', refersTo: 'Body' },
      caseNumber: 'Number of the case (saksnummer).',
      caseId: { description: 'The case (sak).', refersTo: 'Case' },
      coveredBy: 'What covers the difference (dekkes inn av).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalHostContribution', {
    filter: ['municipalityId', 'editionId', 'amountNok'],
    order: ['editionId', 'amountNok'],
  });
  module.extend('Municipality', (x) => ({
    festivalHostContributions: x.list({
      type: contribution,
      description: 'What the municipality paid as a host of the art festival (vertskapsbidrag).',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await artFestival.client(context).festivalHostContribution.findMany({
            where: { municipalityId: { in: [...keys] } },
            orderBy: { edition: { year: 'asc' } },
          }),
          (row) => row.municipalityId,
        ),
    }),
  }));
}
