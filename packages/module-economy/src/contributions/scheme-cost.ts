import { inputError, keyArgument } from '@vesthub/kernel';
import type { EconomyHub } from '../hub.ts';
import { contributionBook, type Scheme } from './book.ts';
import { costOf, type Cost } from './cost.ts';
import type { InvoiceRef } from './invoice.ts';
import type { registerScheme } from './scheme.ts';

/** What a whole scheme costs in any year, and what a leaving member's share is. */
export function registerSchemeCost(
  hub: EconomyHub,
  scheme: ReturnType<typeof registerScheme>,
  invoice: InvoiceRef,
): void {
  const municipality = hub.reference('Municipality');
  const cost = hub.builder.objectRef<Cost<Scheme>>('ContributionCost').implement({
    description:
      'What a scheme costs in a year by its own rule (kontingent etter regelen), computed from population.',
    rule: 'public',
    fields: (t) => ({
      scheme: t.field({
        type: scheme,
        description: 'The scheme (kontingentordning).',
        resolve: (row) => row.scheme,
      }),
      year: t.exposeInt('year', { description: 'Calendar year.' }),
      payersOn: t.expose('payersOn', { type: 'Date', description: 'Day whose payers pay.' }),
      populationOn: t.expose('populationOn', {
        type: 'Date',
        description: 'Day of the population counted.',
      }),
      perInhabitantNok: t.exposeFloat('perInhabitantNok', {
        description: 'Rate (kroner per innbygger).',
      }),
      rateStated: t.exposeBoolean('rateStated', {
        description: 'Whether a source states the rate for the year.',
      }),
      payerCount: t.int({
        description: 'Municipalities that pay (betalere).',
        resolve: (row) => row.invoices.length,
      }),
      population: t.exposeInt('population', {
        description: 'Inhabitants of those who pay (innbyggere).',
      }),
      invoices: t.field({
        type: [invoice],
        description: 'What each pays.',
        resolve: (row) => [...row.invoices],
      }),
      municipalNok: t.exposeInt('municipalNok', {
        nullable: true,
        description: 'What they pay together; null while the population of one is missing.',
      }),
      countyNok: t.int({
        nullable: true,
        description:
          'What the county authorities paid beside it (fylkeskommunene), where it is known for the year.',
        resolve: (row) => of(row.scheme.countyContributions, row.year),
      }),
      statedNok: t.int({
        nullable: true,
        description:
          'What a document states for the year (oppgitt beløp), municipalities and counties.',
        resolve: (row) => of(row.scheme.totals, row.year),
      }),
      leavers: t.field({
        type: [invoice],
        description: 'What those left out would have paid, with their share of the whole.',
        resolve: (row) => [...row.leavers],
      }),
      leaversNok: t.exposeInt('leaversNok', {
        nullable: true,
        description: 'What they would have paid together.',
      }),
      missing: t.field({
        type: [municipality.type],
        nullable: true,
        description: 'Payers whose population on the day is not known.',
        resolve: async (row, _args, context) => {
          const found = await Promise.all(
            row.missing.map((key) => municipality.load(key, context)),
          );
          return found.filter((one) => one !== null);
        },
      }),
    }),
  });
  hub.builder.queryField('contributionCost', (t) =>
    t.field({
      type: cost,
      nullable: true,
      description:
        'What a contribution scheme costs in a year by its own rule, also in years no document speaks of, and what it would lose with some of its payers. Null for an unknown scheme.',
      args: {
        scheme: t.arg.id({
          required: true,
          description: 'Key or global id of the scheme, for example `ordinaer`.',
        }),
        year: t.arg.int({ required: true, description: 'Calendar year.' }),
        payersOn: t.arg({
          type: 'Date',
          description: 'Day whose payers pay; without it the 1 January of the year.',
        }),
        without: t.arg.idList({
          description: 'Keys or global ids of municipalities that are taken to have left.',
        }),
      },
      resolve: async (_root, { scheme: id, year, payersOn, without }, context) => {
        if (year < 1900 || year > 2200) {
          throw inputError('contributionCost(year:)', year, 'a calendar year, for example 2016');
        }
        const key = keyArgument('contributionCost(scheme:)', 'ContributionScheme', id);
        const book = await contributionBook(context);
        const found = book.schemes.find((one) => one.id === key);
        if (!found) return null;
        return costOf(book.populations, found, year, {
          payersOn,
          without: (without ?? []).map((one) =>
            keyArgument('contributionCost(without:)', 'Municipality', one),
          ),
        });
      },
    }),
  );
}

function of(rows: readonly { year: number; amountNok: number }[], year: number): number | null {
  return rows.find((row) => row.year === year)?.amountNok ?? null;
}
