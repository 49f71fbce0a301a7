import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { ContributionRounding } from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

export function registerScheme(hub: EconomyHub) {
  hub.enum('ContributionRounding', ContributionRounding, {
    description: 'How the amounts of a contribution scheme are rounded (avrunding).',
    values: {
      WHOLE_SCHEME: 'The scheme as a whole is rounded to whole kroner (hele ordningen).',
      EACH_INVOICE_UP: 'Each invoice is rounded up to whole kroner (hver faktura rundes opp).',
    },
  });
  const scheme = hub.model('ContributionScheme', {
    description:
      'A contribution scheme (kontingentordning): who pays one collaboration, and how much for each inhabitant.',
    rule: 'public',
    fields: {
      name: 'Name (navn).',
      bodyId: { description: 'The collaboration it pays for (samarbeid).', refersTo: 'Body' },
      purpose: 'What the money is for (formål).',
      rounding: 'How its amounts are rounded (avrunding).',
      populationLag:
        'Years from the 1 January whose population counts to the year paid for; 0 is the same year.',
      rates: 'Rates per inhabitant (satser).',
      payers: { description: 'Municipalities that pay (betalere).', connection: true },
      totals: 'Totals that documents state (oppgitte summer).',
      countyContributions:
        'What the county authorities paid together (fylkeskommunenes kontingent).',
      derivations: 'How payers that nobody names were found (utledning).',
      populationClaims: 'Populations stated for the area of its payers (oppgitte folketall).',
    },
  });
  hub.collection('ContributionScheme', {
    one: 'contributionScheme',
    many: 'contributionSchemes',
    filter: ['bodyId', 'rounding'],
    order: ['name'],
  });
  hub.extend('Body', (x) => ({
    contributionSchemes: x.list({
      type: scheme,
      description: 'Schemes that pay for this body (kontingentordninger).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).contributionScheme.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'ContributionScheme',
    title: (row: { name: string }) => row.name,
    texts: (row: { nameEn: string | null; purpose: string }) => [row.nameEn, row.purpose],
  });
  registerParts(hub);
  return scheme;
}

function registerParts(hub: EconomyHub): void {
  hub.model('ContributionRate', {
    description: 'Rate per inhabitant (sats per innbygger), for the period a source states it for.',
    rule: 'public',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      perInhabitantNok: 'Kroner per inhabitant and year (kroner per innbygger).',
      period: 'When a source states it for.',
    },
  });
  hub.model('ContributionPayer', {
    description: 'A municipality that pays a scheme in a period (betaler).',
    rule: 'public',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      municipalityId: { description: 'Who pays (kommune).', refersTo: 'Municipality' },
      period: 'When it pays.',
    },
  });
  hub.collection('ContributionPayer', {
    one: 'contributionPayer',
    many: 'contributionPayers',
    filter: ['schemeId', 'municipalityId'],
    order: ['from', 'municipalityId'],
  });
  hub.model('ContributionTotal', {
    description: 'Total of a scheme in a year as a document states it (kontingent i alt).',
    rule: 'public',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      year: 'Calendar year.',
      amountNok: 'Kroner stated (beløp).',
      operatingLine: 'The line of the operating statement it is part of (regnskapslinje).',
    },
  });
  hub.collection('ContributionTotal', {
    one: 'contributionTotal',
    many: 'contributionTotals',
    filter: ['schemeId', 'year'],
    order: ['year', 'amountNok'],
  });
}
