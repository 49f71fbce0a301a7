import type { EconomyBuilder } from '../module.ts';
import { contributionData, type ContributionData, type Scheme } from './contribution-data.ts';
import { costOf, yearsOf, type Invoice as InvoiceOf } from './cost.ts';
import type { registerScheme } from './scheme.ts';

type Invoice = InvoiceOf<Scheme>;

/** Registers the computed contribution of a municipality, and `Municipality.contributions`. */
export function registerInvoice(module: EconomyBuilder, scheme: ReturnType<typeof registerScheme>) {
  const municipality = module.reference('Municipality');
  const invoice = module.builder.objectRef<Invoice>('MunicipalContribution').implement({
    description:
      'Contribution of a municipality to a scheme in a year, computed from its population on 1 January (kommunens kontingent).',
    rule: 'public',
    fields: (t) => ({
      municipality: t.field({
        type: municipality.type,
        nullable: true,
        description: 'The municipality that pays (kommune).',
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
        description: 'Day of the population figure, a 1 January.',
      }),
      population: t.exposeInt('population', {
        description: 'Number of inhabitants on that day (innbyggere).',
      }),
      perInhabitantNok: t.exposeFloat('perInhabitantNok', {
        description: 'Rate, NOK per inhabitant (kroner per innbygger).',
      }),
      rateStated: t.exposeBoolean('rateStated', {
        description:
          'Whether a source states the rate for the year. If false, the stated rate nearest in time is used.',
      }),
      exactNok: t.exposeFloat('exactNok', {
        description: 'Population times rate before rounding, NOK.',
      }),
      amountNok: t.exposeInt('amountNok', {
        description: 'Amount to pay, NOK, rounded by the rule of the scheme (beløp).',
      }),
      share: t.exposeFloat('share', {
        description:
          'Share, from 0 to 1, of the amount that all municipalities pay to the scheme in the year (andel).',
      }),
    }),
  });
  module.extend('Municipality', (x) => ({
    contributions: x.list({
      type: invoice,
      description:
        'Its contribution to each scheme, computed by the rule of the scheme (kontingent). Without `year`: of the year of the `Vesthub-As-Of` header, or, without that header, of every year with population figures.',
      args: { year: x.arg.int({ description: 'Only this calendar year.' }) },
      loadMany: async (keys, { year }, context) =>
        contributionsOf(
          await contributionData(context),
          keys,
          year ?? context.asOf?.getUTCFullYear(),
        ),
    }),
  }));
  return invoice;
}

function contributionsOf(
  data: ContributionData,
  municipalities: readonly string[],
  year: number | undefined,
): Invoice[][] {
  const byMunicipality = new Map<string, Invoice[]>(municipalities.map((one) => [one, []]));
  for (const scheme of data.schemes) {
    for (const each of year === undefined ? yearsOf(data.populations, scheme) : [year]) {
      for (const invoice of costOf(data.populations, scheme, each)?.invoices ?? []) {
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
