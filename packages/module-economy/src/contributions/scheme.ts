import { listsByKey, namesOf } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';
import { ContributionRounding } from '../generated/client/enums.ts';

export function registerScheme(module: EconomyBuilder) {
  module.enum('ContributionRounding', ContributionRounding, {
    description: 'How the amounts of a contribution scheme are rounded (avrunding).',
    values: {
      WHOLE_SCHEME: 'The total of the scheme is rounded to whole kroner (hele ordningen).',
      EACH_INVOICE_UP: 'Each invoice is rounded up to whole kroner (hver faktura rundes opp).',
    },
  });
  const scheme = module.model('ContributionScheme', {
    description:
      'A contribution scheme: the payers of one collaboration and the rate per inhabitant (kontingentordning).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name of the scheme (navn).',
      bodyId: {
        description: 'The collaboration that the scheme pays for (samarbeid).',
        refersTo: 'Body',
      },
      purpose: 'Purpose of the money (formål).',
      rounding: 'Rounding of its amounts (avrunding).',
      populationLag:
        'Number of years from the 1 January whose population counts to the year paid for; 0 for the same year.',
      rates: 'Rates per inhabitant (satser).',
      payers: { description: 'Municipalities that pay, by period (betalere).', connection: true },
      totals: 'Totals that documents state (oppgitte summer).',
      countyContributions:
        'Joint contributions of the county authorities (fylkeskommunenes kontingent).',
      derivations: 'Searches for payers that no document names (utledning).',
      populationClaims: 'Stated populations of the area of its payers (oppgitte folketall).',
    },
  });
  module.collection('ContributionScheme', {
    one: 'contributionScheme',
    many: 'contributionSchemes',
    filter: ['bodyId', 'rounding'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hva koster medlemskap, og hvem betaler?',
        en: 'What does membership cost, and who pays?',
      },
      term: 'kontingentordning',
      topics: ['MONEY', 'MEMBERSHIP'],
      example:
        '{ contributionSchemes { nodes { key name purpose body { name } payers { totalCount } } } }',
      one: {
        question: {
          nb: 'Etter hvilken sats betaler medlemmene i denne ordningen?',
          en: 'At which rate do the members of this scheme pay?',
        },
        example:
          '{ contributionScheme(id: "ordinaer") { name purpose rates { perInhabitantNok period { from to } } payers { totalCount nodes { municipality { name } } } } }',
      },
    },
  });
  module.names('ContributionScheme', async (context) => {
    const rows = await economy.client(context).contributionScheme.findMany();
    return rows.flatMap(({ id, name, nameEn }) => namesOf(id, [name, nameEn]));
  });
  module.extend('Body', (x) => ({
    contributionSchemes: x.list({
      type: scheme,
      description: 'Schemes that pay for this body (kontingentordninger).',
      loadMany: async (keys, _args, context) => {
        const rows = await economy.client(context).contributionScheme.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'ContributionScheme',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.purpose],
  });
  registerParts(module);
  return scheme;
}

function registerParts(module: EconomyBuilder): void {
  module.model('ContributionRate', {
    description:
      'Rate per inhabitant, for the period for which a source states it (sats per innbygger).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      scheme: 'The scheme (kontingentordning).',
      perInhabitantNok: 'NOK per inhabitant and year (kroner per innbygger).',
      period: 'Period for which a source states the rate.',
    },
  });
  module.model('ContributionPayer', {
    description: 'A municipality that pays a scheme in a period (betaler).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      scheme: 'The scheme (kontingentordning).',
      municipalityId: {
        description: 'The municipality that pays (kommune).',
        refersTo: 'Municipality',
      },
      period: 'Period in which it pays.',
    },
  });
  module.lists('ContributionPayer', {
    filter: ['schemeId', 'municipalityId'],
    order: ['from', 'municipalityId'],
  });
  module.model('ContributionTotal', {
    description: 'Total of a scheme in a year, as a document states it (kontingent i alt).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      scheme: 'The scheme (kontingentordning).',
      year: 'Calendar year.',
      amountNok: 'Stated amount, NOK (beløp).',
      operatingLine:
        'The line of the operating statement of which it is a part (regnskapslinje); null if none.',
    },
  });
  module.lists('ContributionTotal', {
    filter: ['schemeId', 'year'],
    order: ['year', 'amountNok'],
  });
}
