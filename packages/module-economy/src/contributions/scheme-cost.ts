import { inputError, keyArgument, naming } from '@vesthub/kernel';
import type { EconomyBuilder } from '../module.ts';
import { contributionData, type Scheme } from './contribution-data.ts';
import { costOf, type Cost } from './cost.ts';
import { registerComputed, withBasis } from './computed.ts';
import { estimateHelp, type InvoiceRef } from './invoice.ts';
import type { registerScheme } from './scheme.ts';

/** Registers a field that computes the cost of a scheme in any year. A caller may leave out some of the payers. */
export function registerSchemeCost(
  module: EconomyBuilder,
  scheme: ReturnType<typeof registerScheme>,
  invoice: InvoiceRef,
): void {
  const municipality = module.reference('Municipality');
  const cost = module.builder.objectRef<Cost<Scheme>>('ContributionCost').implement({
    description:
      'Cost of a scheme in a year, computed from population by the rule of the scheme (kontingent etter regelen).',
    rule: 'public',
    fields: (t) => ({
      scheme: t.field({
        type: scheme,
        description: 'The scheme (kontingentordning).',
        resolve: (row) => row.scheme,
      }),
      year: t.exposeInt('year', { description: 'Calendar year.' }),
      payersOn: t.expose('payersOn', { type: 'Date', description: 'The day whose payers pay.' }),
      populationOn: t.expose('populationOn', {
        type: 'Date',
        description: 'Day of the population figures, a 1 January.',
      }),
      perInhabitantNok: t.float({
        nullable: true,
        description:
          'Rate, NOK per inhabitant (kroner per innbygger); null where `reason` says why.',
        resolve: (row) => withBasis(row, row.perInhabitantNok),
      }),
      isRateStated: t.exposeBoolean('isRateStated', {
        description:
          'Whether a source states the rate for the year or a part of it. If false, amounts are null, or with `estimate` computed with the stated rate nearest in time.',
      }),
      payerCount: t.int({
        nullable: true,
        description:
          'Number of municipalities that pay (betalere); null for a year in which nobody did.',
        resolve: (row) => somebody(row, row.invoices.length),
      }),
      population: t.int({
        nullable: true,
        description:
          'Number of inhabitants of the municipalities that pay (innbyggere); null for a year in which nobody did.',
        resolve: (row) => somebody(row, row.population),
      }),
      invoices: t.field({
        type: [invoice],
        description: 'The contribution of each municipality that pays.',
        resolve: (row) => [...row.invoices],
      }),
      municipalNok: t.int({
        nullable: true,
        description:
          'Total of the municipalities that pay, NOK; null if the population of one is missing or where `reason` says why.',
        resolve: (row) => withBasis(row, row.municipalNok),
      }),
      countyNok: t.int({
        nullable: true,
        description:
          'Additional joint contribution of the county authorities, NOK (fylkeskommunene); null if unknown for the year.',
        resolve: (row) => amountOfYear(row.scheme.countyContributions, row.year),
      }),
      statedNok: t.int({
        nullable: true,
        description:
          'Total of municipalities and county authorities that a document states for the year, NOK (oppgitt beløp); null if none does.',
        resolve: (row) => amountOfYear(row.scheme.totals, row.year),
      }),
      leavers: t.field({
        type: [invoice],
        description:
          'Contributions that the municipalities in `without` would have paid, with their share of the total.',
        resolve: (row) => [...row.leavers],
      }),
      leaversNok: t.int({
        nullable: true,
        description:
          'Total that the municipalities in `without` would have paid, NOK; null if the population of one is missing or where `reason` says why.',
        resolve: (row) => withBasis(row, row.leaversNok),
      }),
      missing: t.field({
        type: [municipality.type],
        nullable: true,
        description: 'Payers whose population on the day is unknown.',
        resolve: async (row, _args, context) => {
          const found = await Promise.all(
            row.missing.map((key) => municipality.load(key, context)),
          );
          return found.filter((one) => one !== null);
        },
      }),
    }),
  });
  registerComputed(module, cost);
  module.builder.queryField('contributionCost', (t) =>
    t.field({
      type: cost,
      nullable: true,
      description: module.catalogued(
        'contributionCost',
        {
          question: {
            nb: 'Hva koster en ordning i ett år, og hva mister den uten noen av betalerne?',
            en: 'What does a scheme cost in a year, and what would it lose without some of its payers?',
          },
          term: 'kontingent',
          topics: ['MONEY', 'MEMBERSHIP'],
          example:
            '{ contributionCost(scheme: "ordinaer", year: 2016, without: ["asker"]) { perInhabitantNok municipalNok payerCount leaversNok } }',
        },
        'Computed by the rule of the scheme itself.',
      ),
      args: {
        scheme: t.arg.id({
          required: true,
          description: 'Key, global id or name of the scheme, for example `ordinaer`.',
          ...naming('ContributionScheme'),
        }),
        year: t.arg.int({ required: true, description: 'Calendar year.' }),
        payersOn: t.arg({
          type: 'Date',
          description: 'The day whose payers pay; by default 1 January of the year.',
        }),
        without: t.arg.idList({
          description:
            'Keys, global ids, numbers or names of municipalities that are assumed to have left.',
          ...naming('Municipality'),
        }),
        estimate: t.arg.boolean({ required: true, defaultValue: false, description: estimateHelp }),
      },
      resolve: async (_root, { scheme: id, year, payersOn, without, estimate }, context) => {
        if (year < 1900 || year > 2200) {
          throw inputError('contributionCost(year:)', year, 'a calendar year, for example 2016');
        }
        const key = keyArgument('contributionCost(scheme:)', 'ContributionScheme', id);
        const data = await contributionData(context);
        const found = data.schemes.find((one) => one.id === key);
        if (!found) {
          throw inputError('contributionCost(scheme:)', id, 'the key of a contribution scheme');
        }
        return costOf(data.populations, found, year, {
          payersOn,
          estimate,
          without: (without ?? []).map((one) =>
            keyArgument('contributionCost(without:)', 'Municipality', one),
          ),
        });
      },
    }),
  );
}

/** Returns `count`, which is a number of payers or inhabitants. Returns null if no municipality pays. */
function somebody({ counted }: Cost<Scheme>, count: number): number | null {
  return counted.length === 0 ? null : count;
}

function amountOfYear(
  rows: readonly { year: number; amountNok: number }[],
  year: number,
): number | null {
  return rows.find((row) => row.year === year)?.amountNok ?? null;
}
