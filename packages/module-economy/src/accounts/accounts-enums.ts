import {
  AccountsLineKind,
  BalanceSection,
  BalanceSide,
  OperatingSection,
} from '../generated/client/enums.ts';
import type { EconomyBuilder } from '../module.ts';

export function registerAccountsEnums(module: EconomyBuilder): void {
  module.enum('AccountsLineKind', AccountsLineKind, {
    description: 'Kind of line in the accounts (linjetype).',
    values: {
      AMOUNT: 'An amount of its own (beløp).',
      SUM: 'The sum of other lines (sum).',
      RESULT: 'A result, the difference of other lines (resultat).',
    },
  });
  module.enum('OperatingSection', OperatingSection, {
    description: 'Heading of the operating statement under which a line is printed (gruppe).',
    values: {
      INCOME: 'Operating income (driftsinntekter).',
      EXPENSES: 'Operating expenses (driftsutgifter).',
      FINANCE: 'Financial items (finansposter).',
      INTERNAL_FINANCING: 'Internal financing (interne finansieringstransaksjoner).',
    },
  });
  module.enum('BalanceSide', BalanceSide, {
    description: 'Side of the balance sheet (side i balansen).',
    values: {
      ASSETS: 'Assets (eiendeler).',
      EQUITY_AND_DEBT: 'Equity and debt (egenkapital og gjeld).',
    },
  });
  module.enum('BalanceSection', BalanceSection, {
    description: 'Heading of the balance sheet under which a line is printed (gruppe).',
    values: {
      CURRENT_ASSETS: 'Current assets (omløpsmidler).',
      BANK_DEPOSITS: 'Bank deposits (bankinnskudd).',
      EQUITY: 'Equity (egenkapital).',
      SHORT_TERM_DEBT: 'Short-term debt (kortsiktig gjeld).',
    },
  });
}
