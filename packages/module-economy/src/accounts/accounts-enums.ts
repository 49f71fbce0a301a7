import {
  AccountsLineKind,
  AccountsSection,
  AccountsStatement,
  BalanceSide,
} from '../generated/client/enums.ts';
import type { EconomyBuilder } from '../module.ts';

export function registerAccountsEnums(module: EconomyBuilder) {
  module.enum('AccountsLineKind', AccountsLineKind, {
    description: 'Kind of line in the accounts (linjetype).',
    values: {
      AMOUNT: 'An amount of its own (beløp).',
      SUM: 'The sum of other lines (sum).',
      RESULT: 'A result, the difference of other lines (resultat).',
    },
  });
  const statement = module.enum('AccountsStatement', AccountsStatement, {
    description: 'Statement of the accounts that prints a line (oppstilling).',
    values: {
      OPERATING: 'The operating statement (driftsregnskap).',
      BALANCE: 'The balance sheet (balanse).',
      PAYROLL: 'The specification of payroll costs in note 4 (lønnskostnadsnote).',
      EQUITY: 'The specification of equity in note 6 (egenkapitalnote).',
    },
  });
  module.enum('BalanceSide', BalanceSide, {
    description: 'Side of the balance sheet (side i balansen).',
    values: {
      ASSETS: 'Assets (eiendeler).',
      EQUITY_AND_DEBT: 'Equity and debt (egenkapital og gjeld).',
    },
  });
  module.enum('AccountsSection', AccountsSection, {
    description: 'Heading of a statement under which a line is printed (gruppe).',
    values: {
      INCOME: 'Operating income (driftsinntekt).',
      EXPENSES: 'Operating expenses (driftsutgift).',
      FINANCE: 'Financial items (finanspost).',
      INTERNAL_FINANCING: 'Internal financing (intern finansieringstransaksjon).',
      CURRENT_ASSETS: 'Current assets (omløpsmiddel).',
      BANK_DEPOSITS: 'Bank deposits (bankinnskudd).',
      EQUITY: 'Equity (egenkapital).',
      SHORT_TERM_DEBT: 'Short-term debt (kortsiktig gjeld).',
    },
  });
  return { statement };
}
