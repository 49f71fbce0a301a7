import { listsByKey } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';
import { BudgetStatus, FundingKind } from '../generated/client/enums.ts';

export function registerAllocation(module: EconomyBuilder): void {
  registerEnums(module);
  const allocation = module.model('BudgetAllocation', {
    description:
      'Allocation of a year’s budget to a priority area, focus area or collaboration (bevilgning).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      year: 'Budget year (budsjettår).',
      area: 'Priority area of the allocation (innsatsområde).',
      title: 'Purpose of the allocation, as the document names it.',
      bodyId: {
        description: 'The collaboration that receives it (samarbeid); null if it is not for one.',
        refersTo: 'Body',
      },
      status: 'Status when the document was written.',
      amountNok: 'Amount from the alliance’s own budget, NOK (beløp); null if not stated.',
      staffPercent:
        'Position that it pays for, per cent of a full-time position (stilling); null if none.',
      text: 'Wording in the document.',
      fundings: 'Sources of its funding (finansiering).',
      items: 'Expenses that it is to cover (skal dekke).',
      results: 'Results of the funded work at the end of the year (resultat).',
    },
  });
  module.collection('BudgetAllocation', {
    many: 'budgetAllocations',
    groups: { by: ['year', 'area', 'status'], of: ['amountNok'] },
    filter: ['year', 'area', 'title', 'bodyId', 'status', 'amountNok'],
    order: ['year', 'amountNok', 'title'],
    catalogue: {
      question: { nb: 'Hva ble satt av til hvem?', en: 'What was set aside for whom?' },
      term: 'bevilgning',
      topics: ['MONEY', 'PLANS'],
      example: '{ budgetAllocations { nodes { title year amountNok status body { name } } } }',
    },
  });
  module.model('BudgetFunding', {
    description: 'One source of funding of an allocation (finansieringskilde).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      allocation: 'The allocation (bevilgning).',
      position: 'Place in the list, from 1.',
      kind: 'Kind of source.',
      amountNok: 'Amount, NOK (beløp); null if not stated or given as a range.',
      amountMinNok: 'Lowest amount of the range, NOK; null if no range is given.',
      amountMaxNok: 'Highest amount of the range, NOK; null if no range is given.',
      approximate: 'Whether the amount is approximate (rundt).',
      conditional: 'Whether it depends on a decision that was not yet taken (dersom).',
      payerBodyId: {
        description: 'The body that pays (betaler); null if none is named.',
        refersTo: 'Body',
      },
      payerMunicipalityId: {
        description: 'The municipality that pays (vertskommune); null if none is named.',
        refersTo: 'Municipality',
      },
      grant: 'The grant, if the source is a known grant (tilskudd); otherwise null.',
      text: 'Wording in the document (ordlyd); null if not stored.',
    },
  });
  module.value('BudgetItem', {
    as: 'Point',
    of: 'allocation',
    description: 'An expense that an allocation is to cover (hva beløpet skal dekke).',
    defaultOrder: 'position',
    fields: {
      allocation: 'The allocation (bevilgning).',
      position: 'Place in the list, from 1.',
      text: 'The expense, in words.',
    },
  });
  module.extend('Body', (x) => ({
    budgetAllocations: x.list({
      type: allocation,
      description: 'Budget allocations to this collaboration (bevilgninger).',
      args: { year: x.arg.int({ description: 'Only this budget year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await economy.client(context).budgetAllocation.findMany({
          where: { bodyId: { in: [...keys] }, ...(year ? { year } : {}) },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'BudgetAllocation',
    title: (row) => `${row.title} ${row.year}`,
    texts: (row) => [row.titleEn, row.text, row.textEn],
  });
}

function registerEnums(module: EconomyBuilder): void {
  module.enum('BudgetStatus', BudgetStatus, {
    description: 'Status of an allocation when the document was written (status).',
    values: {
      PROPOSED: 'Proposed (foreslått).',
      CONDITIONAL: 'Depends on a decision that was not yet taken (betinget).',
      SET_ASIDE: 'Set aside in the budget (avsatt).',
      AT_DISPOSAL: 'Available to the secretariat or the project in the year (disponert).',
      SELF_FINANCED: 'Self-financed, with nothing from the ordinary contribution (selvfinansiert).',
    },
  });
  module.enum('FundingKind', FundingKind, {
    description: 'Kind of source of an allocation’s funding (finansieringskilde).',
    values: {
      ORDINARY_CONTRIBUTION: 'The ordinary contribution (ordinær kontingent).',
      OWN_CONTRIBUTION:
        'The collaboration’s own contribution or an extra contribution (egen kontingent, ekstrakontingent).',
      EXTERNAL_GRANT: 'A grant from another organisation (eksternt tilskudd).',
      HOST_CONTRIBUTION: 'The contribution of the host municipality (vertskapsbidrag).',
      PARTICIPANT_FEE: 'Fees of the participants (deltakeravgift).',
      SAVINGS: 'Savings of earlier years (oppsparte midler).',
    },
  });
}
