import { sum } from '../contributions/arithmetic.ts';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';
import { readAccounts, stated } from './accounts-reader.ts';

/** Results and grants, held against the accounts and their own parts. */
export function registerResultAndGrantChecks(hub: EconomyHub): void {
  registerResults(hub);
  registerGrants(hub);
}

function registerResults(hub: EconomyHub): void {
  hub.check({
    name: 'economy-project-results-and-total',
    title: {
      nb: 'De oppgitte resultatene per fokusområde gir årets resultat',
      en: 'The stated results by focus area give the result of the year',
    },
    run: async (context) => {
      const results = await database(context).focusAreaResult.findMany({ orderBy: { id: 'asc' } });
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
            expected: total.actualNok,
            actual: nok(reported),
            statedBy: [
              ...stated('OperatingLine', total),
              ...reported.map((result) => ['FocusAreaResult', result.id] as const),
            ],
          },
          {
            what: `${year}-with-remainder`,
            expected: total.actualNok,
            actual: nok(ofYear),
            statedBy: stated('OperatingLine', total),
          },
        ];
      });
    },
  });
}

function registerGrants(hub: EconomyHub): void {
  hub.check({
    name: 'economy-grants-in-transfers-with-consideration',
    title: {
      nb: 'Overføringer med krav til motytelse er de nevnte tilskuddene og vertskapsbidraget',
      en: 'Transfers with consideration are the grants named and the host contribution',
    },
    run: async (context) => {
      const lines = await database(context).operatingLine.findMany({
        where: { grants: { some: {} } },
        include: { grants: true, hostPayments: true },
        orderBy: { id: 'asc' },
      });
      return lines.map((line) => ({
        what: line.id.replaceAll('.', '-'),
        expected: line.actualNok,
        actual:
          sum(line.grants.map((grant) => grant.amountNok ?? 0)) +
          sum(line.hostPayments.map((payment) => payment.paidNok)),
        statedBy: [
          ...stated('OperatingLine', line),
          ...line.grants.map((grant) => ['Grant', grant.id] as const),
          ...line.hostPayments.map((payment) => ['HostPayment', payment.id] as const),
        ],
      }));
    },
  });
  hub.check({
    name: 'economy-grant-givers',
    title: {
      nb: 'Et tilskudd er det giverne gir',
      en: 'A grant is what its givers give',
    },
    run: async (context) => {
      const grants = await database(context).grant.findMany({
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
  hub.check({
    name: 'economy-grant-events',
    title: {
      nb: 'Beløpene i et tilskudds forløp er tilskuddets',
      en: 'The amounts in the life of a grant are those of the grant',
    },
    run: async (context) => {
      const events = await database(context).grantEvent.findMany({
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
