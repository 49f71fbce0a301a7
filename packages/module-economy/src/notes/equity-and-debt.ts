import type { EconomyBuilder } from '../module.ts';

/** Registers the figures of notes 6 to 13. */
export function registerEquityAndDebtNotes(module: EconomyBuilder): void {
  module.model('EquityStatement', {
    description: 'Figures in the prose of note 6 (omtale av egenkapitalen).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      establishedYear: 'Year of establishment (etablert).',
      registeredOn: 'Day it was registered in the register of entities (enhetsregisteret).',
      operatingYear: 'Number of the year of operation according to the note, from 1 (driftsår).',
      totalIncomeNok: 'Total income, NOK (totale inntekter).',
      resultNok: 'Result of the year, NOK; negative for a deficit (underskudd).',
      equityNok: 'Equity at the end of the year, NOK (egenkapital).',
      income: 'Sources of income, in words (inntektskilder).',
    },
  });
  module.model('BankHolding', {
    description:
      'Note 7 of the accounts: bank deposits and restricted funds (bankinnskudd og bundne midler).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      accountsNote: 'The note (note).',
      date: 'Day of the figures.',
      depositsNok: 'Bank deposits, NOK (bankinnskudd).',
      restrictedNok: 'Restricted part of the deposits, NOK (bundne midler).',
      restrictedFor: 'Purpose to which that part is restricted (bundet til).',
    },
  });
  module.model('ReceivablesDescription', {
    description: 'Notes 8 and 9 of the accounts: the content of the receivables (fordringer).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      consistsOf: 'Content of the receivables, in words (innhold).',
      hasLongTermReceivables:
        'Whether any receivable falls due more than one year after the end of the year; null if the note does not say.',
    },
  });
  module.model('DebtTerms', {
    description: 'Note 10 of the accounts: the terms of the debt (gjeld).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      consistsOf: 'Content of other short-term debt, in words (annen kortsiktig gjeld).',
      dueWithinYears: 'Number of years within which all debt falls due (forfall).',
      isSecured: 'Whether the debt is secured (sikret ved pant).',
    },
  });
  module.model('PensionMembership', {
    description:
      'Note 11 of the accounts: the occupational pension (obligatorisk tjenestepensjon).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      fundBodyId: { description: 'The pension fund (pensjonskasse).', refersTo: 'Body' },
      fundName: 'Name of the fund as printed.',
      employeeSharePercent:
        'Part of the monthly salary that employees pay, per cent (pensjonsinnskudd).',
      refundedBodyId: {
        description: 'The body that is refunded the premium (refusjon).',
        refersTo: 'Body',
      },
      classifiedAs: 'Accounting classification of the refund (klassifisering).',
    },
  });
  module.model('VatCompensationRight', {
    description:
      'Note 12 of the accounts: the right to compensation for value added tax (merverdiavgiftskompensasjon).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      isEntitled: 'Whether the entity may claim compensation.',
      law: 'The act that gives the right (lov).',
    },
  });
  module.model('BoundFund', {
    description:
      'Note 13 of the accounts: money set aside for a purpose in a later year (bundne driftsfond).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      giverBodyId: {
        description: 'The body that paid the money (giver); null if unknown.',
        refersTo: 'Body',
      },
      amountNok: 'Amount, NOK (beløp).',
      paidInYear: 'Year in which it was paid in (innbetalt).',
      usedInYear: 'Year in which it was to be used (brukt).',
      grant: 'The grant from which the money comes (tilskudd); null if none.',
    },
  });
}
