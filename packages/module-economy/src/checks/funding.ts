import { sum } from '../contributions/arithmetic.ts';
import { economy, type EconomyBuilder } from '../module.ts';
import type { FundingKind } from '../generated/client/enums.ts';
import { stated } from './accounts-reader.ts';

/**
 * Registers the checks that compare reductions of host contributions, the funding of allocations and the shares of
 * counties with other amounts in the module.
 */
export function registerFundingChecks(module: EconomyBuilder): void {
  registerHostReduction(module);
  registerFundings(module);
}

function registerHostReduction(module: EconomyBuilder): void {
  module.check({
    name: 'economy-festival-deficit-and-host-reduction',
    title: {
      nb: 'Underskuddet og bruken av oppsparte midler er så store som reduksjonen av vertskapsbidraget',
      en: 'The deficit and the savings used are each as large as the reduction of the host contribution',
    },
    run: async (context) => {
      const tables = economy.client(context);
      const payments = await tables.hostPayment.findMany({ orderBy: { id: 'asc' } });
      const results = await tables.budgetResult.findMany({ where: { caseId: { not: null } } });
      const savings = await tables.budgetFunding.findMany({
        where: { kind: 'SAVINGS' },
        include: { allocation: true },
      });
      return payments.flatMap((payment) => {
        const reduction = payment.agreedNok - payment.paidNok;
        const host = stated('HostPayment', payment);
        return [
          ...results
            .filter((result) => result.caseId === payment.caseId && result.year === payment.year)
            .map((result) => ({
              what: `${payment.year}-deficit`,
              expected: -result.resultNok,
              actual: reduction,
              statedBy: [...stated('BudgetResult', result), ...host],
            })),
          ...savings
            .filter(
              ({ allocation }) =>
                allocation.bodyId === payment.bodyId && allocation.year === payment.year,
            )
            .map((funding) => ({
              what: `${payment.year}-savings`,
              expected: funding.amountNok ?? 0,
              actual: reduction,
              statedBy: [...stated('BudgetFunding', funding), ...host],
            })),
        ];
      });
    },
  });
}

function registerFundings(module: EconomyBuilder): void {
  module.check({
    name: 'economy-allocation-funding',
    title: {
      nb: 'Finansieringen av bevilgningene er tilskuddene, kontingentene og vertskapsbidraget',
      en: 'The funding of each allocation equals the grant, contribution or host contribution from which it comes',
    },
    run: async (context) => {
      const tables = economy.client(context);
      const fundings = await tables.budgetFunding.findMany({
        where: { amountNok: { not: null } },
        include: { grant: true, allocation: true },
        orderBy: { id: 'asc' },
      });
      const totals = await tables.contributionTotal.findMany({ include: { scheme: true } });
      const payments = await tables.hostPayment.findMany();
      return fundings.flatMap((funding) => {
        const { year, bodyId, amountNok } = funding.allocation;
        const matches = (row: { year: number; bodyId: string }) =>
          row.year === year && row.bodyId === bodyId;
        const total = totals.find((row) => matches({ year: row.year, bodyId: row.scheme.bodyId }));
        const sources: Partial<Record<FundingKind, number | null | undefined>> = {
          ORDINARY_CONTRIBUTION: amountNok,
          OWN_CONTRIBUTION: total?.amountNok,
          HOST_CONTRIBUTION: payments.find(matches)?.paidNok,
          EXTERNAL_GRANT: funding.grant?.amountNok,
        };
        const actual = sources[funding.kind];
        if (actual === undefined || actual === null) return [];
        return [
          {
            what: funding.id.replaceAll('.', '-'),
            expected: funding.amountNok ?? 0,
            actual,
            statedBy: stated('BudgetFunding', funding),
          },
        ];
      });
    },
  });
  module.check({
    name: 'economy-county-shares',
    title: {
      nb: 'Fylkeskommunenes deler er det de betalte sammen',
      en: 'The parts of the county authorities add up to their joint contribution',
    },
    run: async (context) => {
      const contributions = await economy.client(context).countyContribution.findMany({
        include: { shares: true },
        orderBy: { id: 'asc' },
      });
      return contributions.map((row) => ({
        what: row.id.replaceAll('.', '-'),
        expected: row.amountNok,
        actual: sum(row.shares.map((share) => share.amountNok)),
        statedBy: stated('CountyContribution', row),
      }));
    },
  });
}
