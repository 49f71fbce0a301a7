import type { EconomyBuilder } from '../module.ts';

/** Registers the figures of notes 1 to 5. */
export function registerIncomeAndStaffNotes(module: EconomyBuilder): void {
  module.model('AccountingPrinciples', {
    description: 'Note 1 of the accounts: the principles they are kept by (regnskapsprinsipper).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      legalForm: 'Legal form of the entity (organisasjonsform).',
      rules: 'Rules that the accounts follow (regnskapsregler).',
      hasTaxableActivity: 'Whether the entity has taxable activity (skattepliktig virksomhet).',
      isGoingConcern:
        'Whether the accounts are prepared on a going-concern basis (fortsatt drift).',
    },
  });
  module.model('ReceivedContributions', {
    description:
      'Note 2 of the accounts: transfers without consideration, which are the contributions of the year (overføringer uten krav til motytelse).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      accountsNote: 'The note (note).',
      amountNok: 'Amount received, NOK (beløp).',
      municipalityCount: 'Number of municipalities that pay, according to the note (kommuner).',
      countyAuthorityCount:
        'Number of county authorities that pay, according to the note (fylkeskommuner).',
      payers: 'The county authorities that the note names.',
    },
  });
  module.value('ReceivedContributionPayer', {
    as: 'Participant',
    of: 'receivedContributions',
    description: 'A county authority that note 2 names as a payer (navngitt betaler).',
    defaultOrder: 'id',
    fields: {
      receivedContributions: 'The transfers (overføringer).',
      countyAuthorityId: {
        description: 'The county authority that paid (fylkeskommune).',
        refersTo: 'CountyAuthority',
      },
    },
  });
  module.model('Remuneration', {
    description: 'Note 3 of the accounts: pay of the leader and of elected members (godtgjørelse).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      accountsNote: 'The note (note).',
      year: 'Calendar year.',
      generalManagerNok: 'Salary of the general manager, NOK (lønn til daglig leder).',
      boardNok: 'Remuneration of the board, NOK (godtgjørelse til styret).',
    },
  });
  module.renamed('StaffingFigure', {
    as: 'StaffingYear',
    key: { '2016.note-4.2015': 'sekretariatet.2015' },
  });
  module.model('AuditFee', {
    description: 'Note 5 of the accounts: the fee of the auditor (revisjonshonorar).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      accountsNote: 'The note (note).',
      year: 'Calendar year.',
      totalNok: 'Fee charged, NOK (kostnadsført honorar).',
      auditNok: 'Part of the fee for audit, NOK (revisjon).',
      otherNok: 'Part of the fee for other assistance, NOK (annen bistand).',
      hasAttestation:
        'Whether the audit part includes attestation services (attestasjonstjenester).',
    },
  });
}
