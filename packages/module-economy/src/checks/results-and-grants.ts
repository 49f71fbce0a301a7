import { sum } from '../contributions/arithmetic.ts';
import { economy, type EconomyBuilder } from '../module.ts';
import { readAccounts, stated } from './accounts-reader.ts';

/** Registers the checks that compare results and grants with the accounts, and with the sums of their parts. */
export function registerResultAndGrantChecks(module: EconomyBuilder): void {
  registerResults(module);
  registerGrants(module);
}

function registerResults(module: EconomyBuilder): void {
  module.check({
    name: 'economy-project-results-and-total',
    title: {
      nb: 'De oppgitte resultatene per fokusområde gir årets resultat',
      en: 'The stated results by focus area add up to the result of the year',
    },
    run: async (context) => {
      const results = await economy
        .client(context)
        .budgetResult.findMany({ orderBy: { id: 'asc' } });
      return (await readAccounts(context)).flatMap(({ year, operating }) => {
        const total = operating('accounting_result');
        const ofYear = results.filter((result) => result.year === year);
        const reported = ofYear.filter((result) => result.measure !== 'REMAINDER');
        if (!total || reported.length === 0) return [];
        const nok = (rows: readonly { resultNok: number }[]) =>
          sum(rows.map((row) => row.resultNok));
        return [
          {
            what: `${year}-reported`,
            expected: total.thisYearNok ?? 0,
            actual: nok(reported),
            statedBy: [
              ...stated('AccountsLine', total),
              ...reported.map((result) => ['BudgetResult', result.id] as const),
            ],
          },
          {
            what: `${year}-with-remainder`,
            expected: total.thisYearNok ?? 0,
            actual: nok(ofYear),
            statedBy: stated('AccountsLine', total),
          },
        ];
      });
    },
  });
}

function registerGrants(module: EconomyBuilder): void {
  module.check({
    name: 'economy-grants-in-transfers-with-consideration',
    title: {
      nb: 'Overføringer med krav til motytelse er de nevnte tilskuddene og vertskapsbidraget',
      en: 'Transfers with consideration equal the named grants plus the host contribution',
    },
    run: async (context) => {
      const lines = await economy.client(context).accountsLine.findMany({
        where: { grants: { some: {} } },
        include: { grants: true, hostPayments: true },
        orderBy: { id: 'asc' },
      });
      return lines.map((line) => ({
        what: line.id.replaceAll('.', '-'),
        expected: line.thisYearNok ?? 0,
        actual:
          sum(line.grants.map((grant) => grant.amountNok ?? 0)) +
          sum(line.hostPayments.map((payment) => payment.paidNok)),
        statedBy: [
          ...stated('AccountsLine', line),
          ...line.grants.map((grant) => ['Grant', grant.id] as const),
          ...line.hostPayments.map((payment) => ['HostPayment', payment.id] as const),
        ],
      }));
    },
  });
  module.check({
    name: 'economy-grant-givers',
    title: {
      nb: 'Et tilskudd er det giverne gir',
      en: 'A grant equals the sum of the givers’ parts',
    },
    run: async (context) => {
      const grants = await economy.client(context).grant.findMany({
        include: { givers: true },
        orderBy: { id: 'asc' },
      });
      return grants
        .filter(({ givers }) => givers.some((giver) => giver.amountNok !== null))
        .map((grant) => ({
          what: grant.id,
          expected: grant.amountNok ?? 0,
          actual: sum(grant.givers.map((giver) => giver.amountNok ?? 0)),
          statedBy: stated('Grant', grant),
        }));
    },
  });
  module.check({
    name: 'economy-grant-events',
    title: {
      nb: 'Beløpene i et tilskudds forløp er tilskuddets',
      en: 'The amounts of a grant’s events equal the amount of the grant',
    },
    run: async (context) => {
      const events = await economy.client(context).grantEvent.findMany({
        where: { amountNok: { not: null } },
        include: { grant: true },
        orderBy: { id: 'asc' },
      });
      return events.map((event) => ({
        what: event.id.replaceAll('.', '-'),
        expected: event.amountNok ?? 0,
        actual: event.grant.amountNok ?? 0,
        statedBy: stated('GrantEvent', event),
      }));
    },
  });
}
