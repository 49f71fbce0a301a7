import type { EconomyHub } from '../hub.ts';

/** The figures of notes 6 to 13. */
export function registerEquityAndDebtNotes(hub: EconomyHub): void {
  hub.model('EquityLine', {
    description: 'A line of the specification of equity (egenkapital), note 6, as printed.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      position: 'Place in the table, from 1.',
      key: 'Short key.',
      title: 'Label as printed (linjetekst).',
      kind: 'What the line is (linjetype).',
      amountNok: 'Kroner as printed (beløp).',
    },
  });
  hub.collection('EquityLine', {
    one: 'equityLine',
    many: 'equityLines',
    filter: ['noteId', 'key', 'kind', 'amountNok'],
    order: ['position', 'amountNok'],
  });
  hub.model('EquityStatement', {
    description: 'What note 6 says in prose (omtale av egenkapitalen).',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      establishedYear: 'Year of establishment (etablert).',
      registeredOn: 'Day it was registered in the register of entities (enhetsregisteret).',
      operatingYear: 'Which year of operation the note says it is (driftsår).',
      totalIncomeNok: 'Total income (totale inntekter), kroner.',
      resultNok: 'Result; negative is a deficit (underskudd), kroner.',
      equityNok: 'Equity at the end of the year (egenkapital), kroner.',
      income: 'What it lives on (inntektskilder).',
    },
  });
  hub.model('BankHolding', {
    description: 'Bank deposits and restricted means (bankinnskudd og bundne midler), note 7.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      date: 'The day.',
      depositsNok: 'Bank deposits (bankinnskudd), kroner.',
      restrictedNok: 'Of this, restricted (bundne midler), kroner.',
      restrictedFor: 'What they are restricted to (bundet til).',
    },
  });
  hub.model('ReceivablesDescription', {
    description: 'What the receivables consist of (fordringer), notes 8 and 9.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      consistsOf: 'What they are (innhold).',
      dueAfterOneYear:
        'Whether any falls due more than a year after the end of the year; null where the note does not say.',
    },
  });
  hub.model('DebtTerms', {
    description: 'Terms of the debt (gjeld), note 10.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      consistsOf: 'What other short-term debt is (annen kortsiktig gjeld).',
      dueWithinYears: 'Years within which all debt falls due (forfall).',
      secured: 'Whether it is secured (sikret ved pant).',
    },
  });
  hub.model('PensionMembership', {
    description: 'Occupational pension (obligatorisk tjenestepensjon), note 11.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      fundBodyId: { description: 'The pension fund (pensjonskasse).', refersTo: 'Body' },
      fundName: 'Name of the fund as printed.',
      employeeSharePercent: 'What the employees pay a month, in per cent (pensjonsinnskudd).',
      refundedBodyId: { description: 'Who is refunded the premium (refusjon).', refersTo: 'Body' },
      classifiedAs: 'What the refund is counted as (klassifisering).',
    },
  });
  hub.model('VatCompensationRight', {
    description:
      'Right to compensation for value added tax (merverdiavgiftskompensasjon), note 12.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      entitled: 'Whether it may claim compensation.',
      law: 'The act it follows from (lov).',
    },
  });
  hub.model('BoundFund', {
    description:
      'Restricted operating fund (bundne driftsfond), note 13: money set aside for a later year.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      giverBodyId: { description: 'Who paid it (giver).', refersTo: 'Body' },
      amountNok: 'Kroner (beløp).',
      paidInYear: 'Year it was paid in (innbetalt).',
      usedInYear: 'Year it was for (brukt).',
      grant: 'The grant (tilskudd).',
    },
  });
}
