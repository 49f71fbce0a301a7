import type { EconomyHub } from '../hub.ts';
import { contributionBook, type ContributionBook, type Scheme } from './book.ts';
import { costOf, yearsOf, type Invoice as InvoiceOf } from './cost.ts';
import type { registerScheme } from './scheme.ts';

type Invoice = InvoiceOf<Scheme>;

/** What a municipality pays, computed; and the same as a field of the municipality. */
export function registerInvoice(hub: EconomyHub, scheme: ReturnType<typeof registerScheme>) {
  const municipality = hub.reference('Municipality');
  const invoice = hub.builder.objectRef<Invoice>('MunicipalContribution').implement({
    description:
      'What a municipality pays to a scheme in a year (kommunens kontingent), computed from its population on 1 January.',
    rule: 'public',
    fields: (t) => ({
      municipality: t.field({
        type: municipality.type,
        nullable: true,
        description: 'Who pays (kommune).',
        resolve: (row, _args, context) => municipality.load(row.municipalityId, context),
      }),
      scheme: t.field({
        type: scheme,
        description: 'The scheme (kontingentordning).',
        resolve: (row) => row.scheme,
      }),
      year: t.exposeInt('year', { description: 'Calendar year.' }),
      populationOn: t.expose('populationOn', {
        type: 'Date',
        description: 'Day of the population counted.',
      }),
      population: t.exposeInt('population', { description: 'Inhabitants that day (innbyggere).' }),
      perInhabitantNok: t.exposeFloat('perInhabitantNok', {
        description: 'Rate (kroner per innbygger).',
      }),
      rateStated: t.exposeBoolean('rateStated', {
        description:
          'Whether a source states the rate for the year; otherwise the nearest stated one is used by the same rule.',
      }),
      exactNok: t.exposeFloat('exactNok', { description: 'Population times rate, unrounded.' }),
      amountNok: t.exposeInt('amountNok', {
        description: 'Kroner to pay, rounded as the scheme says (beløp).',
      }),
      share: t.exposeFloat('share', {
        description:
          'Its part, from 0 to 1, of what all municipalities pay to the scheme in the year (andel).',
      }),
    }),
  });
  hub.extend('Municipality', (x) => ({
    contributions: x.list({
      type: invoice,
      description:
        'What it pays to each scheme (kontingent), computed by the scheme’s own rule. Without a year: the year of the `Vesthub-As-Of` header; without that, every year with population figures.',
      args: { year: x.arg.int({ description: 'Only this calendar year.' }) },
      loadMany: async (keys, { year }, context) =>
        contributionsOf(
          await contributionBook(context),
          keys,
          year ?? context.asOf?.getUTCFullYear(),
        ),
    }),
  }));
  return invoice;
}

function contributionsOf(
  book: ContributionBook,
  municipalities: readonly string[],
  year: number | undefined,
): Invoice[][] {
  const byMunicipality = new Map<string, Invoice[]>(municipalities.map((one) => [one, []]));
  for (const scheme of book.schemes) {
    for (const each of year === undefined ? yearsOf(book.populations, scheme) : [year]) {
      for (const invoice of costOf(book.populations, scheme, each)?.invoices ?? []) {
        byMunicipality.get(invoice.municipalityId)?.push(invoice);
      }
    }
  }
  return municipalities.map((one) =>
    byMunicipality
      .get(one)!
      .sort((a, b) => a.year - b.year || (a.scheme.id < b.scheme.id ? -1 : 1)),
  );
}

export type InvoiceRef = ReturnType<typeof registerInvoice>;
