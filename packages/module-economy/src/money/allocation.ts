import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { BudgetStatus, FundingKind } from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

export function registerAllocation(hub: EconomyHub): void {
  registerEnums(hub);
  const allocation = hub.model('BudgetAllocation', {
    description:
      'What a year’s budget gives a priority area, focus area or collaboration (bevilgning).',
    rule: 'public',
    fields: {
      year: 'Budget year (budsjettår).',
      area: 'Priority area (innsatsområde).',
      title: 'What it is for, as the document names it.',
      bodyId: { description: 'The collaboration, where it is one (samarbeid).', refersTo: 'Body' },
      status: 'How far it had come when the document was written.',
      amountNok: 'Kroner the alliance itself gives (beløp); null where none is stated.',
      staffPercent: 'Position it pays for, in per cent of a full one (stilling).',
      text: 'What the document says of it.',
      fundings: 'Where its money comes from (finansiering).',
      items: 'What it is to cover (skal dekke).',
      results: 'What came of it (resultat).',
    },
  });
  hub.collection('BudgetAllocation', {
    one: 'budgetAllocation',
    many: 'budgetAllocations',
    filter: ['year', 'area', 'title', 'bodyId', 'status', 'amountNok'],
    order: ['year', 'amountNok', 'title'],
  });
  hub.model('BudgetFunding', {
    description: 'One source of the money of an allocation (finansieringskilde).',
    rule: 'public',
    fields: {
      allocation: 'The allocation (bevilgning).',
      position: 'Place in the list, from 1.',
      kind: 'What kind of source it is.',
      amountNok: 'Kroner (beløp).',
      amountMinNok: 'Lowest amount of a range, kroner.',
      amountMaxNok: 'Highest amount of a range, kroner.',
      approximate: 'Whether the amount is a round number (rundt).',
      conditional: 'Whether it depends on a decision not yet made (dersom).',
      payerBodyId: { description: 'The body that pays (betaler).', refersTo: 'Body' },
      payerMunicipalityId: {
        description: 'The municipality that pays (vertskommune).',
        refersTo: 'Municipality',
      },
      grant: 'The grant (tilskudd).',
      text: 'How it is put (ordlyd).',
    },
  });
  hub.model('BudgetItem', {
    description: 'Something an allocation is to cover (hva beløpet skal dekke).',
    rule: 'public',
    fields: {
      allocation: 'The allocation (bevilgning).',
      position: 'Place in the list, from 1.',
      text: 'What it is.',
    },
  });
  hub.extend('Body', (x) => ({
    budgetAllocations: x.list({
      type: allocation,
      description: 'What budgets give it (bevilgninger).',
      args: { year: x.arg.int({ description: 'Only this budget year.' }) },
      loadMany: async (keys, { year }, context) => {
        const rows = await database(context).budgetAllocation.findMany({
          where: { bodyId: { in: [...keys] }, ...(year ? { year } : {}) },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'BudgetAllocation',
    title: (row: { title: string; year: number }) => `${row.title} ${row.year}`,
    texts: (row: { titleEn: string | null; text: string; textEn: string | null }) => [
      row.titleEn,
      row.text,
      row.textEn,
    ],
  });
}

function registerEnums(hub: EconomyHub): void {
  hub.enum('BudgetStatus', BudgetStatus, {
    description: 'How far an allocation had come when the document was written (status).',
    values: {
      PROPOSED: 'Proposed (foreslått).',
      CONDITIONAL: 'Depends on a decision not yet made (betinget).',
      SET_ASIDE: 'Set aside in the budget (avsatt).',
      AT_DISPOSAL: 'At the secretariat’s or the project’s disposal in the year (disponert).',
      SELF_FINANCED: 'Pays for itself, nothing from the ordinary contribution (selvfinansiert).',
    },
  });
  hub.enum('FundingKind', FundingKind, {
    description: 'Where money of an allocation comes from (finansieringskilde).',
    values: {
      ORDINARY_CONTRIBUTION: 'The ordinary contribution (ordinær kontingent).',
      OWN_CONTRIBUTION:
        'A contribution of the collaboration’s own, or an extra one (egen kontingent, ekstrakontingent).',
      EXTERNAL_GRANT: 'A grant from outside (eksternt tilskudd).',
      HOST_CONTRIBUTION: 'The host municipality (vertskapsbidrag).',
      PARTICIPANT_FEE: 'Fees of those who take part (deltakeravgift).',
      SAVINGS: 'Money saved in earlier years (oppsparte midler).',
    },
  });
}
