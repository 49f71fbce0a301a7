import type { EconomyHub } from '../hub.ts';

/** The figures of notes 1 to 5. */
export function registerIncomeAndStaffNotes(hub: EconomyHub): void {
  hub.model('AccountingPrinciples', {
    description: 'Accounting principles (regnskapsprinsipper), note 1.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      legalForm: 'What the entity is in law (organisasjonsform).',
      rules: 'Rules the accounts follow (regnskapsregler).',
      taxableActivity: 'Whether it has taxable activity (skattepliktig virksomhet).',
      goingConcern: 'Whether the accounts presuppose that it continues (fortsatt drift).',
    },
  });
  hub.model('ReceivedContributions', {
    description:
      'Transfers without consideration (overføringer uten krav til motytelse), note 2: the contributions of the year.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      amountNok: 'Kroner received (beløp).',
      municipalityCount: 'Municipalities it names as payers (kommuner).',
      countyAuthorityCount: 'County authorities it names as payers (fylkeskommuner).',
      payers: 'The county authorities it names.',
    },
  });
  hub.model('ReceivedContributionPayer', {
    description: 'A county authority that note 2 names as payer (navngitt betaler).',
    rule: 'public',
    fields: {
      receivedContributions: 'The transfers (overføringer).',
      countyAuthorityId: { description: 'Who paid (fylkeskommune).', refersTo: 'CountyAuthority' },
    },
  });
  hub.model('Remuneration', {
    description: 'Remuneration (godtgjørelse), note 3.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      year: 'Calendar year.',
      generalManagerNok: 'Salary of the general manager (lønn til daglig leder), kroner.',
      boardNok: 'Remuneration of the board (godtgjørelse til styret), kroner.',
    },
  });
  hub.model('PayrollLine', {
    description: 'A line of the specification of payroll costs (lønnskostnader), note 4.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      position: 'Place in the table, from 1.',
      key: 'Short key.',
      title: 'Label as printed (linjetekst).',
      kind: 'What the line is (linjetype).',
      actualNok: 'Kroner in the year (regnskap).',
      budgetNok: 'Kroner in the budget (budsjett).',
      previousNok: 'Kroner in the year before.',
    },
  });
  hub.collection('PayrollLine', {
    one: 'payrollLine',
    many: 'payrollLines',
    filter: ['noteId', 'key', 'kind', 'actualNok'],
    order: ['position', 'actualNok'],
  });
  hub.model('StaffingFigure', {
    description: 'Full-time equivalents (årsverk), note 4.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      year: 'Year the note speaks of, which need not be that of the accounts.',
      fullTimeEquivalents: 'Positions counted in full years (årsverk).',
    },
  });
  hub.model('AuditFee', {
    description: 'Audit fee (revisjonshonorar), note 5.',
    rule: 'public',
    fields: {
      note: 'The note (note).',
      year: 'Calendar year.',
      totalNok: 'Kroner charged (kostnadsført honorar).',
      auditNok: 'Of this, audit (revisjon), kroner.',
      otherNok: 'Of this, other assistance (annen bistand), kroner.',
      includesAttestation: 'Whether audit includes attestation (attestasjonstjenester).',
    },
  });
}
