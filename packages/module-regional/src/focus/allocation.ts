import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';
import { RegionalFunding } from '../generated/client/enums.ts';

export function registerAllocation(module: RegionalBuilder): void {
  module.enum('RegionalFunding', RegionalFunding, {
    description: 'Source of money for regional development (finansieringskilde).',
    values: {
      BUDGET: 'Set aside in the alliance’s budget (avsatt i budsjettet).',
      ORDINARY_CONTRIBUTION:
        'Taken by the secretariat from the ordinary contribution (disponert av ordinær kontingent).',
    },
  });
  const allocation = module.model('RegionalAllocation', {
    description:
      'Money set aside for regional development in a year, and the result of the year (avsetning, resultat).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area; null when the money is for the whole priority area.',
      year: 'The year.',
      funding: 'Where it comes from.',
      amountNok: 'What is set aside, whole NOK.',
      resultNok: 'Result of the year, whole NOK; negative for a deficit (underskudd).',
      purpose: 'What the money is for (formål).',
      coveredBy: 'What covers the deficit (dekning).',
      caseNumber: 'Number of the case that decided how to cover the deficit (saksnummer).',
      caseBodyId: { description: 'The body that decided it.', refersTo: 'Body' },
      caseId: { description: 'The case that decided it (sak).', refersTo: 'Case' },
      caseDate: 'When it was decided.',
      meetingId: { description: 'The meeting that decided it (møte).', refersTo: 'Meeting' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalAllocation', {
    filter: ['focusAreaId', 'year', 'funding', 'amountNok', 'resultNok', 'caseId'],
    order: ['year', 'amountNok', 'resultNok'],
  });
  module.extend('Body', (x) => ({
    allocations: x.list({
      type: allocation,
      description: 'Money for regional development whose deficit it decided on (avsetninger).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalAllocation.findMany({
          where: { caseBodyId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.caseBodyId);
      },
    }),
  }));
  module.extend('Case', (x) => ({
    regionalAllocations: x.list({
      type: allocation,
      description: 'Money for regional development whose deficit it decided on (avsetninger).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalAllocation.findMany({
          where: { caseId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.caseId);
      },
    }),
  }));
  module.search({
    type: 'RegionalAllocation',
    title: (row) => `Avsetning til regional utvikling ${row.year}`,
    texts: (row) => [row.purpose, row.coveredBy, row.caseNumber],
  });
}
