import { inLanguage, languageFor } from '@vesthub/kernel';
import type { EconomyBuilder } from '../module.ts';
import { contributionData, type ContributionData, type Scheme } from './contribution-data.ts';
import { registerComputed, withBasis } from './computed.ts';
import { costOf, yearsOf, type Invoice as InvoiceOf } from './cost.ts';
import type { registerScheme } from './scheme.ts';

type Invoice = InvoiceOf<Scheme>;

export const estimateHelp =
  'Whether to compute amounts of years for which no source states a rate with the stated rate nearest in time.';

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
      exactNok: t.float({
        nullable: true,
        description: 'Population times rate before rounding, NOK; null where `reason` says why.',
        resolve: (row) => withBasis(row, row.exactNok),
      }),
      amountNok: t.int({
        nullable: true,
        description:
          'Amount to pay, NOK, rounded by the rule of the scheme (beløp); null where `reason` says why.',
        resolve: (row) => withBasis(row, row.amountNok),
      }),
      share: t.float({
        nullable: true,
        description:
          'Share, from 0 to 1, of the amount that all municipalities pay to the scheme in the year (andel); null where `reason` says why.',
        resolve: (row) => withBasis(row, row.share),
      }),
    }),
  });
  registerComputed(module, invoice);
  module.extend('Municipality', (x) => ({
    contributions: x.list({
      type: invoice,
      description:
        'Its contribution to each scheme, computed by the rule of the scheme (kontingent). Without `year`: of the year of the `Vesthub-As-Of` header, or, without that header, of every year with population figures. Empty where `contributionsReason` says why.',
      args: {
        year: x.arg.int({ description: 'Only this calendar year.' }),
        estimate: x.arg.boolean({ required: true, defaultValue: false, description: estimateHelp }),
      },
      loadMany: async (keys, { year, estimate }, context) =>
        contributionsOf(
          await contributionData(context),
          keys,
          year ?? context.asOf?.getUTCFullYear(),
          estimate,
        ),
    }),
    contributionsReason: x.one({
      type: 'String',
      description: 'Why `contributions` is empty (begrunnelse); null where it is not.',
      args: {
        year: x.arg.int({ description: 'Calendar year.' }),
        ...module.vocabulary.languageArgs,
      },
      loadMany: async (keys, { year: asked, ...args }, context) => {
        const data = await contributionData(context);
        const year = asked ?? context.asOf?.getUTCFullYear();
        const found = contributionsOf(data, keys, year, false);
        return found.map((list) =>
          list.length > 0 ? null : whyEmpty(data, year, languageFor(args, context)),
        );
      },
    }),
  }));
  return invoice;
}

function whyEmpty(
  data: ContributionData,
  year: number | undefined,
  language: Parameters<typeof inLanguage>[0],
): string {
  if (year === undefined) {
    return inLanguage(
      language,
      'Kommunen er ikke blant betalerne i noe år med folketall.',
      'The municipality is not among the payers of any year with population figures.',
    );
  }
  const isPaid = data.schemes.some(
    (scheme) => costOf(data.populations, scheme, year)?.counted.length,
  );
  return isPaid
    ? inLanguage(
        language,
        `Kommunen er ikke blant betalerne i ${year}.`,
        `The municipality is not among the payers of ${year}.`,
      )
    : inLanguage(
        language,
        `Ingen ordning hadde betalere med kjent folketall i ${year}.`,
        `No scheme had payers with a known population in ${year}.`,
      );
}

function contributionsOf(
  data: ContributionData,
  municipalities: readonly string[],
  year: number | undefined,
  estimate: boolean,
): Invoice[][] {
  const byMunicipality = new Map<string, Invoice[]>(municipalities.map((one) => [one, []]));
  for (const scheme of data.schemes) {
    for (const each of year === undefined ? yearsOf(data.populations, scheme) : [year]) {
      for (const invoice of costOf(data.populations, scheme, each, { estimate })?.invoices ?? []) {
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
