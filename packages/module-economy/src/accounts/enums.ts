import {
  AccountsLineKind,
  BalanceSection,
  BalanceSide,
  OperatingSection,
} from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

export function registerAccountsEnums(hub: EconomyHub): void {
  hub.enum('AccountsLineKind', AccountsLineKind, {
    description: 'What a line of the accounts is (linjetype).',
    values: {
      AMOUNT: 'An amount of its own (beløp).',
      SUM: 'The sum of other lines (sum).',
      RESULT: 'A result, the difference of other lines (resultat).',
    },
  });
  hub.enum('OperatingSection', OperatingSection, {
    description: 'Heading of the operating statement a line is printed under (gruppe).',
    values: {
      INCOME: 'Operating income (driftsinntekter).',
      EXPENSES: 'Operating expenses (driftsutgifter).',
      FINANCE: 'Financial items (finansposter).',
      INTERNAL_FINANCING: 'Internal financing (interne finansieringstransaksjoner).',
    },
  });
  hub.enum('BalanceSide', BalanceSide, {
    description: 'Side of the balance sheet (side i balansen).',
    values: {
      ASSETS: 'Assets (eiendeler).',
      EQUITY_AND_DEBT: 'Equity and debt (egenkapital og gjeld).',
    },
  });
  hub.enum('BalanceSection', BalanceSection, {
    description: 'Heading of the balance sheet a line is printed under (gruppe).',
    values: {
      CURRENT_ASSETS: 'Current assets (omløpsmidler).',
      BANK_DEPOSITS: 'Bank deposits (bankinnskudd).',
      EQUITY: 'Equity (egenkapital).',
      SHORT_TERM_DEBT: 'Short-term debt (kortsiktig gjeld).',
    },
  });
}
